import { useEffect, useReducer } from 'react'
import type { SearchEntry } from '../../../dataset/search/search-entry.ts'
import { NO_DETAIL } from '../../../dataset/search/search-entry.ts'
import type { SearchIndex } from '../../../dataset/search/search-index.ts'
import { buildIndex, indexing, search } from '../../../dataset/search/search-index.ts'
import type { Read } from '../../../dataset/search/search-match.ts'
import type { DraftContext } from '../../../draft/draft-context.ts'
import type { IndicatorAnswer, LocalityAnswer } from '../../../draft/draft-schema.ts'
import type { Steps } from '../../../lib/steps.ts'
import { runInSlices, runWhenIdle } from '../../../lib/steps.ts'
import { usePinyin } from '../../../ui/use-pinyin.ts'

/** A name that can be found, and what it stands for. */
interface Named<T> {
  readonly entry: SearchEntry
  readonly value: T
}

interface Finder<T> {
  readonly byEntry: ReadonlyMap<SearchEntry, Named<T>>
  index: SearchIndex
}

/** The names that are known, and how far they are ready to be found. */
interface Names<T> {
  readonly make: () => readonly Named<T>[]
  finder: Finder<T> | null
  /** Settled when the finder knows pinyin; null where nobody has begun. */
  learned: Promise<void> | null
  /** Aborted as soon as a name is typed: the pinyin is waited for. */
  readonly typed: AbortController
}

/** Made once for what is known. */
function memoizeNames<T>(make: (context: DraftContext) => readonly Named<T>[]) {
  const made = new WeakMap<DraftContext, Names<T>>()
  return (context: DraftContext): Names<T> => {
    const known = made.get(context) ?? {
      make: () => make(context),
      finder: null,
      learned: null,
      typed: new AbortController(),
    }
    made.set(context, known)
    return known
  }
}

/** Thousands of names take longer than the key that shows a field may: they are made ready when one is asked for. */
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
 * Learns the pinyin of the names between the keys: whoever reads the first figures is never kept waiting for names that nobody has
 * typed yet. Once one is typed, on a page that may never be idle, it goes on at once.
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

/** Finds names by hanzi and English at once, and by pinyin as soon as that is there. */
function useFinder<T>(names: Names<T>): (query: string) => readonly Named<T>[] {
  const { read } = usePinyin()
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    if (read === null) return
    let wanted = true
    // Whoever began may be gone by the time it is learned: each that finds names waits for it.
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
  // Of places that are found equally well, those of the data come first.
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

/** Finds places of GB/T 2260 and what the dataset has beside them. */
export const useLocalityNames = (context: DraftContext) => useFinder(localityNames(context))
