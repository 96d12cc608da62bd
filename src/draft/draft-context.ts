import type { Dataset } from '../dataset/dataset.ts'
import type { Base } from '../domain/number/base.ts'
import type { IndicatorKind } from '../domain/record/indicator.ts'
import type { StandardIndicator } from '../domain/record/standard-indicator.ts'
import type { Period } from '../domain/time/period.ts'
import type { Gazetteer, Place as Locality } from '../places/gazetteer.ts'
import type { PlaceFinder } from './read/find-places.ts'
import { placeFinder } from './read/find-places.ts'
import type { IndicatorIndex } from './suggest/indicator-index.ts'
import { indexIndicators } from './suggest/indicator-index.ts'

/** What is known before any text is read. Made once, because building it goes through all names. */
export interface DraftContext {
  readonly dataset: Dataset
  readonly gazetteer: Gazetteer
  readonly index: IndicatorIndex
  /** The indicators of union statistics, without values; the dataset may have some of them too. */
  readonly standard: readonly StandardIndicator[]
  readonly finder: PlaceFinder
  /** What kind of quantity a known indicator is, and its base, by origin and id. */
  readonly known: ReadonlyMap<string, { readonly kind: IndicatorKind; readonly base: Base | null }>
}

export function draftContext(
  dataset: Dataset,
  gazetteer: Gazetteer,
  standard: readonly StandardIndicator[],
): DraftContext {
  // An indicator that the dataset has by now is found there alone. `known` keeps the entry of the catalogue for older drafts that name it.
  const others = standard.filter(({ id }) => !dataset.indicators.has(id))
  const index = indexIndicators(dataset, others)
  const known = new Map([
    ...standard.map(({ id, kind, base }) => [`standard/${id}`, { kind, base }] as const),
    ...index.indicators.map(({ from, id, kind, base }) => [`${from}/${id}`, { kind, base }] as const),
  ])
  return { dataset, gazetteer, index, standard, finder: placeFinder(gazetteer), known }
}

/** What the user states about a text, apart from the text itself. */
export interface Given {
  /** When it was published; without it no period is taken from 今年 or 目前. */
  readonly published: Period | null
  /** Which locality it is about; null where the user has not said so. */
  readonly locality: Locality | null
}
