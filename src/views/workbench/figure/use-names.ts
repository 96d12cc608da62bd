import { useEffect, useState } from 'react'
import type { SearchEntry } from '../../../dataset/search/search-entry.ts'
import { NO_DETAIL } from '../../../dataset/search/search-entry.ts'
import type { SearchIndex } from '../../../dataset/search/search-index.ts'
import { buildIndex, buildIndexInSlices, search } from '../../../dataset/search/search-index.ts'
import type { DraftContext } from '../../../draft/draft-context.ts'
import type { IndicatorAnswer, LocalityAnswer } from '../../../draft/draft-schema.ts'
import { usePinyin } from '../../../ui/table/use-pinyin.ts'

/** A name that can be found, and what it stands for. */
interface Named<T> {
  readonly entry: SearchEntry
  readonly value: T
}

interface Finder<T> {
  readonly names: readonly Named<T>[]
  readonly byEntry: ReadonlyMap<SearchEntry, Named<T>>
  index: SearchIndex
  /** Whether it knows pinyin, or is learning it. */
  spoken: boolean
}

/** Made once for what is known: thousands of names take longer than a key may. */
function memoizeFinder<T>(make: (context: DraftContext) => readonly Named<T>[]) {
  const made = new WeakMap<DraftContext, Finder<T>>()
  return (context: DraftContext): Finder<T> => {
    const known = made.get(context)
    if (known !== undefined) return known
    const names = make(context)
    const finder: Finder<T> = {
      names,
      byEntry: new Map(names.map((named) => [named.entry, named])),
      index: buildIndex(names.map(({ entry }) => entry)),
      spoken: false,
    }
    made.set(context, finder)
    return finder
  }
}

/** Finds names by hanzi and English at once, and by pinyin as soon as that is there. */
function useFinder<T>(finder: Finder<T>): (query: string) => readonly Named<T>[] {
  const { read } = usePinyin()
  const [, setSpoken] = useState(0)
  useEffect(() => {
    if (read === null || finder.spoken) return
    const controller = new AbortController()
    finder.spoken = true
    buildIndexInSlices(
      finder.names.map(({ entry }) => entry),
      read,
      controller.signal,
    ).then(
      (index) => {
        finder.index = index
        setSpoken((n) => n + 1)
      },
      () => {
        // Left before it was done.
        finder.spoken = false
      },
    )
  }, [finder, read])
  return (query) =>
    search(finder.index, query).groups.flatMap(({ entries }) =>
      entries.flatMap((entry) => finder.byEntry.get(entry) ?? []),
    )
}

const indicatorFinder = memoizeFinder(({ dataset, standard }): readonly Named<IndicatorAnswer>[] => {
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
    ...standard.map(({ id, name, theme, aliases }) => ({
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
export const useIndicatorNames = (context: DraftContext) => useFinder(indicatorFinder(context))

const localityFinder = memoizeFinder(({ dataset, gazetteer }): readonly Named<LocalityAnswer>[] => {
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
export const useLocalityNames = (context: DraftContext) => useFinder(localityFinder(context))
