import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { provenanceOf } from '../dataset/compare/overview.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { valueText } from '../dataset/observation-wording.ts'
import { ownReport } from '../dataset/own-reports/testing.ts'
import { withReports } from '../dataset/own-reports/with-reports.ts'
import { bundledValue, markOn, RATE } from '../dataset/review/testing.ts'
import { withRemarks } from '../dataset/review/with-remarks.ts'
import { nineReports } from '../dataset/testing.ts'
import { numberSlide } from '../decks/number-slide.ts'
import { approx, exact } from '../domain/number/bound.ts'
import { ImportId } from '../domain/record/imported.ts'
import { footnotesOf, shortSource, sourceLine } from './footnotes.ts'
import { chartsForLocality } from './locality-charts.ts'
import { en, like, shipped, zh } from './testing.ts'

const seen = (dataset: Dataset, ids: readonly string[]) =>
  ids.map((id) => {
    const observation = dataset.observations.get(id)
    if (observation === undefined) throw new RangeError(id)
    return observation
  })

test('what is computed is explained before anything else', () => {
  const share = seen(shipped, [
    'changqing-workers-screened',
    'changqing-workers-flagged',
    'changqing-share-flagged',
  ])
  expect(footnotesOf(share, zh)[0]).toMatch(/^推算：需关注人员占测评职工的比例 = .*，得出最多17.35%。/u)
  expect(footnotesOf(share, en)[0]).toMatch(
    /^Derived: Share of screened workers flagged = .*, which gives at most 17.35%\./u,
  )
})

test('values of which none is exact are not counted twice', () => {
  const families = seen(shipped, ['liyang-volunteer-families-2023', 'liyang-volunteer-families-2026'])
  expect(footnotesOf(families, zh)).toContain('2个原文数值都不是确数。')
  expect(footnotesOf(families, en)).toContain('None of the 2 printed values is exact.')
})

test('what a change is told against is no scope', () => {
  const change = seen(shipped, ['xpcc-13-loan-interest-subsidy-change'])
  expect(footnotesOf(change, zh)).toEqual(['对比：与2024年相比。'])
  expect(footnotesOf(change, en)).toEqual(['Comparison: against 2024.'])
})

describe('values of several places', () => {
  const two = seen(shipped, ['hubei-health-check-groups', 'gaotai-venue-events'])

  test('say whose report a note is about', () => {
    expect(footnotesOf(two, zh)).toEqual([
      '2个原文数值中1个不是确数。',
      '湖北省：报道没有写明时点，按版面推断。',
      '湖北省：报道开头缺失，标题排在版末。',
      '高台县：报道在一句话中间断开，其后的文字不在版面上。',
    ])
    expect(footnotesOf(two, en)).toContain(
      'Gaotai County: The report breaks off in mid-sentence; what follows is not on the page.',
    )
    expect(footnotesOf(two.slice(0, 1), zh)).toContain('报道开头缺失，标题排在版末。')
  })

  test('name no one where a note is about all, and count them where they are many', () => {
    const inferred = { start: '2026-01-01', end: '2026-01-31', basis: 'inferred' } as const
    const places = ['甲县', '乙县', '丙县', '丁县', '戊县'].map((place, i) =>
      like({ id: `one-${i}`, place, quantity: exact(5), period: inferred }),
    )
    expect(footnotesOf(places, zh)).toEqual(['时期是推断的，没有写明。'])
    expect(footnotesOf([...places, like({ id: 'six', place: '己县', quantity: exact(6) })], zh)).toEqual([
      '5个地区：时期是推断的，没有写明。',
    ])
  })

  test('name the value that a scope is of where its place has others without it', () => {
    const tiles = seen(shipped, [
      'xpcc-13-loan-interest-subsidy',
      'xpcc-13-loan-interest-subsidy-change',
      'changqing-workers-flagged',
    ])
    const notes = footnotesOf(tiles, zh)
    expect(notes).toContain('对比（贷款贴息资金同比增幅）：与2024年相比。')
    expect(notes).toContain('范围（长庆油田）：陇东片区。')
  })
})

describe('values that were marked', () => {
  const doubt = { verdict: 'questioned', words: '口径不同', by: '李四', role: 're-check' } as const
  const { dataset: marked } = withRemarks(shipped, [markOn(bundledValue(RATE), 1, doubt)])
  const open = '复核未了结：襄城县集体合同覆盖率（存疑）。'

  test('are named by the notes that go out with them, without who doubts them and why', () => {
    const notes = footnotesOf(seen(marked, [RATE]), zh)
    expect(notes).toContain(open)
    expect(notes.join('')).not.toMatch(/李四|口径不同/u)
    expect(footnotesOf(seen(shipped, [RATE]), zh).join('')).not.toContain('复核')
  })

  test('say in sight of a chart, and at the foot of a slide, that they are open', () => {
    const charts = chartsForLocality(marked, 'xiangcheng', zh).flatMap((of) => of.charts)
    const cautioned = charts.filter(({ table }) => table.rows.some((row) => row.observationId === RATE))
    expect(cautioned.length).toBeGreaterThan(0)
    for (const { cautions } of cautioned) expect(cautions).toContain(open)
    const slide = numberSlide(
      { layout: 'big-number', id: 'one', number: { observation: bundledValue(RATE).id } },
      marked,
      zh,
    )
    expect(slide.cautions).toEqual([open])
  })
})

describe('values of files', () => {
  const held = (one: Observation, file: string, sheet: string | null): Observation => {
    if (one.status !== 'reported') throw new RangeError('not reported')
    const { report: _, figure: __, status: ___, ...row } = one
    const id = v.parse(ImportId, `import-${one.id}`)
    const origin = { id, file, sheet, imported: '2026-01-01' }
    return { ...row, status: 'imported', line: 2, column: '数值', origin }
  }
  const percent = (id: string, value: number, printed: string) =>
    like({ id, quantity: exact(value), printed, unit: 'percent' })
  const rounded = held(percent('f', 340 / 3, '113.333333333333'), 'a.xlsx', '完成情况')
  const all = [
    held(like({ id: 'a', quantity: exact(2447), printed: '2447' }), 'a.xlsx', '会员'),
    held(like({ id: 'b', quantity: approx(585_000), printed: '约58.5万' }), 'a.xlsx', '会员'),
    percent('c', 92, '92%'),
    percent('d', 98, '98%'),
    percent('e', -40, '40%'),
    rounded,
  ]

  test('are counted as not exact where they bear a mark, be it only because they are rounded', () => {
    expect(valueText(rounded, zh)).toBe('约113.33%')
    expect(footnotesOf(all, zh)).toContain('6个数值中2个不是确数。')
    expect(footnotesOf(all, en)).toContain('2 of 6 values are not exact.')
    // Of one alone its file says nothing of the kind.
    expect(footnotesOf([rounded], zh).join('')).not.toContain('确数')
  })

  test('name a file once, however many of its sheets they are from', () => {
    const [one, other] = all
    if (one === undefined || other === undefined) throw new RangeError('no pair')
    const three = [one, other, rounded]
    expect(sourceLine(three, shipped.sources, 'zh')).toBe('来源：用户导入的文件“a.xlsx”')
    const more = [
      ...three,
      held(percent('g', 1, '1%'), 'b.xlsx', null),
      held(percent('h', 1, '1%'), 'c.csv', null),
    ]
    expect(sourceLine(more, shipped.sources, 'zh')).toBe('来源：用户导入的3个文件')
    expect(provenanceOf(more)).toMatchObject({ imported: 5, files: 3 })
  })
})

it('says which reports the user entered', () => {
  const { observations, sources } = withReports(nineReports, [ownReport()]).dataset
  const rows = [...observations.values()]
  const own = rows.filter(({ id }) => id === 'liyang-march-reading-rooms')
  expect(sourceLine(own, sources, 'zh')).toContain('用户录入的《溧阳：小分队走访企业》')
  expect(shortSource(own, 'en')).toBe('Source: “Liyang: teams call on firms” (entered by the user)')
  expect(shortSource(rows, 'en')).toBe('Source: 10 reports (1 entered by the user)')
  expect(shortSource(rows, 'zh')).toBe('来源：10篇报道（1篇为用户录入）')
})
