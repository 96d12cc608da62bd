import { later } from '../page/later.tsx'

/** The charts that the chart library draws, which is loaded when the first is drawn, or by pages that certainly need it (`Plot.load`). */
export const Plot = later(async () => (await import('./plot.tsx')).Plot, false)
