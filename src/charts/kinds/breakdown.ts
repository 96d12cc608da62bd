import type { Observation } from '../../dataset/observation.ts'
import { saidValue, withScopes } from '../../dataset/observation-wording.ts'
import { fill } from '../../domain/fill.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { textIn } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { TOTAL_OF_BAR } from '../../words/charts/labels.ts'
import * as words from '../../words/charts/part.ts'
import { REST_OF_BAR } from '../../words/charts/stack.ts'
import { linearAxis } from '../axis.ts'
import type { RowsModel, StackModel } from '../chart-model.ts'
import { textsOf } from '../chart-texts.ts'
import type { ChartContext, Maker, MakerOf } from '../context.ts'
import { tonesOf } from '../emphasis.ts'
import { withSources } from '../labels.ts'
import { markOf } from '../mark.ts'
import type { Labelled } from '../point.ts'
import { pointsOf } from '../point.ts'
import { categoryIndex } from '../select.ts'
import { breakdownTitle } from '../title.ts'
import type { RowsOptions } from './ranks.ts'
import { rowsModel } from './ranks.ts'

/** The parts of a whole in their natural order. */
export const breakdownChart: Maker<RowsModel | StackModel> = (observations, draft) => {
  const { language } = draft.context
  const sorted = observations.toSorted((a, b) => categoryIndex(a) - categoryIndex(b))
  const names = sorted.map(({ breakdown }) => textIn(breakdown?.name, language) ?? TOTAL_OF_BAR[language])
  const labels = withSources(sorted, names, language)
  const rows = sorted.map((observation, i): Labelled => ({ observation, label: itemAt(labels, i) }))
  const parts = rows.filter(({ observation }) => observation.breakdown !== null)
  const whole = rows.find(({ observation }) => observation.breakdown === null)
  const categories = parts.map(({ observation }) => observation)
  const title = breakdownTitle(whole?.observation, categories, draft.context)
  return inWhole({ rows, whole, parts, title }, draft)
}

interface Part {
  readonly whole: Observation
  readonly part: Observation
  /** The derived share, with the bound that follows from its inputs. */
  readonly share?: Observation | undefined
}

/** A part in its whole, with the derived share. */
export const partChart: MakerOf<Part, RowsModel | StackModel> = (shown, draft) => {
  const { share } = shown
  const named = (observation: Observation): Labelled => ({
    observation,
    label: textIn(observation.indicator.name, draft.context.language),
  })
  const note = share === undefined ? {} : { note: saidValue(share, draft.context) }
  const [whole, part] = [named(shown.whole), { ...named(shown.part), ...note }]
  const told = share === undefined ? [] : [share]
  const title = partTitle(shown, draft.context)
  return inWhole({ rows: [whole, part], whole, parts: [part], title, told }, draft)
}

interface InWhole extends Pick<RowsOptions, 'rows' | 'title' | 'told'> {
  readonly whole: Labelled | undefined
  readonly parts: readonly Labelled[]
}

/** One bar if all parts fit in it, else a row each with the whole drawn behind it, and a row for the whole. An open whole stays open. */
const inWhole: MakerOf<InWhole, RowsModel | StackModel> = ({ rows, whole, parts, ...texts }, draft) => {
  const total = whole?.observation
  const quantities = parts.map(({ observation }) => observation.quantity)
  if (whole !== undefined && canStack(whole.observation.quantity, quantities)) {
    return stackChart({ whole, parts, ...texts }, draft)
  }
  const behind: RowsOptions['whole'] = (observation, room) =>
    total === undefined || observation === total ? null : markOf(total.quantity, room)
  return rowsModel({ kind: 'breakdown', rows, whole: behind, ...texts }, draft)
}

function partTitle({ whole, part, share }: Part, context: ChartContext): string {
  const { language } = context
  const title = words.partTitle[language]({
    place: textIn(whole.locality.name, language),
    whole: textIn(whole.indicator.name, language),
    wholeValue: saidValue(whole, context),
    part: textIn(part.indicator.name, language),
    partValue: saidValue(part, context),
  })
  if (share === undefined) return withScopes(title, [whole, part], language)
  const all = fill(words.withShare[language], { title, share: saidValue(share, context) }, language)
  return withScopes(all, [whole, part, share], language)
}

interface StackOptions extends Pick<InWhole, 'parts' | 'title' | 'told'> {
  readonly whole: Labelled
}

/** With more parts than this, a reader can no longer tell them apart in one bar. */
const MOST_PARTS = 6

/** Sums of decimal fractions have rounding errors up to this. */
const DUST = 1e-9

/**
 * Whether the parts fit in one bar: each begins exactly where the one before it ends, and together they are no more than their whole. Only
 * the last may be open, since nothing comes after it.
 */
export function canStack({ value, upper, bound }: Quantity, parts: readonly Quantity[]): boolean {
  if (value === null || value <= 0) return false
  if (parts.length === 0 || parts.length > MOST_PARTS) return false
  const values = parts.map((part) => part.value ?? -1)
  if (values.some((n) => n < 0)) return false
  if (!parts.slice(0, -1).every((part) => part.bound === 'exact')) return false
  const most = bound === 'exact' ? value : (upper ?? Number.POSITIVE_INFINITY)
  return values.reduce((a, b) => a + b, 0) <= most * (1 + DUST)
}

/** Parts of a whole as one bar that ends where the whole does. Shares are only drawn, not written: each number on the bar is an observation. */
export const stackChart: MakerOf<StackOptions, StackModel> = ({ whole, parts, ...texts }, draft) => {
  const { context } = draft
  const values = [...parts, whole]
  const observations = values.map(({ observation }) => observation)
  const quantities = observations.map(({ quantity }) => quantity)
  const { axis, room } = linearAxis({ quantities, unit: whole.observation.unit, context, bare: true })
  const own = observations.slice(0, -1)
  const tone = tonesOf(own, draft, texts.title, own.length === 1)
  const points = pointsOf(values, tone, room, context)
  const last = itemAt(points, parts.length)
  let start = 0
  const drawn = points.slice(0, -1).map((point) => {
    const part = { ...point, start }
    start += point.quantity.value ?? 0
    return part
  })
  const isKnown = quantities.every(({ bound }) => bound === 'exact')
  const left = (last.quantity.value ?? 0) - start
  // The bar already has the name of the whole; the legend only needs to explain its mark if it has an open end.
  const explained = last.quantity.bound === 'exact' ? drawn : points
  return {
    ...textsOf(draft, { ...texts, observations, points, drawn: explained }),
    kind: 'stack',
    axis,
    whole: last,
    parts: drawn,
    rest: isKnown && left > axis.max * DUST ? REST_OF_BAR[context.language] : null,
    points: [...drawn, last],
  }
}
