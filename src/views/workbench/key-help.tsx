import { Button } from '../../ui/button.tsx'
import { KEY_HELP, workbenchMessages as words } from '../../ui/messages/workbench.ts'
import { useText } from '../../ui/use-language.ts'
import styles from './desk.module.css'

/** What each key does. */
export function KeyHelp({ onLeave }: { readonly onLeave: () => void }) {
  const t = useText()
  return (
    <section
      className={styles.panel}
      aria-label={t(words.help)}
      onKeyDown={({ key }) => {
        if (key === 'Escape' || key === '?') onLeave()
      }}
    >
      <h2>{t(words.help)}</h2>
      <dl className={styles.keys}>
        {KEY_HELP.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Button autoFocus onClick={onLeave}>
          {t(words.close)}
        </Button>
      </p>
    </section>
  )
}
