import type { Observation } from '../../dataset/observation.ts'
import { saidValue, withScopes } from '../../dataset/observation-wording.ts'
import { fill } from '../../domain/fill.ts'
import { textIn } from '../../domain/text.ts'
import { TOTAL_OF_BAR } from '../../words/charts/labels.ts'
import * as words from '../../words/charts/part.ts'
import type { RowsModel, StackModel } from '../chart-model.ts'
import type { ChartContext, Maker, MakerOf } from '../context.ts'
import { markOf } from '../mark.ts'
import type { Labelled } from '../point.ts'
import { categoryIndex } from '../select.ts'
import { breakdownTitle } from '../title.ts'
import type { RowsOptions } from './rows.ts'
import { rowsModel } from './rows.ts'
import { canStack, stackChart } from './stack.ts'

/** The parts of a whole in their natural order. */
export const breakdownChart: Maker<RowsModel | StackModel> = (observations, draft) => {
  const { language } = draft.context
  const rows = observations
    .toSorted((a, b) => categoryIndex(a) - categoryIndex(b))
    .map((observation): Labelled => {
      const label = textIn(observation.breakdown?.name, language) ?? TOTAL_OF_BAR[language]
      return { observation, label }
    })
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
