import { useEffect, useReducer } from 'react'
import type { SearchEntry } from '../../../dataset/search/search-entry.ts'
import { NO_DETAIL } from '../../../dataset/search/search-entry.ts'
import type { SearchIndex } from '../../../dataset/search/search-index.ts'
import { buildIndex, indexing, search } from '../../../dataset/search/search-index.ts'
import type { Read } from '../../../dataset/search/search-match.ts'
import type { DraftContext } from '../../../draft/draft-context.ts'
import type { IndicatorAnswer, LocalityAnswer } from '../../../draft/draft-schema.ts'
import { keptFor } from '../../../lib/kept-for.ts'
import type { Steps } from '../../../lib/steps.ts'
import { runInSlices, runWhenIdle } from '../../../lib/steps.ts'
import { usePinyin } from '../../../ui/use-pinyin.ts'

/** A name that can be found, and the value that it names. */
interface Named<T> {
  readonly entry: SearchEntry
  readonly value: T
}

interface Finder<T> {
  readonly byEntry: ReadonlyMap<SearchEntry, Named<T>>
  index: SearchIndex
}

/** The known names, and how far the search for them is prepared. */
interface Names<T> {
  readonly make: () => readonly Named<T>[]
  finder: Finder<T> | null
  /** Resolves when the finder knows the pinyin; null while that has not begun. */
  learned: Promise<void> | null
  /** Aborted as soon as a name is typed, because the user then waits for the pinyin. */
  readonly typed: AbortController
}

/** Makes the names once for each context. */
const memoizeNames = <T>(make: (context: DraftContext) => readonly Named<T>[]) =>
  keptFor(
    (context: DraftContext): Names<T> => ({
      make: () => make(context),
      finder: null,
      learned: null,
      typed: new AbortController(),
    }),
  )

/** Preparing thousands of names takes too long for the key press that opens a field, so it is done at the first search. */
function finderOf<T>(names: Names<T>): Finder<T> {
  if (names.finder !== null) return names.finder
  const all = names.make()
  names.finder = {
    byEntry: new Map(all.map((named) => [named.entry, named])),
    index: buildIndex(all.map(({ entry }) => entry)),
  }
  return names.finder
}

function* speaking<T>(names: Names<T>, read: Read): Steps<void> {
  yield
  const finder = finderOf(names)
  yield
  finder.index = yield* indexing([...finder.byEntry.keys()], read)
}

/**
 * Learns the pinyin of the names while the page is idle, so that a user at the first figures does not wait for names that are not needed
 * yet. Once a name is typed, it continues at once in slices, because the page may never be idle.
 */
async function learnPinyin<T>(names: Names<T>, read: Read): Promise<void> {
  const steps = speaking(names, read)
  try {
    await runWhenIdle(steps, names.typed.signal)
  } catch (error) {
    if (!names.typed.signal.aborted) throw error
    await runInSlices(steps)
  }
}

/** Finds names by hanzi and English at once, and by pinyin as soon as it has been learned. */
function useFinder<T>(names: Names<T>): (query: string) => readonly Named<T>[] {
  const { read } = usePinyin()
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    if (read === null) return
    let wanted = true
    // The component that began may be gone before the pinyin is learned, so every component waits for the same promise.
    names.learned ??= learnPinyin(names, read)
    void names.learned.then(() => {
      if (wanted) drawAgain()
    })
    return () => {
      wanted = false
    }
  }, [names, read])
  return (query) => {
    names.typed.abort()
    const { index, byEntry } = finderOf(names)
    return search(index, query).groups.flatMap(({ entries }) =>
      entries.flatMap((entry) => byEntry.get(entry) ?? []),
    )
  }
}

const indicatorNames = memoizeNames(({ dataset, standard }): readonly Named<IndicatorAnswer>[] => {
  return [
    ...[...dataset.indicators.values()].map(({ id, name, theme }) => ({
      entry: {
        kind: 'indicator' as const,
        id,
        name,
        detail: dataset.themes.get(theme)?.name ?? NO_DETAIL,
        keywords: [],
      },
      value: { from: 'dataset' as const, id, name: name.zh },
    })),
    ...standard
      .filter(({ id }) => !dataset.indicators.has(id))
      .map(({ id, name, theme, aliases }) => ({
        entry: {
          kind: 'indicator' as const,
          id,
          name,
          detail: dataset.themes.get(theme)?.name ?? NO_DETAIL,
          keywords: aliases,
        },
        value: { from: 'standard' as const, id, name: name.zh },
      })),
  ]
})

/** Finds indicators of the dataset and of the standard catalogue. */
export const useIndicatorNames = (context: DraftContext) => useFinder(indicatorNames(context))

const localityNames = memoizeNames(({ dataset, gazetteer }): readonly Named<LocalityAnswer>[] => {
  // Of places that match equally well, those in the data come first.
  const places = [...gazetteer.places.values()].toSorted(
    (a, b) => Number(a.locality === null) - Number(b.locality === null),
  )
  return places.flatMap((place) => {
    const { locality, code, parents } = place
    if (locality === null && code === null) return []
    const known = locality === null ? undefined : dataset.localities.get(locality)
    const name = known?.name.zh ?? gazetteer.fullName(place)
    const above = parents
      .flatMap((key) => gazetteer.places.get(key)?.name ?? [])
      .toReversed()
      .join('')
    return [
      {
        entry: {
          kind: 'locality' as const,
          id: place.key,
          name: { zh: name, en: known?.name.en ?? name },
          detail: { zh: above, en: above },
          keywords: code === null ? [] : [code],
        },
        value: { id: locality, code: known?.code ?? code, name },
      },
    ]
  })
})

/** Finds places of GB/T 2260 and the other localities of the dataset. */
export const useLocalityNames = (context: DraftContext) => useFinder(localityNames(context))
