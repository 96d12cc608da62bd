import type { Dataset } from '../../dataset/dataset.ts'
import type { Observation } from '../../dataset/observation.ts'
import { fill } from '../../domain/fill.ts'
import { sentenceListOf } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { LOG_NOTE, PLACE_DIFFERENCES, PLACES_DIFFER } from '../../words/charts/dots.ts'
import type { Axis, RowsModel } from '../chart-model.ts'
import type { ChartContext, Draft } from '../context.ts'
import { differingFacets, labelsOf } from '../labels.ts'
import { leftOutNote, mostRows } from '../row-limit.ts'
import { ranksTitle } from '../title.ts'
import { downwards } from './bars.ts'
import { isShare, WHOLE } from './rate.ts'
import { rowsModel } from './rows.ts'

/**
 * Localities side by side: one dot each on one axis, greatest first. Says what differs between them, since a reader takes what
 * stands on one axis for comparable.
 */
export function dotsChart(
  observations: readonly Observation[],
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
  scale: Axis['scale'] = 'linear',
): RowsModel {
  const { language } = context
  const sorted = observations.toSorted(downwards)
  const labels = labelsOf(sorted, language)
  const shown = sorted.slice(0, mostRows(context))
  return rowsModel(
    {
      kind: 'dots',
      limits: sorted.every(isShare) ? WHOLE : null,
      scale,
      rows: shown.map((observation, i) => ({
        observation,
        label: itemAt(labels, i),
      })),
      title: ranksTitle(sorted, shown, context),
      notes: [
        ...(scale === 'log' ? [LOG_NOTE[language]] : []),
        ...comparisonNotes(sorted, context),
        ...leftOutNote(shown.length, sorted.length, context),
      ],
      beyond: sorted.slice(mostRows(context)),
    },
    draft,
    dataset,
    context,
  )
}

/** What keeps the values from being compared freely: differing periods, differing scopes. */
function comparisonNotes(observations: readonly Observation[], { language }: ChartContext): string[] {
  const differing = differingFacets(observations, language)
  const names = (['period', 'scope'] as const)
    .filter((facet) => differing.includes(facet))
    .map((facet) => PLACE_DIFFERENCES[facet][language])
  if (names.length === 0) return []
  return [fill(PLACES_DIFFER[language], { list: sentenceListOf(names, language) }, language)]
}
