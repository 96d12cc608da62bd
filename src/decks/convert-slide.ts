import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { DEFAULT_VIEW } from '../dataset/table/view/view-state.ts'
import type { ChartRef, Layout, NumberRef, Slide } from '../domain/spec/deck.ts'
import { MOST_TILES } from '../domain/spec/deck.ts'
import type { RowsIn } from './references.ts'
import { chartsOf, numbersOf, observationsOfSlide } from './references.ts'
import { slideOfView, viewOfPage } from './slide-of.ts'

/**
 * The slide in another layout, with the same content as far as possible: the chart of a number, the first number of a chart, the rows
 * behind it. What the layout needs and the slide does not have, for example a second chart, is taken from related data. Title and notes
 * stay. Null where the dataset has nothing to show in that layout.
 */
export function convertSlide(slide: Slide, layout: Layout, dataset: Dataset, context: RowsIn): Slide | null {
  if (slide.layout === layout) return slide
  const { id, title, notes, names } = slide
  const common = {
    id,
    ...(title === undefined ? {} : { title }),
    ...(notes === undefined ? {} : { notes }),
    ...(names === undefined ? {} : { names }),
  }
  const shown = observationsOfSlide(slide, dataset, context)
  switch (layout) {
    case 'text':
      return { ...common, layout, text: {} }
    case 'table':
      return { ...common, layout, query: queryOf(shown) }
    case 'chart': {
      const chart = chartsOf(slide)[0] ?? chartOfObservations(shown) ?? otherChart(null, shown, dataset)
      return chart === null ? null : { ...common, layout, chart }
    }
    case 'two-charts': {
      const first = chartsOf(slide)[0] ?? chartOfObservations(shown) ?? otherChart(null, shown, dataset)
      const second = otherChart(first, shown, dataset)
      return first === null || second === null ? null : { ...common, layout, charts: [first, second] }
    }
    case 'big-number': {
      const number = numberRefs(slide, shown, dataset)[0]
      return number === undefined ? null : { ...common, layout, number }
    }
    case 'tiles': {
      const numbers = numberRefs(slide, shown, dataset).slice(0, MOST_TILES)
      return numbers.length === 0 ? null : { ...common, layout, numbers }
    }
  }
}

/** The numbers of the slide, else those in its charts and rows, else the first headline number. */
function numberRefs(slide: Slide, shown: readonly Observation[], dataset: Dataset): readonly NumberRef[] {
  const own = numbersOf(slide)
  if (own.length > 0) return own
  if (shown.length > 0) return leading(slide, shown, dataset)
  const first = dataset.highlights[0]?.observation ?? [...dataset.observations.values()][0]?.id
  return first === undefined ? [] : [{ observation: first }]
}

/**
 * The values of a chart, first those that its finding is about: the later value of a change together with the change, the part but not its
 * whole, the values that the author emphasised. Printed values come before derived ones.
 */
function leading(slide: Slide, shown: readonly Observation[], dataset: Dataset): readonly NumberRef[] {
  const specs = chartsOf(slide).flatMap((ref) =>
    'chart' in ref ? dataset.charts.filter(({ id }) => id === ref.chart) : [],
  )
  const found = new Set<string>()
  const beside = new Map<string, string>()
  for (const spec of specs) {
    if (spec.kind === 'change') {
      found.add(spec.to)
      if (spec.change !== undefined) beside.set(spec.to, spec.change)
    } else if (spec.kind === 'part') found.add(spec.part)
    else if ('emphasis' in spec) for (const id of spec.emphasis ?? []) found.add(id)
  }
  const rank = ({ id, status }: Observation) => (found.has(id) ? 0 : status === 'derived' ? 2 : 1)
  const changes = new Set(beside.values())
  return shown
    .filter(({ id }) => !changes.has(id))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id }) => {
      const named = beside.get(id)
      const change = named === undefined ? undefined : dataset.observations.get(named)
      return change === undefined ? { observation: id } : { observation: id, change: change.id }
    })
}

function chartOfObservations([first, ...rest]: readonly Observation[]): ChartRef | null {
  return first === undefined ? null : { observations: [first.id, ...rest.map(({ id }) => id)] }
}

/** An authored chart other than the first: of the same place if there is one, else any; else a chart of one value. */
function otherChart(
  first: ChartRef | null,
  shown: readonly Observation[],
  dataset: Dataset,
): ChartRef | null {
  const taken = first !== null && 'chart' in first ? first.chart : null
  const places = new Set<string | undefined>(shown.map(({ locality }) => locality.id))
  const others = dataset.charts.filter(({ id }) => id !== taken)
  const near = others.find(({ locality }) => locality !== null && places.has(locality))
  const spec = near ?? others.find(({ locality }) => locality !== null) ?? others[0]
  if (spec !== undefined) return { chart: spec.id }
  return chartOfObservations([...dataset.observations.values()].slice(0, 1))
}

/** A query for the rows of the observations: their locality, if they share one, and their indicators. */
function queryOf(shown: readonly Observation[]): Readonly<Record<string, string>> {
  const localities = [...new Set(shown.map(({ locality }) => locality.id))]
  const indicators = [...new Set(shown.map(({ indicator }) => indicator.id))]
  const [only] = localities
  const view = viewOfPage(
    DEFAULT_VIEW,
    only !== undefined && localities.length === 1 ? { locality: only } : {},
  )
  const slide = slideOfView({
    ...view,
    filters: indicators.length === 0 ? [] : [{ type: 'set', column: 'indicator', keys: indicators }],
  })
  return slide.layout === 'table' ? slide.query : {}
}
