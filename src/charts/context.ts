import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import type { NumberStyle } from '../dataset/observation-wording.ts'
import type { Aim } from '../dataset/target/target.ts'
import type { Scale } from '../domain/number/number-format.ts'
import { writeNumber } from '../domain/number/number-format.ts'
import type { Bilingual } from '../domain/text.ts'
import { languages } from '../domain/text.ts'
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
}

/** Smaller scales are not shared: 3470 beside 2万 is as Chinese writes it. */
const LEAST_SHARED = 1e6

/** No scale: every digit is written. */
const UNSCALED: Scale = { factor: 1, word: '' }

/**
 * A draft whose values are written on one scale: 0.65M beside 1.163M. Where one of them would lose a digit on it, all have the next smaller
 * scale, 15000万 beside 12345.678万; but what is printed as 1.5亿余 keeps its scale, since its 余 would be said of other places.
 */
export function inOneScale(observations: readonly Observation[], draft: Draft): Draft {
  const { language, notation } = draft.context
  const { scales } = languages[language].numbers
  const exact = observations.flatMap(({ quantity: { value, bound } }) =>
    value === null ? [] : [{ value, isExact: bound === 'exact' }],
  )
  const own = new Set(exact.map(({ value }) => writeNumber(value, language, notation).scale))
  const largest = scales.find(({ factor, word }) => factor >= LEAST_SHARED && own.has(word))
  if (largest === undefined) return draft
  const wordIn = (value: number, scale: Scale) =>
    writeNumber(value, language, notation, 'nearest', scale).scale
  /** Whether a value that a scale is made for is on another one, or has all its digits. */
  const strays = (value: number, scale: Scale) => {
    const word = wordIn(value, scale)
    return word !== scale.word && (word !== '' || Math.abs(value) >= scale.factor)
  }
  const isOne = (scale: Scale) => !exact.some(({ value }) => strays(value, scale))
  const bound = exact.some(({ value, isExact }) => !isExact && wordIn(value, largest) === largest.word)
  const scale = bound
    ? largest
    : ([...scales, UNSCALED].find((one) => one.factor <= largest.factor && isOne(one)) ?? largest)
  return { ...draft, context: { ...draft.context, scale } }
}

/** A function that makes one kind of chart of what it shows. */
export type MakerOf<Shown, Model extends ChartModel> = (shown: Shown, draft: Draft) => Model

export type Maker<Model extends ChartModel> = MakerOf<readonly Observation[], Model>
