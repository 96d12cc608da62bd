import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { rowsByLocality } from '../dataset/rows-by.ts'
import { fill } from '../domain/fill.ts'
import type { Language } from '../domain/text.ts'
import { asSentence, semicolon, sentencesOf } from '../domain/text.ts'
import { COUNT_OF_VALUES } from '../words/charts/place-frame.ts'
import type { ChartFrame, ChartTable } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { findingOf } from './emphasis.ts'
import { shortSource, sourceLine } from './footnotes.ts'

export interface PlaceFrameParts {
  readonly title: string
  readonly subtitle: string
  /** What the description says after title and subtitle. */
  readonly told: readonly string[]
  readonly footnotes: readonly string[]
  /** Notes that are always visible beside the picture and come first among the footnotes. */
  readonly cautions?: readonly string[]
  readonly table: ChartTable
  /** The observations to count; all of the dataset by default. */
  readonly observations?: readonly Observation[]
}

/** The frame of a chart that shows where there is data: it counts observations and does not draw their values. */
export function placeFrame(
  draft: Draft,
  parts: PlaceFrameParts,
  dataset: Dataset,
  context: ChartContext,
): ChartFrame {
  const { language } = context
  const { observations = [...dataset.observations.values()] } = parts
  const title = findingOf(draft, parts.title, dataset, context)
  const { subtitle, footnotes, cautions = [], table } = parts
  const sentences = [title, subtitle, parts.told.join(semicolon(language))]
  return {
    id: draft.id,
    title,
    subtitle,
    description: sentencesOf(
      sentences.map((s) => asSentence(s, language)),
      language,
    ),
    legend: [],
    footnotes: [...cautions, ...footnotes],
    cautions,
    source: sourceLine(observations, dataset.sources, language),
    shortSource: shortSource(observations, language),
    table,
  }
}

/** "14 values". */
export const countWords = (n: number, language: Language): string =>
  fill(COUNT_OF_VALUES[language], { n }, language)

export const inLocality = (dataset: Dataset, id: string): readonly Observation[] =>
  rowsByLocality(dataset).get(id) ?? []
