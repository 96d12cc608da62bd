import type { Observation } from '../../dataset/observation.ts'
import { fill } from '../../domain/fill.ts'
import { exact } from '../../domain/number/bound.ts'
import { compareQuantities } from '../../domain/number/order.ts'
import { comma, sentenceListOf } from '../../domain/text.ts'
import { comparePeriods } from '../../domain/time/period.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { itemAt } from '../../lib/item-at.ts'
import { LOG_NOTE, OTHER_PERIODS, PLACE_DIFFERENCES, PLACES_DIFFER } from '../../words/charts/dots.ts'
import { linearAxis, logAxis } from '../axis.ts'
import type { Mark, RowPoint, RowsModel, Span } from '../chart-model.ts'
import type { TextParts } from '../chart-texts.ts'
import { textsOf } from '../chart-texts.ts'
import type { ChartContext, Draft, Maker, MakerOf } from '../context.ts'
import { tonesOf } from '../emphasis.ts'
import { differingFacets, labelsOf } from '../labels.ts'
import type { MarkRoom } from '../mark.ts'
import { markOf, targetFor } from '../mark.ts'
import type { Labelled } from '../point.ts'
import { pointsOf } from '../point.ts'
import { cutNote, leftOutNote, withinLimit } from '../row-limit.ts'
import { whenKey } from '../time-axis.ts'
import { ranksTitle, valuesTitle } from '../title.ts'

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
export const rateChart: Maker<RowsModel> = (observations, draft) => {
  const title = valuesTitle(observations, draft.context)
  const whole: RowsOptions['whole'] = (_, room) => markOf(exact(WHOLE[1]), room)
  return firstRows(observations, { kind: 'rate', title, limits: WHOLE, whole }, draft, cutNote)
}

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

/**
 * The values of the period that most places have, the later of two, and the others: a year of one place and a quarter of another have no order.
 * All of them where no period is that of two places.
 */
export function ofOnePeriod(observations: readonly Observation[]) {
  const placesIn = (some: readonly Observation[]) => new Set(some.map(({ locality }) => locality.id)).size
  const groups = [...groupRows(observations, whenKey).values()]
  const [most = []] = groups.toSorted(
    (a, b) => placesIn(b) - placesIn(a) || comparePeriods(b[0]?.period ?? null, a[0]?.period ?? null),
  )
  const drawn = placesIn(most) < 2 ? observations : most
  return { drawn, others: observations.filter((one) => !drawn.includes(one)) }
}

/** Localities side by side in the period that most of them have. What they have of other periods is in the table, and a note says so. */
export const placesChart: Maker<RowsModel> = (observations, draft) => {
  const { language } = draft.context
  const { drawn, others } = ofOnePeriod(observations)
  const log = draft.scale === 'log' ? [LOG_NOTE[language]] : []
  const left = others.length === 0 ? [] : [fill(OTHER_PERIODS[language], { n: others.length }, language)]
  return ranked('dots', drawn, draft, [...log, ...comparisonNotes(drawn, draft.context), ...left], others)
}

function ranked(
  kind: 'bars' | 'dots',
  observations: readonly Observation[],
  draft: Draft,
  notes: readonly string[] = [],
  apart: readonly Observation[] = [],
): RowsModel {
  const sorted = observations.toSorted(downwards)
  // Where none may be called the greatest, none is offered to be named.
  const named = draft.ranked === false ? [] : withinLimit(sorted, draft.context).shown
  const title = ranksTitle(sorted, named, draft.context)
  const limits = sorted.every(isShare) ? WHOLE : null
  return firstRows(sorted, { kind, title, limits, notes, apart }, draft, leftOutNote)
}

/** As many rows as there is room for, in the order of the values, with a note on how many are left out. */
function firstRows(
  observations: readonly Observation[],
  options: Omit<RowsOptions, 'rows' | 'beyond'>,
  draft: Draft,
  note: typeof cutNote,
): RowsModel {
  const labels = labelsOf(observations, draft.context.language)
  const { shown, beyond, notes } = withinLimit(observations, draft.context, note)
  const rows = shown.map((observation, i) => ({ observation, label: itemAt(labels, i) }))
  return rowsModel({ ...options, rows, notes: [...(options.notes ?? []), ...notes], beyond }, draft)
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

export interface RowsOptions extends Pick<TextParts, 'title' | 'notes' | 'told' | 'beyond' | 'apart'> {
  readonly kind: RowsModel['kind']
  readonly rows: readonly Labelled[]
  readonly limits?: Span | null
  /** The whole that is drawn behind a row, within the room of the axis. */
  readonly whole?: (observation: Observation, room: MarkRoom) => Mark | null
}

/** A chart of at least one row: one axis, a mark per row, the texts. The kinds of such charts differ in the options that they pass. */
export const rowsModel: MakerOf<RowsOptions, RowsModel> = (options, draft) => {
  const { kind, rows, limits = null, whole = () => null, ...texts } = options
  const { context, scale } = draft
  const observations = rows.map(({ observation }) => observation)
  const targets = observations.map((observation) => targetFor(observation, context))
  const { axis, room } = (scale === 'log' ? logAxis : linearAxis)({
    quantities: observations.map(({ quantity }) => quantity),
    unit: itemAt(observations, 0).unit,
    context,
    limits,
    also: targets.flatMap((target) => target?.value ?? []),
    bare: true,
  })
  // The 100 % behind a rate are a background that all the bars contrast with.
  const tone = tonesOf(observations, draft, options.title, kind === 'rate')
  const points = pointsOf(rows, tone, room, context).map((point, i): RowPoint => {
    const target = targets[i] ?? null
    const named = target === null ? [point.name] : [point.name, target.text, target.statusText]
    const name = named.join(comma(context.language))
    return { ...point, name, whole: whole(itemAt(observations, i), room), target }
  })
  // 100 % needs no explanation; any other whole does.
  const isWhole = kind !== 'rate' && points.some((point) => point.whole !== null)
  const isTarget = points.some(({ target }) => target !== null)
  const marks = [...(isWhole ? (['whole'] as const) : []), ...(isTarget ? (['target'] as const) : [])]
  const form = kind === 'dots' ? 'dot' : 'bar'
  return { ...textsOf(draft, { ...texts, form, observations, points, marks }), kind, axis, points }
}
