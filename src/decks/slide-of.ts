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
 * A reference to a chart: its id if it is an authored one, else its observations, from which the same automatic chart is made again. Null
 * for a chart without observations.
 * @param ranked false where the title of the chart ranks nothing, which the chart that is made again must not either
 */
export function chartRefOf(model: ChartModel, { charts }: Dataset, ranked?: false): ChartRef | null {
  const authored = charts.find(({ id }) => id === model.id)
  if (authored !== undefined) return { chart: authored.id }
  const [first, ...rest] = observationsIn(model)
  if (first === undefined) return null
  return { observations: [first, ...rest], ...(ranked === undefined ? {} : { ranked }) }
}

/** The observations of the chart. The table of a change also lists the stated step, which is not needed here: it is found again by itself. */
function observationsIn(model: ChartModel): ObservationId[] {
  const ids =
    model.kind === 'change'
      ? model.points.map(({ observationId }) => observationId)
      : model.table.rows.flatMap(({ observationId }) => observationId ?? [])
  return [...new Set(ids)]
}

/** A slide with the chart alone; null for a chart without observations. See {@link chartRefOf}. */
export function slideOfChart(model: ChartModel, dataset: Dataset, ranked?: false): Slide | null {
  const chart = chartRefOf(model, dataset, ranked)
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

/** The view limited to the rows of a page: one locality and perhaps one theme, or one indicator. */
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
