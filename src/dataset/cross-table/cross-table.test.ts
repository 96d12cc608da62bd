import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeast, exact, nearly, vague } from '../../domain/number/bound.ts'
import { intervalOf, likelyInterval } from '../../domain/number/interval.ts'
import { quantities } from '../../domain/number/testing.ts'
import { runNow } from '../../lib/steps.ts'
import { index, observations } from '../table/testing.ts'
import { currentView } from '../table/view/current-view.ts'
import { DEFAULT_VIEW } from '../table/view/view-state.ts'
import { crossTable, shownIn, totalOf } from './cross-table.ts'
import { headText, headWords, noTotals } from './head-wording.ts'
import { DEFAULT_CROSS } from './settings.ts'
import { crossOf, wordsOf } from './testing.ts'

const RATE = { kind: 'rate', additive: false } as const

describe('a cross-table', () => {
  it('has a line for each place and a column for each indicator', () => {
    const table = crossOf([
      { place: 'a', value: 45_210 },
      { place: 'b', value: 63_050 },
      { place: 'a', indicator: 'unions', value: 26 },
    ])
    expect(table.lines.map(({ key }) => key)).toEqual(['a', 'b', 'total'])
    expect(table.columns.map((column) => headText(table, column))).toEqual([
      'members (people)',
      'unions (people)',
    ])
    expect(table.columns.map((column) => headWords(table, column, 'full').notes)).toEqual([
      ['2025'],
      ['2025'],
    ])
    expect(wordsOf(table)).toEqual([
      ['45,210', '26'],
      ['63,050', ''],
      ['108,260 | sum of 2 localities', 'only one locality has a value, nothing to add'],
    ])
  })

  it('can be swapped', () => {
    const rows = [
      { place: 'a', value: 1 },
      { place: 'b', value: 2 },
    ]
    const table = crossOf(rows, { swapped: true })
    expect(table.lines.map(({ key }) => key)).toEqual(['members|person'])
    expect(table.columns.map(({ key }) => key)).toEqual(['a', 'b', 'total'])
    expect(wordsOf(table)).toEqual([['1', '2', '3 | sum of 2 localities']])
  })

  it('sets places in below those that contain them', () => {
    const table = crossOf([
      { place: 'county', within: 'city', value: 1 },
      { place: 'other', value: 1 },
      { place: 'city', value: 1 },
    ])
    expect(table.table.places.map(({ locality, depth }) => `${depth} ${locality.id}`)).toEqual([
      '0 other',
      '0 city',
      '1 county',
    ])
  })

  it('shows the periods of one indicator in time', () => {
    const table = crossOf(
      [
        { place: 'a', value: 5, period: 2025 },
        { place: 'a', value: 4, period: 2023 },
        { place: 'b', value: 7, period: null },
        { place: 'b', indicator: 'unions', value: 7, period: 2019 },
      ],
      { columns: 'periods' },
    )
    expect(table.columns.map((column) => headText(table, column))).toEqual([
      '2023 (people)',
      '2025 (people)',
      'period unknown (people)',
    ])
    expect(wordsOf(table).slice(0, 2)).toEqual([
      ['4', '5', ''],
      ['', '', '7'],
    ])
  })

  it('shows the latest value of a cell, and says how many are earlier', () => {
    const rows = [
      { place: 'a', value: 5, period: 2025 },
      { place: 'a', value: 4, period: 2024 },
      { place: 'b', value: 3, period: 2024 },
    ]
    const table = crossOf(rows)
    expect(wordsOf(table)).toEqual([['5 | 2025'], ['3 | 2024'], ['different periods, not added']])
    const [measure] = table.table.measures
    expect(measure && table.table.cell(0, measure)).toMatchObject({
      kind: 'one',
      earlier: [{ quantity: exact(4) }],
    })
    const chosen = crossOf(rows, { at: '2024-01-01/2024-12-31' })
    expect(wordsOf(chosen)).toEqual([['4'], ['3'], ['7 | sum of 2 localities']])
  })

  it('never makes one value of several', () => {
    const table = crossOf([
      { place: 'a', value: 5 },
      { place: 'a', value: 6 },
      { place: 'b', value: 1 },
    ])
    expect(wordsOf(table)).toEqual([['2 values'], ['1'], ['several values in a cell, not added']])
  })

  it('keeps categories, bases and dimensions of units apart', () => {
    const category = {
      dimension: 'sex',
      dimensionName: { zh: '性别', en: 'Sex' },
      category: 'f',
      name: { zh: '女', en: 'women' },
    }
    const table = crossOf([
      { place: 'a', value: 5 },
      { place: 'a', value: 2, with: { breakdown: category } },
      { place: 'a', indicator: 'rate', value: 92, like: RATE, with: { base: 'all-employees' } },
      {
        place: 'b',
        indicator: 'rate',
        value: 96,
        like: RATE,
        with: { base: 'employees-of-unionised-units' },
      },
    ])
    expect(table.columns.map((column) => headText(table, column))).toEqual([
      'members (people)',
      'members · women (people)',
      'rate (of all employees) (people)',
      'rate (of employees of unionised units) (people)',
    ])
  })

  it('holds every row of the view that its columns take', () => {
    const view = currentView(index, DEFAULT_VIEW, 'zh')
    const table = runNow(crossTable(view, DEFAULT_CROSS))
    const held = table.measures.flatMap((measure) =>
      [...table.places.keys()].flatMap((place) => {
        const cell = table.cell(place, measure)
        return cell.kind === 'empty' ? [] : [...shownIn(cell), ...cell.earlier]
      }),
    )
    expect(new Set(held.map(({ id }) => id)).size).toBe(view.rows.length)
    expect(held.length).toBe(view.rows.length)
  })
})

describe('the order of lines', () => {
  const rows = [
    { place: 'd', value: vague },
    { place: 'a', value: 300 },
    { place: 'b', value: atLeast(200) },
    { place: 'c', value: nearly(200) },
    { place: 'e', indicator: 'unions', value: 1 },
  ]
  const places = (direction: 'asc' | 'desc') =>
    crossOf(rows, { sort: { by: 'members|person', direction } })
      .lines.map(({ key }) => key)
      .join(' ')

  it('has bounds in their places, and what has no number last either way', () => {
    expect(places('asc')).toBe('c b a d e total')
    expect(places('desc')).toBe('a b c d e total')
  })
})

describe('a total', () => {
  const totalIn = (...given: Parameters<typeof crossOf>) => wordsOf(crossOf(...given)).at(-1)

  it('is a bound where a value is one', () => {
    expect(
      totalIn([
        { place: 'a', value: 2447 },
        { place: 'b', value: atLeast(200) },
        { place: 'c', indicator: 'unions', value: 1 },
      ]),
    ).toEqual([
      'at least 2,647 | sum of 2 localities with a value; 1 without',
      'only one locality has a value, nothing to add',
    ])
  })

  it('says what part of the places it is of', () => {
    const scope = { zh: '陇东片区', en: 'Longdong area', kind: 'part', basis: 'stated' } as const
    expect(
      totalIn([
        { place: 'a', value: 5, with: { scope } },
        { place: 'b', value: 6, with: { scope } },
      ]),
    ).toEqual(['11 | sum of 2 localities | Longdong area'])
  })

  it('holds every sum of numbers that the values stand for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(quantities, fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 1,
          maxLength: 5,
        }),
        (values) => {
          const { table } = crossOf(values.map(([value], at) => ({ place: `p${at}`, value })))
          const [measure] = table.measures
          const total = measure && totalOf(table, measure)
          if (total?.kind !== 'sum') {
            expect(total).toEqual({ kind: 'none', reason: 'inexact' })
            return
          }
          const sum = values
            .map(([quantity, t]) => {
              const { lower, upper } = (quantity.bound === 'approx' ? likelyInterval : intervalOf)(quantity)
              return lower + t * ((Number.isFinite(upper) ? upper : lower + 1e6) - lower)
            })
            .reduce((a, b) => a + b, 0)
          const { lower, upper } = total.quantity
          expect(sum).toBeGreaterThanOrEqual((lower ?? 0) - 1e-6 * Math.max(1, sum))
          expect(sum).toBeLessThanOrEqual((upper ?? Number.POSITIVE_INFINITY) + 1e-6 * Math.max(1, sum))
        },
      ),
    )
  })

  it('is none of rates, and it is said why', () => {
    const table = crossOf([
      { place: 'a', indicator: 'rate', value: 92, like: RATE },
      { place: 'b', indicator: 'rate', value: 95, like: RATE },
    ])
    expect(table.lines.map(({ key }) => key)).toEqual(['a', 'b'])
    expect(noTotals(table)).toEqual(['rate: rates do not add up'])
  })

  it('never counts a county and its city, nor a part and a whole', () => {
    expect(
      totalIn([
        { place: 'city', value: 10 },
        { place: 'county', within: 'city', value: 4 },
      ]),
    ).toEqual(['a locality contains another, not added'])
    const scope = { kind: 'part', basis: 'stated', zh: '东部', en: 'the east' } as const
    expect(
      totalIn([
        { place: 'a', value: 10 },
        { place: 'b', value: 4, with: { scope } },
      ]),
    ).toEqual(['some are of a part only, not added'])
  })
})

describe('the change on the year before', () => {
  it('stands beside each value and the total', () => {
    const table = crossOf(
      [
        { place: 'a', value: 110, period: 2025 },
        { place: 'a', value: 100, period: 2024 },
        { place: 'b', value: 90, period: 2025 },
        { place: 'b', value: atLeast(100), period: 2024 },
        { place: 'c', indicator: 'unions', value: 1 },
      ],
      { change: true, at: '2025-01-01/2025-12-31' },
    )
    expect(table.columns.map((column) => headText(table, column)).slice(0, 2)).toEqual([
      'members (people)',
      'members: Change on the year before (%)',
    ])
    expect(wordsOf(table).map((line) => line.slice(0, 2))).toEqual([
      ['110', '+10'],
      ['90', 'down at least 10'],
      ['', ''],
      // 200 on at least 200.
      ['200 | sum of 2 localities with a value; 1 without', 'at most 0'],
    ])
  })

  it('is in points for percentages, and only between like periods', () => {
    const unit = observations.find((row) => row.unit.dimension === 'percent')?.unit
    if (unit === undefined) throw new RangeError('the data has no percentage')
    const table = crossOf(
      [
        { place: 'a', value: 92, period: 2025, like: RATE, with: { unit } },
        {
          place: 'a',
          value: 90,
          period: { start: '2024-06-01', end: '2024-06-30', basis: 'stated' },
          like: RATE,
          with: { unit },
        },
        { place: 'b', value: 92.5, period: 2025, like: RATE, with: { unit } },
        { place: 'b', value: 90, period: 2024, like: RATE, with: { unit } },
      ],
      { change: true, at: '2025-01-01/2025-12-31' },
    )
    expect(headText(table, table.columns[1] ?? table.columns[0] ?? { kind: 'total', key: '' })).toBe(
      'members: Change on the year before (percentage points)',
    )
    expect(wordsOf(table).map((line) => line[1])).toEqual(['', expect.stringContaining('+2.5')])
  })
})

describe('ranks', () => {
  it('are ranges where a bound leaves them open, and name who has no value', () => {
    const table = crossOf(
      [
        { place: 'a', value: atLeast(200) },
        { place: 'b', value: 300 },
        { place: 'c', value: 150 },
        { place: 'd', value: 150 },
        { place: 'e', indicator: 'unions', value: 1 },
      ],
      { rank: true },
    )
    expect(wordsOf(table).map((line) => line[1])).toEqual([
      '1–2',
      '1–2',
      '3 | tied',
      '3 | tied',
      'no value',
      '',
    ])
  })

  it('begin with the least where less is better, and are none across periods or nested places', () => {
    const hours = { better: 'down' } as const
    const table = crossOf(
      [
        { place: 'a', value: 5, like: hours },
        { place: 'b', value: 3, like: hours },
      ],
      { rank: true },
    )
    expect(wordsOf(table).map((line) => line[1])).toEqual(['2', '1', ''])
    expect(headWords(table, table.columns[1] ?? { kind: 'total', key: '' }, 'full').notes).toEqual([
      'least first',
    ])
    const others = crossOf(
      [
        { place: 'a', value: 5 },
        { place: 'b', value: 3, period: 2024 },
      ],
      { rank: true },
    )
    expect(headWords(others, others.columns[1] ?? { kind: 'total', key: '' }, 'full').notes).toEqual([
      'different periods, not ranked',
    ])
  })

  it('take several values of a cell for any number between them', () => {
    const table = crossOf(
      [
        { place: 'a', value: 5 },
        { place: 'a', value: 9 },
        { place: 'b', value: 7 },
        { place: 'c', value: 1 },
      ],
      { rank: true },
    )
    expect(wordsOf(table).map((line) => line[1])).toEqual(['1–2', '1–2', '3', ''])
  })
})
