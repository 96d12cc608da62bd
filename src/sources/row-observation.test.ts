import { describe, expect, it } from 'vitest'
import { crossTable, totalOf } from '../dataset/cross-table/cross-table.ts'
import { DEFAULT_CROSS } from '../dataset/cross-table/settings.ts'
import { indexRows } from '../dataset/table/store/columnar-index.ts'
import { currentView } from '../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../dataset/table/view/view-state.ts'
import { nineReports } from '../dataset/testing.ts'
import { runNow } from '../lib/steps.ts'
import type { SourceAbout } from './data-source.ts'
import { sourceRow } from './memory/source-row.ts'
import { datasetOfRows, isOfSource, rowsAsObservations } from './row-observation.ts'
import type { SourceRow } from './view.ts'

const about: SourceAbout = {
  kind: 'memory',
  title: { zh: '九篇报道', en: 'Nine reports' },
  rows: nineReports.observations.size,
  made: null,
}
const rows = [...nineReports.observations.values()].map((row, position) =>
  sourceRow(row, position, nineReports.localities),
)
const [first] = rows
if (first === undefined) throw new Error('there are no rows')

/** The reason for no total, or the ends of the sum, of the only measure of some rows. */
function total(some: readonly SourceRow[]) {
  const { observations, words } = rowsAsObservations(some, about)
  const index = indexRows(observations, { localities: words.localities })
  const table = runNow(crossTable(currentView(index, DEFAULT_VIEW, 'en'), DEFAULT_CROSS))
  const [measure] = table.measures
  if (measure === undefined) throw new Error('there is no measure')
  const sum = totalOf(table, measure)
  return sum.kind === 'none' ? sum.reason : [sum.quantity.lower, sum.quantity.upper]
}

describe('rows of a source as observations', () => {
  it('say all that the rows say', () => {
    const { observations, words } = rowsAsObservations(rows, about)
    expect(
      observations.map((observation, at) => ({
        ...sourceRow(observation, at, words.localities),
        // A derived value of derived ones names no inputs.
        inputs: rows[at]?.inputs,
      })),
    ).toEqual(rows)
    expect(observations.every(isOfSource)).toBe(true)
    expect([...nineReports.observations.values()].some(isOfSource)).toBe(false)
  })

  it('name the inputs of a derived value only where all of them are there', () => {
    const derived = rows.find(({ status, inputs }) => status === 'derived' && inputs.length > 1)
    if (derived === undefined) throw new Error('no value is derived from two')
    const inputs = rows.filter(({ id }) => derived.inputs.some((input) => input.id === id))
    const namedIn = (some: readonly SourceRow[]) =>
      rowsAsObservations(some, about).observations.flatMap((one) =>
        one.id === derived.id && one.status === 'derived' ? one.inputs.map(({ role }) => role) : [],
      )
    expect(namedIn([derived, ...inputs])).toEqual(derived.inputs.map(({ role }) => role))
    expect(namedIn([derived, ...inputs.slice(1)])).toEqual([])
    expect(namedIn([{ ...derived, inputs: [{ role: 'base', id: derived.id }] }])).toEqual([])
  })

  it('are a dataset of nothing else', () => {
    const { observations, localities, reports } = datasetOfRows(rowsAsObservations(rows, about))
    expect(observations.size).toBe(rows.length)
    expect(localities.has(first.locality.key)).toBe(true)
    expect(reports.size).toBe(0)
  })

  it('have no total over places of several levels, since a source does not say which lies in which', () => {
    const at = (key: string, level: SourceRow['locality']['level']): SourceRow => ({
      ...first,
      id: `value-${key}`,
      locality: { key, zh: key, en: key, level },
      indicator: { ...first.indicator, kind: 'flow', additive: true },
      bound: 'exact',
      printed: '20',
      value: 20,
      lower: 20,
      upper: 20,
      period: { start: '2025-01-01', end: '2025-12-31', basis: 'stated' },
    })
    expect(total([at('one', 'county'), at('two', 'county')])).toEqual([40, 40])
    expect(total([at('one', 'county'), at('two', 'prefecture')])).toBe('levels')
    expect(total([at('one', 'county'), at('two', 'enterprise')])).toBe('levels')
  })

  it('refuse a formula that is not known, as of a newer version', () => {
    const unknown: SourceRow = { ...first, status: 'derived', formula: 'cube-root' }
    expect(() => rowsAsObservations([unknown], about)).toThrow('version')
  })
})
