import { useEffect, useMemo, useState } from 'react'
import type { SearchEntry } from '../../dataset/search-entry.ts'
import { NO_DETAIL } from '../../dataset/search-entry.ts'
import type { SearchIndex } from '../../dataset/search-index.ts'
import { buildIndex, buildIndexInSlices, search } from '../../dataset/search-index.ts'
import type { DraftContext } from '../../draft/draft-context.ts'
import type { IndicatorAnswer, LocalityAnswer } from '../../draft/draft-schema.ts'
import { usePinyin } from '../../ui/table/use-pinyin.ts'

/** A name that can be found, and what it stands for. */
interface Named<T> {
  readonly entry: SearchEntry
  readonly value: T
}

/** Finds names by hanzi and English at once, and by pinyin as soon as that is there. */
function useFinder<T>(names: readonly Named<T>[]): (query: string) => readonly Named<T>[] {
  const { read } = usePinyin()
  const written = useMemo(() => buildIndex(names.map(({ entry }) => entry)), [names])
  const [spoken, setSpoken] = useState<{ readonly names: unknown; readonly index: SearchIndex } | null>(null)
  useEffect(() => {
    if (read === null) return
    const controller = new AbortController()
    buildIndexInSlices(
      names.map(({ entry }) => entry),
      read,
      controller.signal,
    ).then(
      (index) => setSpoken({ names, index }),
      // Left before it was done.
      () => {},
    )
    return () => controller.abort()
  }, [names, read])
  const index = spoken?.names === names ? spoken.index : written
  return useMemo(() => {
    const byEntry = new Map(names.map((named) => [named.entry, named]))
    return (query) =>
      search(index, query).groups.flatMap(({ entries }) =>
        entries.flatMap((entry) => byEntry.get(entry) ?? []),
      )
  }, [index, names])
}

/** Finds indicators of the dataset and of the standard catalogue. */
export function useIndicatorNames(context: DraftContext) {
  const names = useMemo((): readonly Named<IndicatorAnswer>[] => {
    const { dataset, standard } = context
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
  }, [context])
  return useFinder(names)
}

/** Finds places of GB/T 2260 and what the dataset has beside them. */
export function useLocalityNames(context: DraftContext) {
  const names = useMemo((): readonly Named<LocalityAnswer>[] => {
    const { dataset, gazetteer } = context
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
  }, [context])
  return useFinder(names)
}
