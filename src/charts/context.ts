import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import type { NumberStyle } from '../dataset/observation-wording.ts'
import type { Aim } from '../dataset/target/target.ts'
import type { Bilingual } from '../domain/text.ts'
import type { ChartModel } from './chart-model.ts'

/** In which language and notation a chart speaks, and which targets the user has set. */
export interface ChartContext extends NumberStyle {
  /** The target for a value; null where none is set. */
  readonly targetOf?: ((observation: Observation) => Aim | null) | undefined
  /** The most rows that the chart has room for; without it as many as a page has. What is left out is said in a footnote. */
  readonly mostRows?: number | undefined
}

/** How a kind of chart is made: of what it shows, what it is called, and in which words. */
export type MakerOf<Shown, Model extends ChartModel> = (
  shown: Shown,
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
) => Model

export type Maker<Model extends ChartModel> = MakerOf<readonly Observation[], Model>

/** What a chart is called and which of its values it is about. */
export interface Draft {
  readonly id: string
  /** The authored finding, with `{observation-id}` for each value; generated from the data where there is none. */
  readonly title?: Bilingual | undefined
  /** Ids of the observations that the finding is about; each kind has its own choice where there are none. */
  readonly emphasis?: readonly string[] | undefined
}
