import { useEffect, useMemo, useState } from 'react'
import type { ChartModel } from '../../charts/chart-model.ts'
import { chartsForLocality, overviewCharts } from '../../charts/locality-charts.ts'
import { leadingPlaces } from '../../dataset/compare/leading-values.ts'
import { reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { SearchEntry } from '../../dataset/search/search-entry.ts'
import { datasetEntries } from '../../dataset/search/search-entry.ts'
import type { SearchIndex } from '../../dataset/search/search-index.ts'
import { buildIndex, buildIndexInSlices } from '../../dataset/search/search-index.ts'
import type { Read } from '../../dataset/search/search-match.ts'
import { shippedDecks } from '../../decks/shipped-decks.ts'
import type { Deck, Words } from '../../domain/spec/deck.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { colon, LANGUAGES } from '../../domain/text.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import { shell } from '../../words/app/shell.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { eachLanguage } from '../../words/languages.ts'
import { useDataset } from '../data/use-dataset.ts'
import { useCollection } from '../data/use-workspace.ts'
import { rethrow } from '../page/error-boundary.tsx'
import { deckName } from '../present/use-present.ts'
import { loadPinyin, pinyinNow } from '../use-pinyin.ts'
import { commandEntries, viewEntries } from './commands.ts'

/** A chart as the search lists it, with the locality whose page shows it; null for the overview. */
export interface ChartEntry extends SearchEntry {
  readonly place: string | null
}

/**
 * The charts of the overview and of the localities, by their findings; if there are many localities, those of the leading ones. In steps, since
 * charts of a hundred thousand rows take a second.
 */
export function* chartEntries(dataset: Dataset): Steps<readonly ChartEntry[]> {
  const entries: ChartEntry[] = []
  for (const place of [null, ...leadingPlaces(dataset, reportedLocalities(dataset)).map(({ id }) => id)]) {
    const titles = new Map<string, Partial<Record<Language, string>>>()
    for (const language of LANGUAGES) {
      for (const { id, title } of models(dataset, language, place))
        titles.set(id, { ...titles.get(id), [language]: title })
      yield
    }
    const detail: Bilingual = dataset.localities.get(place ?? '')?.name ?? shell.overview
    for (const [id, title] of titles) {
      const [some = id] = Object.values(title)
      const name = eachLanguage((language) => title[language] ?? some)
      entries.push({ kind: 'chart', id, name, detail, keywords: [], place })
    }
  }
  return entries
}

function models(dataset: Dataset, language: Language, place: string | null): readonly ChartModel[] {
  const context = { language, notation: 'compact' } as const
  if (place === null) return overviewCharts(dataset, context)
  return chartsForLocality(dataset, place, context).flatMap(({ charts }) => charts)
}

/** How far pinyin has come: it is heavy, and loaded when the palette first opens. */
export type PinyinState = 'loading' | 'ready' | 'failed'

export interface PaletteIndex {
  readonly index: SearchIndex
  readonly charts: ReadonlyMap<string, ChartEntry>
  readonly pinyin: PinyinState
}

/** Kept over openings of the palette: a reading takes a hundred times as long as a look. */
const readings = new Map<string, readonly string[]>()

const remembered =
  (read: Read): Read =>
  (text) => {
    const reading = readings.get(text) ?? read(text)
    readings.set(text, reading)
    return reading
  }

/**
 * Everything that can be found, indexed by what is written until pinyin is there, and by both from then on. While
 * entries that came later are being indexed, what was found stays: a key pressed then is not lost.
 */
export function usePaletteIndex(): PaletteIndex {
  const dataset = useDataset()
  const decks = useCollection('decks')
  const views = useCollection('views')
  const [read, setRead] = useState<Read | null>(pinyinNow)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (pinyinNow() !== null) return
    let wanted = true
    loadPinyin().then(
      (loaded) => wanted && setRead(() => loaded),
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [])
  const slow = useSlowEntries(dataset)
  const charts = useMemo(() => new Map(slow.charts.map((entry) => [entry.id, entry])), [slow])
  const entries = useMemo(
    (): readonly SearchEntry[] => [
      ...datasetEntries(dataset),
      ...slow.charts,
      ...deckEntries(slow.decks, decks),
      ...viewEntries(views),
      ...commandEntries(),
    ],
    [dataset, slow, decks, views],
  )
  const written = useMemo(() => buildIndex(entries), [entries])
  const [spoken, setSpoken] = useState<SearchIndex | null>(null)
  useEffect(() => {
    if (read === null) return
    const controller = new AbortController()
    const { signal } = controller
    buildIndexInSlices(entries, remembered(read), signal).then(
      (index) => {
        if (!signal.aborted) setSpoken(index)
      },
      (error: unknown) => {
        if (!signal.aborted) setSpoken(rethrow(error))
      },
    )
    return () => controller.abort()
  }, [entries, read])
  return {
    index: spoken ?? written,
    charts,
    pinyin: spoken !== null ? 'ready' : failed ? 'failed' : 'loading',
  }
}

/** What takes longer to list than the palette may take to open. */
interface SlowEntries {
  readonly charts: readonly ChartEntry[]
  readonly decks: readonly Deck[]
}

const NONE_YET: SlowEntries = { charts: [], decks: [] }

/** Kept over openings of the palette. */
const made = new WeakMap<Dataset, SlowEntries>()

/** The charts and the shipped decks of the dataset; none until they are made, without holding up the page. */
function useSlowEntries(dataset: Dataset): SlowEntries {
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
        if (!signal.aborted) setLatest(rethrow(error))
      },
    )
    return () => controller.abort()
  }, [dataset])
  return made.get(dataset) ?? NONE_YET
}

/** By what a deck is found besides its name. */
const KEYWORDS = LANGUAGES.map((language) => words.present[language])

/** Presents the deck: Present Xiangcheng County. */
const nameOf = (name: Words): Bilingual =>
  eachLanguage((language) => `${words.present[language]}${colon(language)}${deckName(name, language)}`)

/** The decks that ship and the user's own as search takes them; choosing one presents it. */
const deckEntries = (shipped: readonly Deck[], own: readonly Deck[]): SearchEntry[] => [
  ...own.map((deck) => entryOf(deck, words.own)),
  ...shipped.map((deck) => entryOf(deck, words.shipped)),
]

const entryOf = ({ id, name }: Deck, detail: Bilingual): SearchEntry => ({
  kind: 'deck',
  id,
  name: nameOf(name),
  detail,
  keywords: [...KEYWORDS, ...LANGUAGES.map((language) => deckName(name, language))],
})
