import { turned } from '../../domain/number/bound.ts'
import { ownReportId } from '../draft-reports.ts'
import type { Relation } from '../draft-schema.ts'
import { compareWithDataset } from '../suggest/compare-with-dataset.ts'
import { kindOf } from './answers.ts'
import type { Scene } from './commands.ts'
import { shownFor } from './commands.ts'
import type { Entry } from './document.ts'
import { partAt, printedOf } from './document.ts'
import { statedBy } from './stated.ts'

/** Whether the figure and the other value cannot both be right. */
export const contradicts = ({ is }: Relation): boolean =>
  is === 'contradicts-figure' || is === 'contradicts-observation'

/** What the text and the data say about the same thing elsewhere. For a measure with answers of a person, the data is compared by these. */
export function relationsShown(scene: Scene, entry: Entry): readonly Relation[] {
  const drafted = scene.suggested.figures.get(entry.id)?.relations ?? []
  if (entry.account !== null && entry.account.as !== 'measure') return drafted
  if (Object.keys(entry.said).length === 0) return drafted
  return [...drafted.filter(({ is }) => !is.endsWith('observation')), ...datasetRelations(scene, entry)]
}

function datasetRelations(scene: Scene, entry: Entry): readonly Relation[] {
  const { document, context } = scene
  const { indicator, locality, period, scope, breakdown, falls } = shownFor(scene, entry)
  const read = statedBy(document, entry)
  const part = document.parts[partAt(document, entry.start)]
  if (read === null || part === undefined || indicator?.value.from !== 'dataset' || locality === null)
    return []
  if (locality.value.id === null) return []
  const isFall = falls.value && kindOf(indicator.value, context) === 'change'
  return compareWithDataset(
    {
      indicator: indicator.value.id,
      locality: locality.value.id,
      period: period.value,
      scope: scope.value?.zh ?? null,
      category: breakdown.value?.category ?? null,
      signed: isFall ? turned(read.quantity) : read.quantity,
      printed: printedOf(document, entry),
    },
    context.dataset,
    () => ownReportId(document.text, part.start),
  )
}
