import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { indicatorChart } from '../charts/auto-chart.ts'
import type { ChartModel } from '../charts/chart-model.ts'
import { chartPoints } from '../charts/chart-model.ts'
import { chartsForLocality, overviewCharts } from '../charts/locality-charts.ts'
import { like } from '../charts/testing.ts'
import { decodeView } from '../dataset/table/view/view-address.ts'
import { DEFAULT_VIEW } from '../dataset/table/view/view-state.ts'
import { nineReports } from '../dataset/testing.ts'
import { exact } from '../domain/number/bound.ts'
import { SlideSchema } from '../domain/spec/deck.ts'
import { byId } from '../lib/group-rows.ts'
import { resolveChart } from './resolve.ts'
import { chartRefOf, slideOfChart, slideOfView, viewOfPage } from './slide-of.ts'

const context = { language: 'en', notation: 'compact' } as const
const localities = [...new Set([...nineReports.observations.values()].map(({ locality }) => locality.id))]
const onPages: readonly ChartModel[] = [
  ...overviewCharts(nineReports, context),
  ...localities.flatMap((locality) =>
    chartsForLocality(nineReports, locality, context).flatMap(({ charts }) => charts),
  ),
]

describe('a chart on a page', () => {
  it('is led back to by its id where it is authored', () => {
    const coverage = onPages.find(({ id }) => id === 'overview-coverage')
    expect(coverage === undefined ? null : chartRefOf(coverage, nineReports)).toEqual({
      chart: 'overview-coverage',
    })
  })

  it.each(onPages.map((model) => [model.id, model] as const))('%s is the same on a slide', (_, model) => {
    const ref = chartRefOf(model, nineReports)
    const again = ref === null ? null : resolveChart(ref, model.id, nineReports, context).model
    expect(again?.title).toBe(model.title)
    expect(again === null ? [] : chartPoints(again).map(({ text }) => text)).toEqual(
      chartPoints(model).map(({ text }) => text),
    )
  })

  it.each([...nineReports.indicators.values()].map((indicator) => [indicator.id] as const))(
    'the chart of %s is the same on a slide',
    (id) => {
      const own = [...nineReports.observations.values()].filter(({ indicator }) => indicator.id === id)
      if (own.length === 0) return
      const model = indicatorChart(own, { id: `indicator-${id}`, dataset: nineReports, context })
      const ref = chartRefOf(model, nineReports)
      const again = ref === null ? null : resolveChart(ref, model.id, nineReports, context).model
      expect(again?.title).toBe(model.title)
      expect(again?.kind).toBe(model.kind)
    },
  )

  it('that ranks nothing is not ranked on a slide either', () => {
    const values = ['a', 'b', 'c'].map((place, i) => like({ id: place, place, quantity: exact(90 + i) }))
    const dataset = { ...nineReports, observations: byId(values) }
    const model = indicatorChart(values, { id: 'compare', ranked: false, dataset, context })
    const ref = chartRefOf(model, dataset, false)
    if (ref === null) throw new RangeError('no chart')
    expect(resolveChart(ref, model.id, dataset, context).model?.title).toBe(model.title)
    expect(model.title).not.toMatch(/highest/u)
    expect(v.parse(SlideSchema, slideOfChart(model, dataset, false))).toMatchObject({
      chart: { ranked: false },
    })
  })

  it('of nothing gives no slide', () => {
    expect(
      slideOfChart(indicatorChart([], { id: 'none', dataset: nineReports, context }), nineReports),
    ).toBeNull()
  })
})

it('a table of a page becomes the rows of that page', () => {
  const page = viewOfPage(
    { ...DEFAULT_VIEW, sort: [{ column: 'value', direction: 'desc' }] },
    {
      locality: 'gaotai',
      theme: 'culture',
    },
  )
  const slide = slideOfView(page)
  expect(slide).toEqual({
    layout: 'table',
    id: 'table-gaotai',
    query: { in: 'gaotai', 'f.theme': 'culture', sort: 'value.desc' },
  })
  expect(slide.layout === 'table' ? decodeView(slide.query) : null).toEqual(page)
})
