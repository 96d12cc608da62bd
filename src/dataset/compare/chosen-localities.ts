import type { Locality } from '../../domain/place/locality.ts'
import type { Dataset } from '../dataset.ts'

/** Fewest and most localities that can be read side by side. */
export const FEWEST_COMPARED = 2
export const MOST_COMPARED = 4

/** The localities that an address names. */
export interface ChosenLocalities {
  readonly localities: readonly Locality[]
  /** Ids that no locality has. */
  readonly unknown: readonly string[]
  /** Localities named beyond the fourth, which are not shown. */
  readonly beyond: readonly Locality[]
}

/** Reads ids with commas between, each once, in their order. */
export function readChosen(text: string | undefined, dataset: Dataset): ChosenLocalities {
  const ids = [...new Set((text ?? '').split(',').map((id) => id.trim()))].filter((id) => id !== '')
  const localities = ids.flatMap((id) => dataset.localities.get(id) ?? [])
  return {
    localities: localities.slice(0, MOST_COMPARED),
    unknown: ids.filter((id) => !dataset.localities.has(id)),
    beyond: localities.slice(MOST_COMPARED),
  }
}

/** The ids as an address writes them; undefined where there are none. */
export const writeChosen = (ids: readonly string[]): string | undefined =>
  ids.length === 0 ? undefined : ids.join(',')
