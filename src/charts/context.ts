import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import type { NumberStyle } from '../dataset/observation-wording.ts'
import { styleSideBySide } from '../dataset/side-by-side.ts'
import type { Aim } from '../dataset/target/target.ts'
import type { Bilingual } from '../domain/text.ts'
import type { Axis, ChartModel } from './chart-model.ts'
import type { PlaceTones } from './place-tones.ts'

/** The language and notation of a chart, and the targets that the user has set. */
export interface ChartContext extends NumberStyle {
  /** The target for a value; null if none is set. */
  readonly targetOf?: ((observation: Observation) => Aim | null) | undefined
  /** The most rows that the chart has room for; by default as many as on a page. A footnote says what is left out. */
  readonly mostRows?: number | undefined
  /** The tones of places in the charts that are seen together with this one; where there are none, lines take theirs in their order. */
  readonly placeTones?: PlaceTones | undefined
}

/** What a chart is made with besides its values. A spec with the dataset and the context is one. */
export interface Draft {
  readonly id: string
  /** The finding that an author wrote, with `{observation-id}` for each value; if there is none, it is made from the data. */
  readonly title?: Bilingual | undefined
  /** Ids of the observations that the finding is about; if there are none, each kind of chart makes its own choice. */
  readonly emphasis?: readonly string[] | undefined
  /** How the axis of dots is divided; linear by default. */
  readonly scale?: Axis['scale'] | undefined
  /** Whether the title may name the greatest of several places; a page that does not rank sets it to false. */
  readonly ranked?: false | undefined
  readonly dataset: Dataset
  readonly context: ChartContext
  /** The context before {@link inOneScale}, for values that stand beside some of the others only, as in a panel. */
  readonly unscaled?: ChartContext | undefined
}

/** A draft whose values are written in one way: 0.65M beside 1.163M, 20,000 beside 12,345. */
export const inOneScale = (observations: readonly Observation[], draft: Draft): Draft => ({
  ...draft,
  context: styleSideBySide(observations, draft.context),
  unscaled: draft.unscaled ?? draft.context,
})

/** A function that makes one kind of chart of what it shows. */
export type MakerOf<Shown, Model extends ChartModel> = (shown: Shown, draft: Draft) => Model

export type Maker<Model extends ChartModel> = MakerOf<readonly Observation[], Model>
