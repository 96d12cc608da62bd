import { Autocomplete } from '@base-ui/react/autocomplete'
import { useEffect, useEffectEvent, useState } from 'react'
import type { SearchEntry } from '../../dataset/search/search-entry.ts'
import type { SearchResult } from '../../dataset/search/search-index.ts'
import { search } from '../../dataset/search/search-index.ts'
import { paletteMessages as words } from '../../words/app/palette.ts'
import { shell } from '../../words/app/shell.ts'
import { useLanguage, useText } from '../use-language.ts'
import styles from './palette.module.css'
import { PaletteList } from './palette-list.tsx'
import { useOpenEntry } from './use-open-entry.ts'
import { usePaletteIndex } from './use-palette-index.ts'

interface PaletteSearchProps {
  /** Called when an entry was chosen; `leaves` says whether it leads to another page. */
  readonly onDone: (leaves: boolean) => void
}

/** The field and what it finds. It is mounted anew for each opening, so that it begins empty. */
export function PaletteSearch({ onDone }: PaletteSearchProps) {
  const t = useText()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const { index, charts, pinyin } = usePaletteIndex()
  const open = useOpenEntry(charts)
  const result = search(index, typed)
  const groups = result.groups.map(({ kind, entries }) => ({ kind, items: entries }))
  const choose = (entry: SearchEntry) => {
    onDone(entry.kind !== 'action')
    open(entry)
  }
  // Enter pressed before pinyin is there holds for what it then finds, as long as nothing else is typed.
  const [entered, setEntered] = useState<string | null>(null)
  const first = groups[0]?.items[0]
  const awaited = entered === typed && pinyin === 'ready' ? first : undefined
  const chooseAwaited = useEffectEvent(choose)
  useEffect(() => {
    if (awaited !== undefined) chooseAwaited(awaited)
  }, [awaited])
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={groups}
      value={typed}
      onValueChange={(value, { reason }) => {
        // Choosing would write the name into the field.
        if (reason !== 'item-press') setTyped(value)
      }}
      itemToStringValue={(entry: SearchEntry) => entry.name[language]}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        className={styles.input}
        aria-label={t(shell.search)}
        placeholder={t(words.placeholder)}
        spellCheck={false}
        autoCapitalize="off"
        enterKeyHint="go"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && first === undefined && pinyin === 'loading') setEntered(typed)
        }}
      />
      <PaletteList typed={typed} onChoose={choose} />
      <footer className={styles.foot}>
        <p role="status">
          {useCount(result)}{' '}
          {pinyin !== 'ready' && t(pinyin === 'loading' ? words.pinyinLoading : words.pinyinFailed)}
        </p>
        <p className={styles.keys} aria-hidden="true">
          <kbd>↑</kbd>
          <kbd>↓</kbd> {t(words.keyMove)} <kbd>↵</kbd> {t(words.keyOpen)} <kbd>Esc</kbd> {t(words.keyClose)}
        </p>
      </footer>
    </Autocomplete.Root>
  )
}

/** How many entries are found, and how many of them are shown. */
function useCount({ groups, found }: SearchResult): string {
  const t = useText()
  const shown = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  if (shown < found) return t(words.foundShown, { n: found, shown })
  return t(words.found, { n: found })
}
