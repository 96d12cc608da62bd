import { describe, expect, it } from 'vitest'
import { citationOf } from '../citation.ts'
import { provenanceOf, provenanceWords } from '../compare/overview.ts'
import { compareShared, sharedThings } from '../edits/conflicts.ts'
import { withImports } from '../edits/with-imports.ts'
import { evidenceOf } from '../evidence.ts'
import { isOfUser } from '../observation.ts'
import { COLUMNS } from '../table/columns.ts'
import { nineReports } from '../testing.ts'
import { ownReport } from './testing.ts'
import { withReports } from './with-reports.ts'

const own = ownReport()
const { dataset } = withReports(nineReports, [own])

describe('the dataset with a report of the user', () => {
  it('has its values behind the bundled ones, marked as the user has entered them', () => {
    const added = [...dataset.observations.values()].slice(nineReports.observations.size)
    expect(added.map(({ status, quantity }) => [status, quantity.value])).toEqual([
      ['reported', 24],
      ['reported', 1360],
      ['reported', 600],
      ['reported', 544_000],
      ['reported', 36],
      ['reported', 95],
      ['reported', 60],
      ['derived', 400_000],
    ])
    expect(added.every(isOfUser)).toBe(true)
    expect([...nineReports.observations.values()].some(isOfUser)).toBe(false)
    expect([...dataset.reports.values()].filter(({ isOwn }) => isOwn).map(({ id }) => id)).toEqual([
      'liyang-march',
    ])
  })

  it('has its citation, its ledger and its new words', () => {
    expect(dataset.reports.get('liyang-march')?.title.zh).toBe('溧阳：小分队走访企业')
    expect(dataset.sources.get('liyang-march')?.newspaper?.zh).toBe('测试报')
    expect([...dataset.figures.values()].filter(({ report }) => report === 'liyang-march')).toHaveLength(9)
    expect(dataset.indicators.get('reading-rooms')?.name.en).toBe('Reading rooms')
  })

  it('leaves the bundled data as it is', () => {
    expect(nineReports.reports.has('liyang-march')).toBe(false)
    expect([...dataset.observations.keys()].slice(0, nineReports.observations.size)).toEqual([
      ...nineReports.observations.keys(),
    ])
  })

  it('finds a value that contradicts another of the same thing', () => {
    const second = ownReport('second')
    const changed = {
      ...second,
      observations: second.observations.map((row) =>
        row.printed === '24家' ? { ...row, value: 25, lower: 25, upper: 25 } : row,
      ),
    }
    const both = withReports(nineReports, [own, changed]).dataset
    expect(
      compareShared(both.observations, sharedThings(both.observations), []).conflicts.map(
        ({ observations }) => observations.map(({ id }) => id),
      ),
    ).toEqual([['liyang-march-enterprises-surveyed', 'second-enterprises-surveyed']])
    expect(withImports(both, []).conflicts).toHaveLength(1)
  })
})

describe('what is said of where values come from', () => {
  const rows = [...dataset.observations.values()]

  it('counts reports that the user entered apart from the others', () => {
    const zh = provenanceWords(provenanceOf(rows), 'zh')
    expect(zh.slice(0, 2)).toEqual(['9篇报道', '1篇用户录入的报道'])
    expect(provenanceWords(provenanceOf(rows), 'en')[1]).toBe('1 report entered by the user')
  })

  it('names them as such in the table and in the evidence', () => {
    const [one] = rows.filter(({ id }) => id === 'liyang-march-reading-rooms')
    if (one === undefined) throw new RangeError('the example has reading rooms')
    expect(COLUMNS.status.type === 'status' && COLUMNS.status.keyOf(one, dataset)).toBe('entered')
    const evidence = evidenceOf(one, { language: 'zh', notation: 'compact' })
    expect(evidence.source).toMatchObject({ kind: 'printed', isOwn: true })
    expect(citationOf(one, dataset, { language: 'zh', notation: 'compact' })).toBe(
      '溧阳：小分队走访企业（题名由录入者自拟）[N]. 测试报, 2026-04-02：第3段，原文“60余家”.',
    )
  })
})

describe('a report that does not fit is refused as a whole', () => {
  const refusedOf = (...reports: Parameters<typeof withReports>[1]) =>
    withReports(nineReports, reports).refused.map(({ id, reason }) => [id, reason])

  it('where an id is taken', () => {
    expect(refusedOf(own, own)).toEqual([['liyang-march', 'taken']])
  })

  it('where a word or an input is gone', () => {
    expect(refusedOf({ ...own, indicators: [] })).toEqual([['liyang-march', 'unknown']])
    const [derivation] = own.derivations
    const lost = derivation === undefined ? [] : [{ ...derivation, inputs: derivation.inputs.slice(0, 1) }]
    expect(refusedOf({ ...own, derivations: lost })).toEqual([['liyang-march', 'unknown']])
    expect(
      refusedOf({ ...own, figures: own.figures.slice(1), observations: own.observations.slice(1) }),
    ).toEqual([['liyang-march', 'unknown']])
  })

  it('where a value contradicts itself', () => {
    const observations = own.observations.map((row) => ({ ...row, lower: 9e9 }))
    expect(refusedOf({ ...own, observations })).toEqual([['liyang-march', 'faulty']])
  })
})
