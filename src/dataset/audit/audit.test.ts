import { describe, expect, it } from 'vitest'
import placeNames from '../../../data/place-names.json'
import standardIndicators from '../../../data/standard-indicators.json'
import { bundledTables } from '../bundled.ts'
import { withValue } from '../testing.ts'
import { auditTables } from './audit.ts'

const messages = (raw = bundledTables) =>
  auditTables(raw).problems.map(({ file, path, message }) => `${file}${path}: ${message}`)

/** A figure whose exactness was said by hand, with its observation. */
function byHand(id: string, columns: Readonly<Record<string, unknown>>): typeof bundledTables {
  const change = (rows: unknown, isIt: (row: Readonly<Record<string, unknown>>) => boolean, more: object) =>
    Array.isArray(rows) ? rows.map((row) => (isIt(row) ? { ...row, ...columns, ...more } : row)) : rows
  return {
    ...bundledTables,
    figures: change(bundledTables.figures, (row) => row.id === id, { exactness: 'by-hand' }),
    observations: change(bundledTables.observations, (row) => row.figure === id, {}),
  }
}

describe('the audit', () => {
  it('accepts a number that was said by hand to be less exact than the words at it', () => {
    const about = { bound: 'approx', lower: null, upper: null }
    expect(messages(byHand('chengdong-winter-01', about))).toEqual([])
    expect(messages(byHand('xiangcheng-instructors-02', { bound: 'atMost', lower: null }))).toEqual([])
  })

  it('reads data with one kind of quotes and apostrophes, that of the words of the page', () => {
    const texts = JSON.stringify([bundledTables, standardIndicators, placeNames])
    expect(texts.match(/.{0,30}(?:\p{L}'|\\").{0,30}/gu)).toBeNull()
  })

  it('finds nothing wrong with the bundled data', () => {
    expect(messages()).toEqual([])
  })

  it('counts the figures of each report and what became of them', () => {
    const { reports } = auditTables(bundledTables)
    expect(reports.find(({ report }) => report === 'liyang-ginger-tea')).toEqual({
      report: 'liyang-ginger-tea',
      locality: 'liyang',
      textState: 'complete',
      // 1 January, 5 a.m., nearly 400, 2023, the first, dozens, nearly 400 again, 22 stations.
      figures: 8,
      observations: 3,
      repeats: 1,
      notObservations: 4,
      derivations: 0,
    })
    for (const row of reports) expect(row.observations + row.repeats + row.notObservations).toBe(row.figures)
  })

  it.each([
    [
      'a value outside its bounds',
      withValue('observations', 'xiangcheng-members-recruited', ['lower'], 2500),
      /lower 2500 is greater than upper 2447/,
    ],
    [
      'an open bound that is stored as exact',
      withValue('figures', 'chengdong-winter-01', ['bound'], 'exact'),
      /exact means lower = value = upper/,
    ],
    [
      'a bound that the printed token does not have',
      withValue('figures', 'chengdong-winter-01', ['printed'], '近300名啊'),
      /chengdong|reads as|does not read/,
    ],
    [
      'a word of the printed token taken out by hand',
      byHand('chengdong-winter-01', { bound: 'exact', upper: 300 }),
      /300余名 cannot be said by hand to be exact/,
    ],
    [
      'another number said by hand',
      byHand('chengdong-winter-01', { bound: 'approx', value: 310, lower: null, upper: null }),
      /reads as value 300, not 310/,
    ],
    [
      'a date whose exactness is said by hand',
      byHand('xiangcheng-instructors-01', {}),
      /has no exactness that could be said by hand/,
    ],
    [
      'a value that the printed token does not have',
      withValue('figures', 'xiangcheng-instructors-01', ['start'], 0),
      /outside paragraph/,
    ],
    [
      'a figure that no observation stands for',
      withValue('figures', 'xiangcheng-instructors-02', ['observation'], 'xiangcheng-members-recruited'),
      /does not name the figure/,
    ],
    [
      'words of a report that are told without quoting them',
      withValue('observations', 'liyang-service-stations', ['period', 'note', 'zh'], '报道写今年。'),
      /says what the report writes without quoting it/,
    ],
    [
      'a quoted number that the report does not print',
      withValue('observations', 'lanshan-contest-years', ['period', 'note', 'zh'], '报道写“连续8年”。'),
      /no figure of the report prints “连续8年”/,
    ],
    [
      'a period that begins after the report',
      withValue('observations', 'liyang-service-stations', ['period'], {
        start: '2026-03-01',
        end: '2026-12-31',
        basis: 'stated',
      }),
      /begins after liyang-ginger-tea was published/,
    ],
    [
      'a computed value whose period a report is said to state',
      withValue('derivations', 'xpcc-13-subsidy-per-project', ['period', 'basis'], 'stated'),
      /no report states the period of a computed value/,
    ],
    [
      'spans out of order',
      withValue('figures', 'liyang-ginger-tea-02', ['start'], 1535),
      /overlaps|span has/,
    ],
    [
      'a unit of another dimension',
      withValue('observations', 'xiangcheng-members-recruited', ['unit'], 'yuan'),
      /counts money, the indicator person/,
    ],
    [
      'a code that does not lie in its province',
      withValue('localities', 'xiangcheng', ['code'], '421025'),
      /421025 does not lie in 41/,
    ],
    [
      'a code of another level',
      withValue('localities', 'xuchang', ['code'], '411001'),
      /no code of a prefecture/,
    ],
    [
      'a sum of what must not be added',
      withValue('indicators', 'support-stations', ['additive'], false),
      /not additive/,
    ],
    [
      'roles that the formula does not have',
      withValue('derivations', 'changqing-share-flagged', ['inputs', 0, 'role'], 'count'),
      /share takes part, whole/,
    ],
    [
      'an inferred period without a reason',
      withValue('observations', 'xiangcheng-members-recruited', ['period', 'note'], undefined),
      /says in a note/,
    ],
    ['an unknown field', withValue('observations', 'xiangcheng-members-recruited', ['vlaue'], 1), /never/],
    [
      'a category that the indicator does not have',
      withValue('observations', 'changqing-support-stations-area', ['breakdown', 'category'], 'village'),
      /has no level = village/,
    ],
  ])('finds %s', (_, raw, expected) => {
    const found = messages(raw)
    expect(found.some((message) => expected.test(message))).toBe(true)
    for (const message of found) expect(message).toMatch(/^data\/[a-z-]+\.json\/\d+/)
  })
})
