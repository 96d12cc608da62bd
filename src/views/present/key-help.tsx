import { useEffect, useRef } from 'react'
import { KEY_HELP, presentMessages as words } from '../../ui/messages/present.ts'
import { useText } from '../../ui/use-language.ts'
import styles from './key-help.module.css'

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
        {KEY_HELP.filter(({ amongDecks }) => decks || amongDecks !== true).map(({ keys, does }) => (
          <div key={does.en}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" ref={close} className={styles.close} onClick={onClose}>
        {t(words.close)}
      </button>
    </div>
  )
}
