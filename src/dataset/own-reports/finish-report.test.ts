import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/sha256.ts'
import { auditTables } from '../audit/audit.ts'
import { buildDataset } from '../dataset.ts'
import type { FinishFault } from './finish-report.ts'
import { finishReport, newReportId, tablesWith } from './finish-report.ts'
import { bundled, finishedReport, OWN_TEXT, ownReport } from './testing.ts'

const ENTERED = '2026-04-03T08:00:00.000Z'
const finish = (finished = finishedReport(), others = [] as Parameters<typeof finishReport>[2]) =>
  finishReport(finished, bundled, others, ENTERED)

const faultsOf = (finished: ReturnType<typeof finishedReport>): readonly FinishFault[] => {
  const result = finish(finished)
  return result.kind === 'faulty' ? result.faults : []
}

describe('a report that the workbench hands over', () => {
  it('is whole where each figure is accounted for, and passes the audit among the bundled ones', () => {
    const own = ownReport()
    expect(auditTables(tablesWith(bundled, [own])).problems).toEqual([])
    expect(own.source).toMatchObject({
      id: 'liyang-march',
      length: OWN_TEXT.length,
      sha256: sha256(OWN_TEXT),
    })
    expect(own.observations.map(({ printed }) => printed)).toEqual([
      '24家',
      '1360名',
      '近600名',
      '54.4万元',
      '36%',
      '95%',
      '60余家',
    ])
  })

  it('keeps of a page its own part alone, and its places count in that', () => {
    const page = finish(finishedReport('liyang-march', '😀 另一篇报道，有5个数字。\r\n\r\n'))
    expect(page).toEqual({ kind: 'whole', own: ownReport(), text: OWN_TEXT })
  })

  it('brings the words that the bundled data has not, also those of an earlier report', () => {
    const first = ownReport('first')
    const second = ownReport('second', [first])
    const without = finish({ ...finishedReport('second'), indicators: [] }, [first])
    expect(without).toMatchObject({ kind: 'whole', own: { indicators: second.indicators } })
    expect(second.indicators.map(({ id }) => id)).toEqual(['women-recruited', 'reading-rooms'])
    expect([second.themes, second.units, second.localities]).toEqual([[], [], []])
  })
})

describe('a report that is not whole says what is wrong', () => {
  it('a number that the ledger does not have', () => {
    const all = finishedReport()
    const figures = all.figures.filter(({ printed }) => printed !== '12351')
    expect(faultsOf({ ...all, figures })).toEqual([
      { kind: 'left-over', printed: '12351', start: OWN_TEXT.indexOf('12351') },
    ])
  })

  it('a value that is not what is printed', () => {
    const all = finishedReport()
    const observations = all.observations.map((row) =>
      row.printed === '60余家' ? { ...row, bound: 'exact' as const, upper: 60 } : row,
    )
    const [fault] = faultsOf({ ...all, observations })
    expect(fault).toMatchObject({ kind: 'audit', problem: { message: expect.stringContaining('60余家') } })
  })

  it('words that no sentence of the text prints', () => {
    const all = finishedReport()
    const summary = { zh: '报道称之为“样板”。', en: 'A model.' }
    expect(faultsOf({ ...all, report: { ...all.report, summary } })).toEqual([
      { kind: 'misquoted', words: '样板' },
    ])
  })

  it('a row that is none', () => {
    const all = finishedReport()
    const [first, ...rest] = all.figures
    if (first === undefined) throw new RangeError('the example has figures')
    expect(faultsOf({ ...all, figures: [{ ...first, end: -1 }, ...rest] })[0]).toMatchObject({
      kind: 'audit',
      problem: { file: 'data/figures.json', path: '/0/end' },
    })
  })

  it('an id that something has already', () => {
    expect(faultsOf(finishedReport('xiangcheng-instructors')).length).toBeGreaterThan(0)
    const dataset = buildDataset(tablesWith(bundled, [ownReport('liyang-april')]))
    expect(newReportId('liyang-march', dataset)).toBe('liyang-march')
    expect(newReportId('liyang-april', dataset)).toBe('liyang-april-2')
  })
})
