import { Dialog } from '@base-ui/react/dialog'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { SearchEntry } from '../../dataset/search/search-entry.ts'
import type { SearchResult } from '../../dataset/search/search-index.ts'
import { search } from '../../dataset/search/search-index.ts'
import { ViewSearch } from '../../dataset/table/view/view-query.ts'
import { textIn } from '../../domain/text.ts'
import { ENTRY_EFFECTS, ENTRY_KIND_NAMES, paletteMessages as words } from '../../words/app/palette.ts'
import { shell } from '../../words/app/shell.ts'
import { Finder, FinderDialog } from '../control/finder.tsx'
import { useChoose } from '../control/use-choose.ts'
import { useCollection } from '../data/use-workspace.ts'
import { usePresent } from '../present/use-present.ts'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import { COMMANDS, PAGES } from './commands.ts'
import styles from './palette.module.css'
import { leavePalette, paletteStore, setPaletteOpen } from './palette-button.tsx'
import type { ChartEntry } from './use-palette-index.ts'
import { usePaletteIndex } from './use-palette-index.ts'

interface PaletteSearchProps {
  /** Called when an entry was chosen; `leaves` says whether it leads to another page. */
  readonly onDone: (leaves: boolean) => void
}

/** The field of the palette and what it finds. */
function PaletteSearch({ onDone }: PaletteSearchProps) {
  const t = useText()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const { index, charts, pinyin } = usePaletteIndex()
  const open = useOpenEntry(charts)
  const result = search(index, typed)
  const groups = result.groups.map(({ kind, entries }) => ({
    key: kind,
    name: t(ENTRY_KIND_NAMES[kind]),
    items: entries,
  }))
  const choose = (entry: SearchEntry) => {
    onDone(entry.kind !== 'action')
    open(entry)
  }
  // Enter pressed before pinyin is there holds for what it then finds, as long as nothing else is typed.
  const [entered, setEntered] = useState<string | null>(null)
  const first = groups[0]?.items[0]
  const awaited = entered === typed && pinyin !== 'loading' ? first : undefined
  const chooseAwaited = useEffectEvent(choose)
  useEffect(() => {
    if (awaited !== undefined) chooseAwaited(awaited)
  }, [awaited])
  return (
    <Finder
      label={t(shell.search)}
      placeholder={t(words.placeholder)}
      typed={typed}
      onType={setTyped}
      onFocus={() => {
        const early = takeEarly()
        if (early === undefined) return
        setTyped(early.typed)
        if (early.isEntered) setEntered(early.typed)
      }}
      onEnter={() => {
        if (first === undefined && pinyin === 'loading') setEntered(typed)
      }}
      groups={groups}
      keyOf={({ kind, id }) => `${kind}/${id}`}
      nameOf={({ name }) => textIn(name, language)}
      onChoose={choose}
      nothing={
        <>
          <p>
            <Said text={t(words.nothing, { text: typed.trim().slice(0, 40) })} />
          </p>
          <p>{t(words.hint)}</p>
        </>
      }
      foot={
        <>
          <p role="status">
            {useCount(result)}{' '}
            {pinyin !== 'ready' && t(pinyin === 'loading' ? words.pinyinLoading : words.pinyinFailed)}
          </p>
          <p className={styles.keys} aria-hidden="true">
            <kbd>↑</kbd>
            <kbd>↓</kbd> {t(words.keyMove)} <kbd>↵</kbd> {t(words.keyOpen)} <kbd>Esc</kbd> {t(words.keyClose)}
          </p>
        </>
      }
    >
      {(entry) => <Entry entry={entry} />}
    </Finder>
  )
}

/** What was typed from the press that opened the palette until now, as `first-view/boot.js` collected it. */
function takeEarly(): { readonly typed: string; readonly isEntered: boolean } | undefined {
  const { dataset } = document.documentElement
  const { early } = dataset
  delete dataset.early
  if (early === undefined || early === '') return undefined
  const isEntered = early.endsWith('\n')
  return { typed: isEntered ? early.slice(0, -1) : early, isEntered }
}

/** How many entries are found, and how many of them are shown. */
function useCount({ groups, found }: SearchResult): string {
  const t = useText()
  const shown = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  if (shown < found) return t(words.foundShown, { n: found, shown })
  return t(words.found, { n: found })
}

/** Goes where an entry leads, or does what it says. */
function useOpenEntry(charts: ReadonlyMap<string, ChartEntry>): (entry: SearchEntry) => void {
  const navigate = useNavigate()
  const choose = useChoose()
  const present = usePresent()
  const views = useCollection('views')
  return ({ kind, id }) => {
    switch (kind) {
      case 'locality':
        return void navigate({ to: '/locality/$id', params: { id } })
      case 'indicator':
        return void navigate({ to: '/indicator/$id', params: { id } })
      case 'report':
        return void navigate({ to: '/report/$id', params: { id } })
      case 'chart': {
        const place = charts.get(id)?.place ?? null
        if (place === null) return void navigate({ to: '/', search: { chart: id } })
        return void navigate({ to: '/locality/$id', params: { id: place }, search: { chart: id } })
      }
      case 'comparison':
        return void navigate({ to: '/compare', search: { localities: id } })
      case 'deck':
        return void present({ deck: id })
      case 'view': {
        const query = views.find((view) => view.id === id)?.query
        return query === undefined ? undefined : void navigate({ to: '/table', search: ViewSearch(query) })
      }
      case 'page': {
        const page = PAGES.find((candidate) => candidate.id === id)
        return page === undefined ? undefined : void navigate({ to: page.to })
      }
      case 'action':
        return COMMANDS.find((command) => command.id === id)?.run(choose)
    }
  }
}

/** An entry with its name, what tells it apart, and where it leads. */
function Entry({ entry: { kind, name, detail } }: { readonly entry: SearchEntry }) {
  const t = useText()
  const language = useLanguage()
  return (
    <>
      <span className={styles.name}>
        <Said text={textIn(name, language)} />
      </span>
      <span className={styles.effect}>{t(ENTRY_EFFECTS[kind])}</span>
      {textIn(detail, language) !== '' && (
        <span className={styles.detail} data-cut>
          <Said text={textIn(detail, language)} />
        </span>
      )}
    </>
  )
}

/** The palette that reaches everything: opened by Ctrl or Cmd K, or by the button of the header. */
export function Palette() {
  const t = useText()
  const open = useStore(paletteStore, (state) => state.open)

  return (
    <Dialog.Root open={open} onOpenChange={setPaletteOpen}>
      <FinderDialog
        label={t(words.title)}
        close={t(words.close)}
        // A new page takes the focus to its title; without one it goes back to where it was.
        finalFocus={() => !paletteStore.getState().left}
      >
        <PaletteSearch onDone={(leaves) => (leaves ? leavePalette() : setPaletteOpen(false))} />
      </FinderDialog>
    </Dialog.Root>
  )
}
