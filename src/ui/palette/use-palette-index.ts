import { useEffect, useMemo, useState } from 'react'
import { shippedDecks } from '../../charts/deck/shipped-decks.ts'
import type { SearchEntry } from '../../dataset/search-entry.ts'
import { datasetEntries } from '../../dataset/search-entry.ts'
import type { SearchIndex } from '../../dataset/search-index.ts'
import { buildIndex } from '../../dataset/search-index.ts'
import type { Read } from '../../dataset/search-match.ts'
import { useDataset } from '../use-dataset.ts'
import { useCollection } from '../use-workspace.ts'
import type { ChartEntry } from './chart-entries.ts'
import { chartEntries } from './chart-entries.ts'
import { commandEntries, viewEntries } from './commands.ts'
import { deckEntries } from './deck-entries.ts'

/** How far pinyin has come: it is heavy, and loaded when the palette first opens. */
export type PinyinState = 'loading' | 'ready' | 'failed'

export interface PaletteIndex {
  readonly index: SearchIndex
  readonly charts: ReadonlyMap<string, ChartEntry>
  readonly pinyin: PinyinState
}

/** Kept over openings of the palette; the browser would not load it twice, but waiting would. */
let loadedRead: Read | null = null

async function loadRead(): Promise<Read> {
  const { pinyin } = await import('pinyin-pro')
  loadedRead = (text) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
  return loadedRead
}

/** Everything that can be found, indexed by what is written until pinyin is there, and by both from then on. */
export function usePaletteIndex(): PaletteIndex {
  const dataset = useDataset()
  const decks = useCollection('decks')
  const views = useCollection('views')
  const [read, setRead] = useState<Read | null>(() => loadedRead)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (loadedRead !== null) return
    let wanted = true
    loadRead().then(
      (loaded) => wanted && setRead(() => loaded),
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [])
  const { entries, charts } = useMemo(() => {
    const found = chartEntries(dataset)
    const all: SearchEntry[] = [
      ...datasetEntries(dataset),
      ...found,
      ...deckEntries(shippedDecks(dataset), decks),
      ...viewEntries(views),
      ...commandEntries(),
    ]
    return { entries: all, charts: new Map(found.map((entry) => [entry.id, entry])) }
  }, [dataset, decks, views])
  const index = useMemo(() => buildIndex(entries, read), [entries, read])
  return { index, charts, pinyin: read !== null ? 'ready' : failed ? 'failed' : 'loading' }
}
