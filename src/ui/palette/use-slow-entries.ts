import { useEffect, useState } from 'react'
import type { Dataset } from '../../dataset/dataset.ts'
import { shippedDecks } from '../../decks/shipped-decks.ts'
import type { Deck } from '../../domain/deck.ts'
import { runInSlices } from '../../lib/steps.ts'
import { thrown } from '../thrown.ts'
import type { ChartEntry } from './chart-entries.ts'
import { chartEntries } from './chart-entries.ts'

/** What takes longer to list than the palette may take to open. */
export interface SlowEntries {
  readonly charts: readonly ChartEntry[]
  readonly decks: readonly Deck[]
}

const NONE_YET: SlowEntries = { charts: [], decks: [] }

/** Kept over openings of the palette. */
const made = new WeakMap<Dataset, SlowEntries>()

/** The charts and the shipped decks of the dataset; none until they are made, without holding up the page. */
export function useSlowEntries(dataset: Dataset): SlowEntries {
  const [, setLatest] = useState<SlowEntries | null>(null)
  useEffect(() => {
    if (made.has(dataset)) return
    const controller = new AbortController()
    const { signal } = controller
    runInSlices(chartEntries(dataset), signal).then(
      (charts) => {
        if (signal.aborted) return
        const entries = { charts, decks: shippedDecks(dataset) }
        made.set(dataset, entries)
        setLatest(entries)
      },
      (error: unknown) => {
        if (!signal.aborted) setLatest(thrown(error))
      },
    )
    return () => controller.abort()
  }, [dataset])
  return made.get(dataset) ?? NONE_YET
}
