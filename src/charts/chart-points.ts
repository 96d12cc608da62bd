import type { ChartModel, ChartPoint } from './chart-model.ts'

/** Every value that a model draws, in the order in which it draws them; none for charts that count or that say in words. */
export function chartPoints(model: ChartModel): readonly ChartPoint[] {
  switch (model.kind) {
    case 'trend':
      return model.series.flatMap(({ points }) => points)
    case 'value':
      return model.items
    case 'matrix':
    case 'tile-map':
    case 'timeline':
    case 'message':
      return []
    default:
      return model.points
  }
}
