import { useEffect, useRef } from 'react'
import { useText } from '../../ui/use-language.ts'
import { KEY_WORDS, presentMessages as words } from '../../words/decks/present.ts'
import styles from './key-help.module.css'

interface HelpedKeys {
  readonly keys: readonly string[]
  readonly does: keyof typeof KEY_WORDS
  /** Whether they do anything only among other decks, of which a page that holds one deck has none. */
  readonly amongDecks?: boolean
}

/** The keys of a show. */
const KEYS: readonly HelpedKeys[] = [
  { keys: ['→', '↓', 'Space', 'PgDn'], does: 'next' },
  { keys: ['←', '↑', 'PgUp'], does: 'previous' },
  { keys: ['Home', 'End'], does: 'ends' },
  { keys: ['1 2', 'Enter'], does: 'number' },
  { keys: ['O'], does: 'all' },
  { keys: ['B', '.'], does: 'black' },
  { keys: ['W', ','], does: 'white' },
  { keys: ['F'], does: 'fullScreen' },
  { keys: ['S'], does: 'presenter' },
  { keys: ['L'], does: 'pointer' },
  { keys: ['+', '−'], does: 'size' },
  { keys: ['T', 'R'], does: 'timer' },
  { keys: ['G'], does: 'language' },
  { keys: ['D'], does: 'theme' },
  { keys: ['[', ']'], does: 'otherDeck', amongDecks: true },
  { keys: ['A'], does: 'auto' },
  { keys: ['M'], does: 'controls' },
  { keys: ['?'], does: 'help' },
  { keys: ['Esc'], does: 'back' },
]

interface KeyHelpProps {
  /** Whether there are other decks to change over to. */
  readonly decks: boolean
  readonly onClose: () => void
}

/** The keys of a show that do something in it. */
export function KeyHelp({ decks, onClose }: KeyHelpProps) {
  const t = useText()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <div role="dialog" aria-modal="true" aria-label={t(words.help)} className={styles.help}>
      <dl className={styles.keys}>
        {KEYS.filter(({ amongDecks }) => decks || amongDecks !== true).map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(KEY_WORDS[does])}</dd>
          </div>
        ))}
      </dl>
      <button type="button" ref={close} className={styles.close} onClick={onClose}>
        {t(words.close)}
      </button>
    </div>
  )
}
