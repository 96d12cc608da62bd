import type { ChartModel } from '../charts/chart-model.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { encodeView } from '../dataset/table/view/view-address.ts'
import type { ViewQuery } from '../dataset/table/view/view-query.ts'
import type { ViewState } from '../dataset/table/view/view-state.ts'
import type { ObservationId } from '../domain/ids.ts'
import type { ChartRef, Slide } from '../domain/spec/deck.ts'

/** The longest id of a slide, see src/domain/spec/deck.ts. */
const LONGEST_ID = 120

const slideId = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_ID)
    .replaceAll(/^-|-$/gu, '') || 'slide'

/**
 * What leads back to a chart: its id where it is an authored one, else the observations that it was made of, of which the same
 * automatic chart is made again. Null for a chart of nothing.
 */
export function chartRefOf(model: ChartModel, { charts }: Dataset): ChartRef | null {
  const authored = charts.find(({ id }) => id === model.id)
  if (authored !== undefined) return { chart: authored.id }
  const [first, ...rest] = observationsIn(model)
  return first === undefined ? null : { observations: [first, ...rest] }
}

/** The observations that the chart is about. A change tells in its table what is found again by itself: the stated step. */
function observationsIn(model: ChartModel): ObservationId[] {
  const ids =
    model.kind === 'change'
      ? model.points.map(({ observationId }) => observationId)
      : model.table.rows.flatMap(({ observationId }) => observationId ?? [])
  return [...new Set(ids)]
}

/** A slide with the chart alone; null for a chart of nothing. */
export function slideOfChart(model: ChartModel, dataset: Dataset): Slide | null {
  const chart = chartRefOf(model, dataset)
  return chart === null ? null : { layout: 'chart', id: slideId(model.id), chart }
}

const written = (query: ViewQuery): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

/** A slide with the rows and columns of a view. */
export const slideOfView = (view: ViewState): Slide => ({
  layout: 'table',
  id: slideId(`table-${view.locality ?? ''}`),
  query: written(encodeView(view)),
})

/** The view held to the rows of a page: one locality and perhaps one theme, or one indicator. */
export function viewOfPage(
  view: ViewState,
  page: { readonly locality?: string; readonly theme?: string | undefined; readonly indicator?: string },
): ViewState {
  const { locality = null, theme, indicator } = page
  const only = (column: 'theme' | 'indicator', key: string | undefined): ViewState['filters'] =>
    key === undefined ? [] : [{ type: 'set', column, keys: [key] }]
  return {
    ...view,
    locality,
    filters: [...view.filters, ...only('theme', theme), ...only('indicator', indicator)],
  }
}

/** A slide with one number, large. */
export const slideOfNumber = ({ id }: Observation): Slide => ({
  layout: 'big-number',
  id: slideId(`number-${id}`),
  number: { observation: id },
})
