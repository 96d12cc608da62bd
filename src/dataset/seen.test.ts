import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ObservationId } from '../domain/ids.ts'
import { ImportId } from '../domain/record/imported.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { runNow } from '../lib/steps.ts'
import type { Observation } from './observation.ts'
import { changesSince, countChanges, originOf, seenOf } from './seen.ts'
import { nineReports as dataset } from './testing.ts'

const { observations } = dataset
const AT = '2026-02-01T08:00:00.000Z'
const seen = runNow(seenOf(observations, AT, true))
const since = (now: ReadonlyMap<string, Observation>) => runNow(changesSince(seen, now))

/** The printed value of the coverage of collective contracts in Xiangcheng: 92%. */
const COVERAGE = 'xiangcheng-collective-contract-coverage'
const coverage = observations.get(COVERAGE)
if (coverage === undefined) throw new Error(`there is no ${COVERAGE}`)
const OTHER: Observation = {
  ...coverage,
  quantity: { bound: 'exact', value: 93, lower: 93, upper: 93 },
}
const named = (id: string, value: Observation): Observation => ({ ...value, id: v.parse(ObservationId, id) })
const without = (id: string) => new Map([...observations].filter(([key]) => key !== id))

describe('where a value is from', () => {
  it('is the file of the user for a value that is computed from one of its rows', () => {
    const imported: Observation = {
      ...coverage,
      status: 'imported',
      printed: '93%',
      line: 2,
      column: 'B',
      origin: { id: v.parse(ImportId, 'import-1'), file: 'coverage.xlsx', sheet: null, imported: AT },
    }
    const computed: Observation = {
      ...coverage,
      status: 'derived',
      formula: 'difference',
      inputs: [{ role: 'later', observation: imported }],
      note: undefined,
    }
    expect(originOf(computed)).toEqual({
      kind: 'import',
      id: 'import-1',
      name: { zh: 'coverage.xlsx', en: 'coverage.xlsx' },
    })
  })
})

describe('what changed since a reader last looked', () => {
  it('tells of a withdrawn value which sheet of the file it was on', () => {
    const imported: Observation = {
      ...coverage,
      status: 'imported',
      printed: '93%',
      line: 2,
      column: 'B',
      origin: { id: v.parse(ImportId, 'import-1'), file: 'coverage.xlsx', sheet: '2025', imported: AT },
    }
    const before = runNow(seenOf(new Map([[COVERAGE, imported]]), AT, true))
    const [group] = runNow(changesSince(before, new Map()))
    expect(group?.origin).toMatchObject({ name: { zh: 'coverage.xlsx' }, sheet: '2025' })
  })

  it('is nothing where nothing did', () => {
    expect(since(observations)).toEqual([])
  })

  it('tells a changed value with what it said before', () => {
    const [group, ...others] = since(new Map([...observations, [COVERAGE, OTHER]]))
    expect(others).toEqual([])
    expect(group?.origin).toMatchObject({ kind: 'report', id: 'xiangcheng-instructors' })
    expect(group?.changed.map(({ before, now }) => [before.value.en, now.quantity.value])).toEqual([
      ['92%', 93],
    ])
    expect(countChanges(group === undefined ? [] : [group])).toEqual({ added: 0, changed: 1, withdrawn: 0 })
  })

  it('names a withdrawn value, although it is no longer there', () => {
    const [group] = since(without(COVERAGE))
    expect(group?.withdrawn.map(({ name, value }) => [name.en, value.zh])).toEqual([
      [expect.stringContaining('Xiangcheng County · Collective-contract coverage'), '92%'],
    ])
  })

  it('tells a new value by its report', () => {
    const added = named('another', { ...OTHER, period: yearPeriod(2023, 'stated') })
    const [group, ...others] = since(new Map([...observations, [added.id, added]]))
    expect(others).toEqual([])
    expect(group?.origin.id).toBe('xiangcheng-instructors')
    expect(group?.added).toEqual([added])
  })

  it('takes a value that has a new id for the one of the same thing before, as after a file was imported anew', () => {
    const again = (value: Observation) => new Map([...without(COVERAGE), ['again', named('again', value)]])
    expect(since(again(coverage))).toEqual([])
    expect(since(again(OTHER)).flatMap(({ changed }) => changed.map(({ before }) => before.id))).toEqual([
      COVERAGE,
    ])
  })

  it('does not take a bound for the number that it begins with', () => {
    const above: Observation = {
      ...coverage,
      quantity: { bound: 'above', value: 92, lower: 92, upper: null },
    }
    expect(since(new Map([...observations, [COVERAGE, above]]))[0]?.changed).toHaveLength(1)
  })
})
