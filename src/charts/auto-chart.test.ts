import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundledTables } from '../dataset/bundled.ts'
import { headlineTiles, summariseLocality } from '../dataset/compare/locality-summary.ts'
import { buildDataset } from '../dataset/dataset.ts'
import { nineReports as dataset } from '../dataset/testing.ts'
import type { Quantity } from '../domain/number/bound.ts'
import { atLeast, atMost, below, exact, nearly, range, vague } from '../domain/number/bound.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { autoCharts } from './auto-chart.ts'
import type { ChartModel } from './chart-model.ts'
import { chartPoints } from './chart-model.ts'
import { chartsForLocality, shownIn } from './locality-charts.ts'
import { isRows } from './row-limit.ts'
import { AWKWARD, asRows, en, like, shipped, slug, zh } from './testing.ts'

const auto = (name: string): readonly ChartModel[] => autoCharts(AWKWARD[name] ?? [], name, dataset, zh)
const only = (name: string): ChartModel => {
  const [model, ...rest] = auto(name)
  if (model === undefined || rest.length > 0) throw new RangeError(`${name} has ${rest.length + 1} charts`)
  return model
}

describe('data that nobody planned for', () => {
  test('36 months of five localities are five lines on one axis from 0', () => {
    const model = only('months-36-by-5')
    if (model.kind !== 'trend') throw new RangeError(model.kind)
    expect(model.series.map(({ points }) => points.length)).toEqual([36, 36, 36, 36, 36])
    expect(model.axis.min).toBe(0)
    // No month without data: every third one, the last always.
    expect(model.timeAxis.ticks.map(({ short }) => short)).toEqual(
      [2023, 2024, 2025].flatMap(() => ['3月', '6月', '9月', '12月']),
    )
    expect(model.timeAxis.ticks.at(-1)?.label).toBe('2025年12月')
  })

  test('years on a long line have their names at their points, the last one too', () => {
    const rows = Array.from({ length: 9 }, (_, i) =>
      like({ id: `y-${i}`, period: yearPeriod(2017 + i, 'stated'), quantity: exact(100 + i) }),
    )
    const [model] = autoCharts(rows, 'years', dataset, zh)
    if (model?.kind !== 'trend') throw new RangeError(model?.kind)
    const { ticks } = model.timeAxis
    expect(ticks.map(({ label }) => label)).toEqual(['2017年', '2019年', '2021年', '2023年', '2025年'])
    const times = model.series.flatMap(({ points }) => points.map(({ time }) => time))
    expect(ticks.map(({ value }) => times.indexOf(value))).toEqual([0, 2, 4, 6, 8])
  })

  test('of 200 categories the 40 greatest are drawn, and the table has them all', () => {
    const model = only('categories-200')
    expect(model.kind).toBe('bars')
    expect(chartPoints(model)).toHaveLength(40)
    expect(model.table.rows).toHaveLength(200)
    expect(model.footnotes).toContain('图中只有按数值排在前面的40项，另外160项见表格。')
  })

  test('negative changes keep 0 on the axis', () => {
    const model = only('negative-changes')
    expect(model).toMatchObject({ kind: 'dots', axis: { min: -40, max: 21, ticks: [] } })
    expect(chartPoints(model).map(({ text }) => text)).toEqual(['+21%', '+8%', '+3.25%', '−12.5%', '−40%'])
  })

  test('one value stands by itself, without a bar that would say nothing', () => {
    expect(only('one-value')).toMatchObject({ kind: 'value', items: [{ text: '1名', axis: null }] })
  })

  test('vague values alone are told and not drawn', () => {
    expect(only('all-vague')).toMatchObject({ kind: 'message' })
    expect(only('all-vague').table.rows).toHaveLength(2)
  })

  test('2 to 20,000,000 gets dots on a log scale that says so', () => {
    const model = only('wide-positive')
    expect(model).toMatchObject({ kind: 'dots', axis: { scale: 'log' } })
    expect(model.footnotes[0]).toMatch(/^对数刻度/)
  })

  test('a log scale that cannot hold 0 gives way to words', () => {
    expect(only('wide-with-zero')).toMatchObject({ kind: 'message', message: expect.stringMatching(/千倍/) })
  })

  test('nothing at all is said to be nothing', () => {
    expect(only('empty')).toMatchObject({ kind: 'message', table: { rows: [] } })
    // Once, as the title that nobody else can give it.
    expect(only('empty')).toMatchObject({ title: '这里没有数据。', message: '' })
  })

  test('a whole and a part of it that is told as a scope are no two points in time', () => {
    const indicator = { kind: 'flow' } as const
    const all = like({ id: 'members-2025', quantity: exact(1850), indicator })
    const women = like({
      id: 'women-2025',
      quantity: exact(620),
      indicator,
      scope: { zh: '女会员', en: 'women', kind: 'part', basis: 'stated' },
    })
    const longer = like({
      id: 'members-since',
      quantity: exact(2447),
      indicator,
      period: { start: '2024-06-01', end: '2026-01-31', basis: 'inferred' },
    })
    const [model, ...others] = autoCharts([all, women, longer], 'scope', dataset, zh)
    expect(others).toEqual([])
    expect(model?.kind).toBe('bars')
    expect(model?.title).not.toMatch(/减|降|增/u)
  })

  describe('two shares of one place', () => {
    const rates = ['xiangcheng-collective-contract-coverage', 'xiangcheng-grievance-resolution-rate'].flatMap(
      (id) => dataset.observations.get(id) ?? [],
    )

    test('stand on one scale, each against its whole', () => {
      const [model, ...others] = autoCharts(rates, 'two', dataset, zh)
      expect(others).toEqual([])
      expect(model).toMatchObject({ kind: 'rate', axis: { min: 0, max: 100 } })
      expect(asRows(model).points.map(({ text, whole }) => [text, whole?.solid])).toEqual([
        ['92%', [0, 100]],
        ['98%', [0, 100]],
      ])
    })

    test('of different bases stand apart', () => {
      const [first, second] = rates
      if (first === undefined || second === undefined) throw new RangeError('no rates')
      const apart = [{ ...first, base: 'unionised-firms' as const }, second]
      expect(autoCharts(apart, 'two', dataset, zh).map(({ kind }) => kind)).toEqual(['rate', 'rate'])
    })
  })
})

const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.nat(10_000).map(exact),
  fc.nat(10_000).map(atLeast),
  fc.integer({ min: 1, max: 10_000 }).map(atMost),
  fc.integer({ min: 1, max: 10_000 }).map(below),
  fc.integer({ min: 1, max: 10_000 }).map(nearly),
  fc.tuple(fc.nat(10_000), fc.nat(10_000)).map(([a, b]) => range(a, b)),
  fc.constant(vague),
)

test('any values have a chart whose axis holds all marks, whose bars start at 0, and whose table has every value', () => {
  fc.assert(
    fc.property(
      fc.array(quantity, { minLength: 1, maxLength: 60 }),
      fc.constantFrom(zh, en),
      (quantities, context) => {
        const observations = quantities.map((q, i) =>
          like({ id: `any-${i}`, place: `地区${i}`, quantity: q }),
        )
        const models = autoCharts(observations, 'any', dataset, context)
        const told = models.flatMap(({ table }) => table.rows.map(({ observationId }) => observationId))
        expect(told.toSorted()).toEqual(observations.map(({ id }) => id).toSorted())
        for (const model of models) {
          if (!isRows(model)) continue
          if (model.axis.scale === 'linear') expect(model.axis.min).toBeLessThanOrEqual(0)
          for (const { mark } of model.points) {
            for (const n of [...(mark.solid ?? []), ...(mark.open ?? []), ...(mark.whisker ?? [])]) {
              if (model.axis.scale === 'log') continue
              expect(n).toBeGreaterThanOrEqual(model.axis.min)
              expect(n).toBeLessThanOrEqual(model.axis.max)
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('no number of a locality stands both in a chart and as a number, and every headline stands in one of them', () => {
  const bare = buildDataset({ ...bundledTables, charts: [] })
  for (const set of [shipped, bare]) {
    for (const { locality } of set.reports.values()) {
      const charts = chartsForLocality(set, locality, en).flatMap((theme) => theme.charts)
      for (const { kind } of charts) expect(['value', 'message']).not.toContain(kind)
      const drawn = shownIn(charts)
      const place = set.localities.get(locality)
      if (place === undefined) throw new RangeError(locality)
      const tiles = summariseLocality(set, place, null, { drawn }).tiles.map(
        ({ observation }) => observation.id,
      )
      expect(tiles.filter((id) => drawn.has(id))).toEqual([])
      for (const { observation } of headlineTiles(set)) {
        if (observation.locality.id === locality) expect([...drawn, ...tiles]).toContain(observation.id)
      }
    }
  }
})

test('places side by side are those that have a value of one period, and the words speak of these', () => {
  const quarter = { start: '2025-07-01', end: '2025-09-30', basis: 'stated' } as const
  const year = yearPeriod(2025, 'stated')
  const value = (place: string, n: number, period: typeof quarter | typeof year) =>
    like({ id: `${slug(place)}-${n}`, place, quantity: exact(n), period, indicator: { kind: 'flow' } })
  const values = [
    value('甲县', 2310, year),
    value('乙县', 1985, year),
    value('丙县', 1240, year),
    value('丁镇', 402, quarter),
    value('戊镇', 126, quarter),
  ]
  const model = asRows(autoCharts(values, 'one-period', dataset, zh)[0])
  expect(model.title).toBe('2025年测试指标最多的是甲县，2310名')
  expect(model.subtitle).toBe('测试指标 · 甲县、乙县、丙县 · 2025年 · 单位：名')
  expect(model.points.map(({ label }) => label)).toEqual(['甲县', '乙县', '丙县'])
  expect(model.cautions).toEqual(['另有2个数值属于其他时期，只列在表格里。'])
  expect(model.table.rows).toHaveLength(5)
})
