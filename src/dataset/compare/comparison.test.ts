import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { IndicatorId, LocalityId } from '../../domain/ids.ts'
import { vague } from '../../domain/number/bound.ts'
import { ImportId } from '../../domain/record/imported.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Observation } from '../observation.ts'
import { nineReports } from '../testing.ts'
import type { Difference } from './comparison.ts'
import {
  comparabilityOf,
  comparedFirst,
  compareLocalities,
  readChosen,
  sharedIndicators,
  writeChosen,
} from './comparison.ts'

const dataset = nineReports
const compare = (...ids: string[]) =>
  compareLocalities(
    dataset,
    ids.flatMap((id) => dataset.localities.get(id) ?? []),
  )
const known = (id: string): Observation => {
  const observation = dataset.observations.get(id)
  if (observation === undefined) throw new RangeError(id)
  return observation
}

describe('localities side by side', () => {
  it('share what both report, and differ in what their reports say of it', () => {
    const [skills] = compare('lanshan', 'haigang').themes
    expect(skills?.theme.id).toBe('skills')
    expect(skills?.shared).toBe(1)
    expect(skills?.rows[0]).toMatchObject({
      indicator: { id: 'contest-entrants' },
      comparability: 'careful',
      differences: ['period', 'scope', 'definition'],
      cells: [[{ id: 'lanshan-contest-entrants' }], [{ id: 'haigang-contest-entrants' }]],
    })
  })

  it('have an empty cell where a report says nothing', () => {
    const row = compare('haigang', 'lanshan').themes[0]?.rows.find(
      ({ indicator }) => indicator.id === 'patents-filed',
    )
    expect(row?.comparability).toBe('alone')
    expect(row?.cells.map((cell) => cell.length)).toEqual([0, 1])
  })

  it('of which no indicator is shared say so theme by theme', () => {
    const { themes, silent } = compare('xiangcheng', 'xpcc-13')
    expect(themes.map(({ theme, shared }) => [theme.id, shared])).toEqual([
      ['organising', 0],
      ['rights', 0],
      ['income', 0],
    ])
    expect(silent.map(({ id }) => id)).toEqual(['care', 'mind', 'skills', 'culture'])
  })

  it('show every value that is known of them', () => {
    const chosen = ['xiangcheng', 'changqing', 'lanshan']
    const shown = compare(...chosen).themes.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat()))
    const all = [...dataset.observations.values()].filter(({ locality }) => chosen.includes(locality.id))
    expect(new Set(shown)).toEqual(new Set(all))
    expect(shown).toHaveLength(all.length)
  })

  it('show the whole before its parts, and the latest value first', () => {
    const ids = (locality: string, indicator: string) =>
      compare(locality)
        .themes.flatMap(({ rows }) => rows)
        .find((row) => row.indicator.id === indicator)
        ?.cells[0]?.map(({ id }) => id)
    expect(ids('changqing', 'support-stations')?.[0]).toBe('changqing-support-stations-total')
    expect(ids('liyang', 'volunteer-families')).toEqual([
      'liyang-volunteer-families-2026',
      'liyang-volunteer-families-2023',
    ])
  })
})

describe('whether values may be compared', () => {
  const found = known('haigang-contest-entrants')
  const { comparability: _, ...indicator } = found.indicator
  const entrants: Observation = { ...found, scope: null, period: yearPeriod(2025, 'stated') }
  const { unit, period, scope, quantity } = entrants
  const derived: Observation = { ...known('haigang-entrants-per-firm'), unit, period, scope, quantity }
  const told = (other: Observation, of: Indicator = indicator) => comparabilityOf(of, [[entrants], [other]])

  it('is yes where nothing speaks against it', () => {
    expect(told(entrants)).toEqual({ comparability: 'comparable', differences: [] })
  })

  it.each<[string, Observation, Difference]>([
    ['another period', { ...entrants, period: yearPeriod(2024, 'stated') }, 'period'],
    ['a period that is not known', { ...entrants, period: null }, 'period'],
    [
      'another scope',
      { ...entrants, scope: { zh: '市区', en: 'city', kind: 'part', basis: 'stated' } },
      'scope',
    ],
    ['a vague value', { ...entrants, quantity: vague }, 'vague'],
    ['a derived value', derived, 'basis'],
  ])('is with care for %s', (_name, other, difference) => {
    expect(told(other)).toEqual({ comparability: 'careful', differences: [difference] })
  })

  it('is with care where the definition is open', () => {
    expect(told(entrants, found.indicator)).toEqual({ comparability: 'careful', differences: ['definition'] })
  })

  it('is not put in doubt by a file without definitions, and is by two of them', () => {
    const own: Indicator = { ...indicator, id: v.parse(IndicatorId, 'own-entrants') }
    const row = (file: string, sheet: string | null): Observation => ({
      ...entrants,
      status: 'imported',
      printed: '8000',
      line: 3,
      column: '人数',
      origin: {
        id: v.parse(ImportId, `import-${sheet === null ? 1 : 2}`),
        file,
        sheet,
        imported: '2026-02-03T04:05:06.000Z',
      },
    })
    const between = (one: Observation, other: Observation) =>
      comparabilityOf(own, [[one], [other]]).differences
    expect(between(row('a.xlsx', '一'), row('a.xlsx', '二'))).toEqual([])
    expect(between(row('a.xlsx', null), row('b.xlsx', null))).toEqual(['definition'])
  })

  it('is no for different units', () => {
    expect(told({ ...entrants, unit: known('haigang-competing-firms').unit }).comparability).toBe('not')
  })

  it('is not asked of one place', () => {
    expect(comparabilityOf(indicator, [[entrants], []])).toEqual({ comparability: 'alone', differences: [] })
  })

  it('needs one value of each that matches, not all', () => {
    const earlier: Observation = { ...entrants, period: yearPeriod(2024, 'stated') }
    expect(comparabilityOf(indicator, [[entrants, earlier], [earlier]]).comparability).toBe('comparable')
  })
})

it('finds what there is to compare', () => {
  expect(sharedIndicators(dataset).map(({ indicator, places }) => [indicator.id, places.length])).toEqual([
    ['contest-entrants', 2],
  ])
})

describe('the places that are set side by side first', () => {
  const placesOf = (years: readonly number[]) =>
    years.map((year, at) => ({
      locality: { ...known('haigang-contest-entrants').locality, id: v.parse(LocalityId, `place-${at}`) },
      observations: [{ ...known('haigang-contest-entrants'), period: yearPeriod(year, 'stated') }],
    }))
  const first = (...years: number[]) =>
    comparedFirst({ ...itemAt(sharedIndicators(dataset), 0), places: placesOf(years) }).map(({ id }) => id)

  it('are of one time, that of most of them, and four at most', () => {
    expect(first(2024, 2025, 2025)).toEqual(['place-1', 'place-2'])
    expect(first(2024, 2025, 2025, 2025, 2025, 2025)).toEqual(['place-1', 'place-2', 'place-3', 'place-4'])
  })

  it('are the first where no two are of one time', () => {
    expect(first(2023, 2024, 2025)).toEqual(['place-0', 'place-1', 'place-2'])
  })
})

const ids = (text: string | undefined) => {
  const { localities, unknown, beyond } = readChosen(text, dataset)
  return [localities.map(({ id }) => id), unknown, beyond.map(({ id }) => id)]
}

describe('the localities of an address', () => {
  it('are read in their order, each once', () => {
    expect(ids('lanshan, haigang,lanshan,')).toEqual([['lanshan', 'haigang'], [], []])
    expect(ids(undefined)).toEqual([[], [], []])
  })

  it('are four at most, and those beyond are named', () => {
    expect(ids('lanshan,haigang,liyang,gaotai,hubei')).toEqual([
      ['lanshan', 'haigang', 'liyang', 'gaotai'],
      [],
      ['hubei'],
    ])
  })

  it('that do not exist are named', () => {
    expect(ids('lanshan,nowhere')).toEqual([['lanshan'], ['nowhere'], []])
  })

  it('are written as they are read', () => {
    expect(writeChosen(['lanshan', 'haigang'])).toBe('lanshan,haigang')
    expect(writeChosen([])).toBeUndefined()
  })
})
