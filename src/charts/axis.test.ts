import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { nineReports } from '../dataset/testing.ts'
import { LocalityId, ObservationId } from '../domain/ids.ts'
import type { Quantity } from '../domain/number/bound.ts'
import { above, approx, atLeast, atMost, below, exact, nearly, vague } from '../domain/number/bound.ts'
import { quantities } from '../domain/number/testing.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { indicatorChart } from './auto-chart.ts'
import { linearAxis, logAxis, logTicks, niceTicks } from './axis.ts'
import type { Mark, TrendModel } from './chart-model.ts'
import { trendChart } from './kinds/trend.ts'
import { MEASURES, pixelScale } from './layout/chart-size.ts'
import { markOf } from './mark.ts'
import { layoutTrend } from './scene/trend-layout.ts'
import { zh } from './testing.ts'

const GAOTAI = v.parse(LocalityId, 'gaotai')
const percent = nineReports.units.get('percent')

/** Everything of a mark that is drawn at a height; what is solid starts at 0, which an axis that floats leaves out. */
const ends = ({ open, whisker, limit, at }: Mark) =>
  [...(open ?? []), ...(whisker ?? []), limit, at].filter((n) => n !== null)

describe('an axis takes in every mark whole', () => {
  const anyQuantities = fc.array(quantities, { minLength: 1, maxLength: 6 })
  const anyTarget = fc.option(fc.nat(30_000_000), { nil: null })

  test('whatever the bounds and the target, with and without 0', () => {
    if (percent === undefined) throw new RangeError('no unit')
    fc.assert(
      fc.property(anyQuantities, anyTarget, fc.boolean(), fc.boolean(), (all, target, free, isShare) => {
        const { axis, room } = linearAxis({
          quantities: all,
          unit: percent,
          context: zh,
          also: target === null ? [] : [target],
          free,
          limits: isShare ? [0, 100] : null,
        })
        const drawn = all.flatMap((quantity) => ends(markOf(quantity, room)))
        const slack = 1e-9 * Math.max(1, Math.abs(axis.max))
        for (const n of target === null ? drawn : [...drawn, target]) {
          expect(n).toBeGreaterThanOrEqual(axis.min - slack)
          expect(n).toBeLessThanOrEqual(axis.max + slack)
        }
      }),
    )
  })

  test.each<[string, readonly Quantity[], number | null, number]>([
    ['a target far above one value does not lift it off 0', [nearly(400)], 500, 0],
    ['values close together may leave 0 out', [exact(400), exact(440)], null, 400],
    ['and a target near them with them', [exact(400), exact(440)], 450, 400],
    ['but not beside a value that may be anything under its number', [below(400), exact(440)], null, 0],
    ['or at most its number', [atMost(400), exact(440)], null, 0],
  ])('%s', (_, all, target, min) => {
    if (percent === undefined) throw new RangeError('no unit')
    const also = target === null ? [] : [target]
    expect(linearAxis({ quantities: all, unit: percent, context: zh, also, free: true }).axis.min).toBe(min)
  })

  test.each([
    ['zh', [38_211, 45_210], ['0', '20,000', '40,000', '60,000']],
    ['zh', [20_000, 45_200], ['0', '2万', '4万', '6万']],
    ['zh', [50_000_000, 120_000_000], ['0', '0.5亿', '1亿', '1.5亿']],
    ['en', [38_211, 45_210], ['0', '20,000', '40,000', '60,000']],
    ['en', [650_000, 1_163_000], ['0', '0.5M', '1M', '1.5M']],
  ] as const)('%s: the ticks beside %j are written as these are', (language, values, ticks) => {
    if (percent === undefined) throw new RangeError('no unit')
    const { axis } = linearAxis({
      quantities: [exact(0), ...values.map((n) => exact(n))],
      unit: { ...percent, zh: '名' },
      context: { language, notation: 'compact' },
      steps: 3,
    })
    expect(axis.ticks.map(({ label }) => label)).toEqual(ticks)
  })

  test('what comes near the least number of an axis without 0 has room before it', () => {
    if (percent === undefined) throw new RangeError('no unit')
    const all = [nearly(400), exact(440)]
    expect(linearAxis({ quantities: all, unit: percent, context: zh, free: true }).axis.min).toBeLessThan(400)
  })

  test.each<[string, readonly number[], number]>([
    ['shares that lie close together', [68, 72, 79], 67.5],
    ['values far from 0', [200, 300], 200],
    ['values that come near 0', [100, 400], 0],
  ])('a line zooms to %s and says where it begins', (_, all, min) => {
    if (percent === undefined) throw new RangeError('no unit')
    const { axis } = linearAxis({
      quantities: all.map(exact),
      unit: percent,
      context: zh,
      free: true,
      limits: [0, 1000],
    })
    expect(axis.min).toBe(min)
    expect(axis.ticks[0]?.label).toBe(min === 0 ? '0%' : `${min}%起`)
  })

  test('an open end at 100 % is not cut off', () => {
    if (percent === undefined) throw new RangeError('no unit')
    const { axis } = linearAxis({ quantities: [atLeast(100)], unit: percent, context: zh, limits: [0, 100] })
    expect(axis.max).toBeGreaterThan(100)
  })
})

describe('what has no number stands off the axis', () => {
  const families = [...nineReports.observations.values()].filter(
    ({ indicator, locality }) => indicator.id === 'volunteer-families' && locality.id === 'liyang',
  )
  // Two values are two numbers; a third makes a line of them.
  const withFirst = families
    .slice(0, 1)
    .flatMap((family) => [
      { ...family, id: v.parse(ObservationId, 'first'), period: yearPeriod(2022, 'stated') },
      ...families,
    ])
  const trendWith = (target: number | null): TrendModel => {
    const targetOf = () => (target === null ? null : { value: target })
    const model = trendChart(withFirst, {
      id: 'families',
      dataset: nineReports,
      context: { ...zh, targetOf },
    })
    if (model.kind !== 'trend') throw new RangeError(`a ${model.kind}`)
    return model
  }

  test.each([null, 300, 400, 500, 5000])('beside near 400, with target %s', (target) => {
    const model = trendWith(target)
    const layout = layoutTrend(model, 800, MEASURES.card)
    const [, vague, near] = model.series[0]?.points ?? []
    expect([vague?.text, near?.text]).toEqual(['几十组', '近400组'])
    expect(model.axis.min).toBe(0)
    expect(layout.strip?.y).toBeGreaterThan(layout.y(model.axis.min) + MEASURES.card.value / 2)
    expect(layout.y(400)).toBeLessThan(layout.y(model.axis.min) - MEASURES.card.dot * 2)
    expect(layout.strip?.y).toBeLessThan(layout.height - MEASURES.card.tick)
  })

  test('and takes no room where every value has a number', () => {
    const counted = families.slice(0, 1).flatMap((family) =>
      [2023, 2024, 2025].map((year) => ({
        ...family,
        period: yearPeriod(year, 'stated'),
        quantity: exact(year),
      })),
    )
    const model = indicatorChart(counted, { id: 'counted', dataset: nineReports, context: zh })
    if (model.kind !== 'trend') throw new RangeError(`a ${model.kind}`)
    expect(layoutTrend(model, 800, MEASURES.card).strip).toBeNull()
  })

  test('nor does the name of a line that has no number point to 0', () => {
    const elsewhere = families.flatMap((family) =>
      family.locality.id === 'liyang'
        ? [{ ...family, locality: { ...family.locality, id: GAOTAI }, quantity: vague }]
        : [],
    )
    const model = indicatorChart([...families, ...elsewhere], {
      id: 'two',
      dataset: nineReports,
      context: zh,
    })
    if (model.kind !== 'trend') throw new RangeError(`a ${model.kind}`)
    const { names, strip } = layoutTrend(model, 800, MEASURES.card)
    const wordless = names.find(({ series }) => series.points.every(({ mark }) => mark.bound === 'vague'))
    expect(wordless?.from.y).toBe(strip?.y)
  })
})

test('steps are 1, 2, 2.5 or 5 times a power of ten', () => {
  expect(niceTicks(0, 1_163_000)).toEqual([0, 250_000, 500_000, 750_000, 1_000_000, 1_250_000])
  expect(niceTicks(0, 55, 1)).toEqual([0, 20, 40, 60])
  expect(niceTicks(-40, 21)).toEqual([-40, -20, 0, 20, 40])
})

test('things that are counted have no ticks between whole numbers', () => {
  expect(niceTicks(0, 3, 1)).toEqual([0, 1, 2, 3])
  expect(niceTicks(0, 0.4)).toEqual([0, 0.1, 0.2, 0.3, 0.4])
})

test('the greatest numbers have an axis too', () => {
  const ticks = niceTicks(-1e308, 1e308)
  expect(ticks.every(Number.isFinite)).toBe(true)
  expect(ticks[0]).toBeLessThanOrEqual(-1e308)
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(1e308)
  const place = pixelScale({ min: ticks[0] ?? 0, max: ticks.at(-1) ?? 0, scale: 'linear' }, 0, 100)
  expect(place(0)).toBe(50)
})

test('a single value still has an axis', () => {
  expect(niceTicks(0, 0)).toEqual([0, 1])
})

test('powers of ten cover all values of a log axis', () => {
  expect(logTicks(2, 20_000)).toEqual([1, 10, 100, 1000, 10_000, 100_000])
})

describe('a log axis', () => {
  const drawnOn = (all: readonly Quantity[]) => {
    if (percent === undefined) throw new RangeError('no unit')
    const { axis, room } = logAxis({ quantities: all, unit: percent, context: zh })
    const place = pixelScale(axis, 0, 100)
    return all.map((quantity) => {
      const { open, at } = markOf(quantity, room)
      const [from, to] = [place(open?.[0] ?? 0), place(open?.[1] ?? 0)]
      return { before: Math.round(place(at ?? 0) - from), behind: Math.round(to - place(at ?? 0)) }
    })
  }

  test('draws about as far below a number as above it, and near as far as an open end', () => {
    const [, around, near, more] = drawnOn([exact(2), approx(500), nearly(30_000), above(150_000)])
    // 0.3 of a decade, of 5.7 from 1 to 500,000.
    expect(around).toEqual({ before: 3, behind: 3 })
    expect(near).toEqual({ before: 5, behind: 0 })
    expect(more).toEqual({ before: 0, behind: 5 })
  })

  test('has room for the marks of its least and its greatest value', () => {
    for (const least of [approx(100), nearly(100), atMost(100), below(100)]) {
      const [first, last] = drawnOn([least, above(1_000_000)])
      expect(first?.before).toBeGreaterThan(1)
      expect(last?.behind).toBeGreaterThan(1)
    }
  })
})

test('ticks cover the data, rise evenly and stay few', () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [lo, hi] = [Math.min(a, b), Math.max(a, b)]
      fc.pre(hi - lo > 1e-6 * Math.max(1, Math.abs(lo), Math.abs(hi)))
      const ticks = niceTicks(lo, hi)
      const slack = (hi - lo) * 1e-6
      expect(ticks[0]).toBeLessThanOrEqual(lo + slack)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(hi - slack)
      expect(ticks.length).toBeLessThanOrEqual(8)
      for (const [i, tick] of ticks.entries()) {
        if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1] ?? Number.NaN)
      }
    }),
  )
})

test('a log axis ends at the first step above its values, and its open ends are short and of one length', () => {
  const quantities = [exact(20_000_000), above(700_000), atLeast(300), exact(2)]
  if (percent === undefined) throw new RangeError('no unit')
  const { axis, room } = logAxis({ quantities, unit: percent, context: zh })
  expect([axis.min, axis.max]).toEqual([1, 20_000_000])
  expect(axis.ticks.at(-1)?.value).toBe(10_000_000)
  const ratios = [above(700_000), atLeast(300)].map((quantity) => {
    const [from = 0, to = 0] = markOf(quantity, room).open ?? []
    return to / from
  })
  // 2 to 20,000,000 takes eight decades, 5 % of which are 0.4 of a decade: a factor of 2.51.
  for (const ratio of ratios) expect(ratio).toBeCloseTo(10 ** 0.4, 6)
})
