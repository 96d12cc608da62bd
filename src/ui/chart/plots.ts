import { later } from '../later.tsx'

const plots = () => import('./plot-charts.ts')

export const RowsChart = later(async () => (await plots()).RowsChart, false)
export const TrendChart = later(async () => (await plots()).TrendChart, false)
export const StackChart = later(async () => (await plots()).StackChart, false)

/** Loads the chart library and what draws with it: for pages that are sure to need it. */
export const loadPlots = (): Promise<unknown> =>
  Promise.all([RowsChart.load(), TrendChart.load(), StackChart.load()])
