import type { ChartModel } from '../charts/chart-model.ts'
import type { ChartContext } from '../charts/context.ts'
import { footnotesOf, shortSource, sourceLine } from '../charts/footnotes.ts'
import type { TileContent } from '../dataset/compare/locality-summary.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { refOf } from './headline-slides.ts'
import { observationsIn, resolveNumbers } from './resolve.ts'
import type { PagePicture } from './slide/page-scene.ts'

/** What a page shows: its words, its numbers and its charts. */
export interface PageContent {
  readonly title: string
  readonly lead: string
  readonly tiles: readonly TileContent[]
  readonly charts: readonly ChartModel[]
}

/** A page as a long picture shows it, with the footnotes of its numbers and the sources of all its values. */
export function pagePicture(
  { title, lead, tiles, charts }: PageContent,
  dataset: Dataset,
  context: ChartContext,
): PagePicture {
  const { numbers, observations } = resolveNumbers(tiles.map(refOf), dataset, context)
  const drawn = charts.flatMap((chart) => observationsIn(chart, dataset))
  const all = [...new Set([...observations, ...drawn])]
  return {
    title,
    lead,
    // Red marks the number that a title names, and the title of a page names none.
    numbers,
    notes: footnotesOf(observations, context),
    numbersSource: observations.length === 0 ? '' : shortSource(observations, context.language),
    charts,
    source: sourceLine(
      all.length === 0 ? [...dataset.observations.values()] : all,
      dataset.sources,
      context.language,
    ),
  }
}
