import { later } from '../page/later.tsx'

export const RowsChart = later(async () => (await import('./rows-chart.tsx')).RowsChart, false)
export const TrendChart = later(async () => (await import('./trend-chart.tsx')).TrendChart, false)
export const StackChart = later(async () => (await import('./stack-chart.tsx')).StackChart, false)

/** Loads the chart library and the components that use it, for pages that certainly need them. */
export const loadPlots = (): Promise<unknown> =>
  Promise.all([RowsChart.load(), TrendChart.load(), StackChart.load()])
