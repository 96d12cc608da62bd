import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { reportedLocalities, summariseLocality } from '../dataset/compare/locality-summary.ts'
import { IndicatorId } from '../domain/ids.ts'
import { exact } from '../domain/number/bound.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { byId } from '../lib/group-rows.ts'
import { briefOf } from './locality-brief.ts'
import { chartsForLocality, shownIn } from './locality-charts.ts'
import { en, like, shipped, zh } from './testing.ts'

/** The brief of a locality as its page prints it. */
function briefFor(id: string, context = en, dataset = shipped) {
  const locality = dataset.localities.get(id)
  if (locality === undefined) throw new RangeError(id)
  const charts = chartsForLocality(dataset, id, context).flatMap((of) => of.charts)
  return {
    brief: briefOf(locality, null, charts, dataset, context),
    observations: summariseLocality(dataset, locality).observations,
  }
}

const told = ({ brief }: ReturnType<typeof briefFor>): string[] => [
  ...brief.numbers.flatMap(({ observation, change }) => [observation.id, ...(change ? [change.id] : [])]),
  ...brief.rows.flatMap((row) => row.flatMap(({ model }) => [...shownIn([model])])),
  ...brief.rest.map(({ id }) => id),
]

describe.each([zh, en])('the brief of every locality that a report tells of, in $language', (context) => {
  it.each(reportedLocalities(shipped).map(({ id }) => id))('%s: each value once', (id) => {
    const made = briefFor(id, context)
    expect(made.brief.left).toBe(0)
    expect(told(made).toSorted()).toEqual(made.observations.map((row) => row.id).toSorted())
  })
})

it('draws a chart that would lose words in a column as wide as the page, and the others beside each other', () => {
  const place = shipped.localities.get('changqing')
  if (place === undefined) throw new RangeError('changqing')
  const charts = chartsForLocality(shipped, place.id, en).flatMap((of) => of.charts)
  const widths = (all: typeof charts) =>
    briefOf(place, null, all, shipped, en).rows.map((row) => row.map(({ width }) => width))
  // "Workers flagged in screening · at most 17.35% (derived)" fits below its part of the bar.
  expect(widths(charts)).toEqual([[328, 328], [688]])
  const long = charts.map((chart) => {
    if (chart.kind !== 'stack' || chart.id !== 'changqing-flagged') return chart
    const parts = chart.parts.map((part) => ({ ...part, label: `${part.label}, `.repeat(4) }))
    return { ...chart, parts }
  })
  expect(widths(long)).toEqual([[688], [328, 328]])
})

it('leaves no value out where its last page has room', () => {
  const home = shipped.localities.get('xiangcheng')
  if (home === undefined) throw new RangeError('xiangcheng')
  // Beside its report, six indicators of its own in two years, four of them drawn.
  const values = Array.from({ length: 6 }, (_, i) =>
    [2024, 2025].map((year) => {
      const name = { zh: `指标${i}`, en: `Indicator ${i}` }
      const period = yearPeriod(year, 'stated')
      const row = like({ id: `own-${i}-${year}`, quantity: exact(43_100 + i), period, indicator: { name } })
      const indicator = { ...row.indicator, id: v.parse(IndicatorId, `own-${i}`) }
      return { ...row, indicator, locality: home }
    }),
  ).flat()
  const dataset = { ...shipped, observations: byId([...shipped.observations.values(), ...values]) }
  expect(briefFor('xiangcheng', en, dataset).brief.left).toBe(0)
})

it('lists the values of a year with targets beside those of the report', () => {
  const home = shipped.localities.get('xiangcheng')
  if (home === undefined) throw new RangeError('xiangcheng')
  const values = Array.from({ length: 46 }, (_, i) => {
    const name = { zh: `指标${i}`, en: `Indicator ${i}` }
    const period = yearPeriod(2025, 'stated')
    const row = like({ id: `own-${i}`, quantity: exact(43_100 + 977 * i), period, indicator: { name } })
    return { ...row, indicator: { ...row.indicator, id: v.parse(IndicatorId, `own-${i}`) }, locality: home }
  })
  const dataset = { ...shipped, observations: byId([...shipped.observations.values(), ...values]) }
  const targetOf: typeof zh.targetOf = ({ indicator }) =>
    indicator.id.startsWith('own-') ? { indicator: indicator.id, locality: null, value: 50_000 } : null
  const made = briefFor('xiangcheng', { ...zh, targetOf }, dataset)
  expect(made.brief.left).toBe(0)
  expect(told(made).toSorted()).toEqual(made.observations.map((row) => row.id).toSorted())
})

describe('a place with more series than two pages hold', () => {
  const home = shipped.localities.get('liyang')
  const values = Array.from({ length: 40 }, (_, i) =>
    [2023, 2024, 2025].map((year) =>
      like({
        id: `many-${i}-${year}`,
        quantity: { bound: 'exact', value: i, lower: i, upper: i },
        period: yearPeriod(year, 'stated'),
        indicator: { name: { zh: `指标${i}`, en: `Indicator ${i}` } },
      }),
    ),
  )
    .flat()
    .map((row, i) => ({
      ...row,
      indicator: { ...row.indicator, id: v.parse(IndicatorId, `many-${Math.floor(i / 3)}`) },
      locality: home ?? row.locality,
    }))
  const dataset = {
    ...shipped,
    highlights: [],
    charts: [],
    observations: byId(values),
  }
  const { brief } = briefFor('liyang', en, dataset)

  it('opens with the latest values of what is not drawn', () => {
    expect(brief.numbers).toHaveLength(12)
    expect(brief.numbers.map(({ observation }) => observation.period?.end)).toEqual(
      Array(12).fill('2025-12-31'),
    )
  })

  it('lists the latest of the others first, and counts what is left', () => {
    const listed = brief.rest.map(({ period }) => period?.end ?? '')
    expect(listed).toEqual(listed.toSorted().toReversed())
    expect(told({ brief, observations: values })).toHaveLength(120 - brief.left)
    expect(brief.left).toBeGreaterThan(0)
  })
})
