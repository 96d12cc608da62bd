import { useEffect, useRef } from 'react'
import { KEY_HELP, presentMessages as words } from '../../ui/messages/present.ts'
import { useText } from '../../ui/use-language.ts'
import styles from './key-help.module.css'

/** The keys of a show. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <div role="dialog" aria-modal="true" aria-label={t(words.help)} className={styles.help}>
      <dl className={styles.keys}>
        {KEY_HELP.map(({ keys, does }) => (
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
