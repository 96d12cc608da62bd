import type { Observation } from '../../dataset/observation.ts'
import { fill } from '../../domain/fill.ts'
import { exact } from '../../domain/number/bound.ts'
import { compareQuantities } from '../../domain/number/order.ts'
import { sentenceListOf } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { LOG_NOTE, PLACE_DIFFERENCES, PLACES_DIFFER } from '../../words/charts/dots.ts'
import type { RowsModel, Span } from '../chart-model.ts'
import type { ChartContext, Draft, Maker } from '../context.ts'
import { differingFacets, labelsOf } from '../labels.ts'
import { markOf } from '../mark.ts'
import { cutNote, leftOutNote, mostRows } from '../row-limit.ts'
import { ranksTitle, valuesTitle } from '../title.ts'
import type { RowsOptions } from './rows.ts'
import { rowsModel } from './rows.ts'

export const WHOLE: Span = [0, 100]

/** Whether a value is a share of a whole, so that it cannot be more than 100 %. */
export const isShare = ({ indicator, unit, quantity }: Observation): boolean =>
  indicator.kind === 'rate' &&
  unit.dimension === 'percent' &&
  [quantity.lower, quantity.upper].every((n) => n === null || (n >= 0 && n <= WHOLE[1]))

/** Orders from the greatest value down, vague ones last: a reader looks for the greatest first. */
export function downwards(a: Observation, b: Observation): number {
  const vague = Number(a.quantity.bound === 'vague') - Number(b.quantity.bound === 'vague')
  return vague === 0 ? compareQuantities(b.quantity, a.quantity) : vague
}

/** Shares of one indicator against 100 %, and against the target if one is set. They keep their order, since rates are not ranked. */
export const rateChart: Maker<RowsModel> = (observations, draft) =>
  firstRows(
    observations,
    {
      kind: 'rate',
      title: valuesTitle(observations, draft.context),
      limits: WHOLE,
      whole: (_, room) => markOf(exact(WHOLE[1]), room),
    },
    draft,
    cutNote,
  )

/** Bars of the categories of one indicator, greatest first. All lengths start at 0. */
export const barsChart: Maker<RowsModel> = (observations, draft) => ranked('bars', observations, draft)

/**
 * Localities side by side: one dot each on one axis, greatest first. A note says what differs between them, since readers think that
 * values on one axis can be compared.
 */
export const dotsChart: Maker<RowsModel> = (observations, draft) => {
  const log = draft.scale === 'log' ? [LOG_NOTE[draft.context.language]] : []
  return ranked('dots', observations, draft, [...log, ...comparisonNotes(observations, draft.context)])
}

function ranked(
  kind: 'bars' | 'dots',
  observations: readonly Observation[],
  draft: Draft,
  notes: readonly string[] = [],
): RowsModel {
  const sorted = observations.toSorted(downwards)
  const title = ranksTitle(sorted, sorted.slice(0, mostRows(draft.context)), draft.context)
  const limits = sorted.every(isShare) ? WHOLE : null
  return firstRows(sorted, { kind, title, limits, notes }, draft, leftOutNote)
}

/** As many rows as there is room for, in the order of the values, with a note on how many are left out. */
function firstRows(
  observations: readonly Observation[],
  options: Omit<RowsOptions, 'rows' | 'beyond'>,
  draft: Draft,
  note: typeof cutNote,
): RowsModel {
  const { context } = draft
  const labels = labelsOf(observations, context.language)
  const shown = observations.slice(0, mostRows(context))
  const rows = shown.map((observation, i) => ({ observation, label: itemAt(labels, i) }))
  const notes = [...(options.notes ?? []), ...note(shown.length, observations.length, context)]
  return rowsModel({ ...options, rows, notes, beyond: observations.slice(shown.length) }, draft)
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
