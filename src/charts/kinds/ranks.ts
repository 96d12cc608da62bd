import type { Dataset } from '../../dataset/dataset.ts'
import type { Observation } from '../../dataset/observation.ts'
import { fill } from '../../domain/fill.ts'
import { compareQuantities } from '../../domain/number/order.ts'
import { sentenceListOf } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { LOG_NOTE, PLACE_DIFFERENCES, PLACES_DIFFER } from '../../words/charts/dots.ts'
import type { Axis, RowsModel } from '../chart-model.ts'
import type { ChartContext, Draft, Maker } from '../context.ts'
import { differingFacets, labelsOf } from '../labels.ts'
import { leftOutNote, mostRows } from '../row-limit.ts'
import { ranksTitle } from '../title.ts'
import { isShare, WHOLE } from './rate.ts'
import { rowsModel } from './rows.ts'

/** Orders from the greatest value down, vague ones last: a reader looks for the greatest first. */
export function downwards(a: Observation, b: Observation): number {
  const vague = Number(a.quantity.bound === 'vague') - Number(b.quantity.bound === 'vague')
  return vague === 0 ? compareQuantities(b.quantity, a.quantity) : vague
}

/** Bars of the categories of one indicator, greatest first. All lengths start at 0. */
export const barsChart: Maker<RowsModel> = (...all) =>
  ranked({ kind: 'bars', scale: 'linear', notes: [] }, ...all)

/**
 * Localities side by side: one dot each on one axis, greatest first. A note says what differs between them, since readers think that
 * values on one axis can be compared.
 */
export function dotsChart(
  observations: readonly Observation[],
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
  scale: Axis['scale'] = 'linear',
): RowsModel {
  const log = scale === 'log' ? [LOG_NOTE[context.language]] : []
  const notes = [...log, ...comparisonNotes(observations, context)]
  return ranked({ kind: 'dots', scale, notes }, observations, draft, dataset, context)
}

interface Ranks {
  readonly kind: 'bars' | 'dots'
  readonly scale: Axis['scale']
  /** What a reader must know with the values, besides how many are left out. */
  readonly notes: readonly string[]
}

function ranked(
  { kind, scale, notes }: Ranks,
  ...[observations, draft, dataset, context]: Parameters<Maker<RowsModel>>
): RowsModel {
  const sorted = observations.toSorted(downwards)
  const labels = labelsOf(sorted, context.language)
  const shown = sorted.slice(0, mostRows(context))
  const options = {
    kind,
    limits: sorted.every(isShare) ? WHOLE : null,
    scale,
    rows: shown.map((observation, i) => ({ observation, label: itemAt(labels, i) })),
    title: ranksTitle(sorted, shown, context),
    notes: [...notes, ...leftOutNote(shown.length, sorted.length, context)],
    beyond: sorted.slice(shown.length),
  }
  return rowsModel(options, draft, dataset, context)
}

/** Notes on what makes the values hard to compare: different periods, different scopes. */
function comparisonNotes(observations: readonly Observation[], { language }: ChartContext): string[] {
  const differing = differingFacets(observations, language)
  const names = (['period', 'scope'] as const)
    .filter((facet) => differing.includes(facet))
    .map((facet) => PLACE_DIFFERENCES[facet][language])
  if (names.length === 0) return []
  return [fill(PLACES_DIFFER[language], { list: sentenceListOf(names, language) }, language)]
}
