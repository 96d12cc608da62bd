import { Button } from '../../ui/control/button.tsx'
import { useText } from '../../ui/use-language.ts'
import { KEY_WORDS, workbenchMessages as words } from '../../words/reports/workbench.ts'
import styles from './desk.module.css'

const KEYS: readonly { readonly keys: string; readonly does: keyof typeof KEY_WORDS }[] = [
  { keys: '↓ ↑', does: 'move' },
  { keys: 'Space', does: 'nextOpen' },
  { keys: 'Enter', does: 'accept' },
  { keys: '1–9', does: 'answer' },
  { keys: '← →', does: 'field' },
  { keys: 'I E L T C B K X', does: 'fields' },
  { keys: 'D', does: 'sign' },
  { keys: '/', does: 'find' },
  { keys: 'N', does: 'reject' },
  { keys: 'M', does: 'measure' },
  { keys: 'R', does: 'repeat' },
  { keys: '=', does: 'same' },
  { keys: '[ ] { }', does: 'edges' },
  { keys: 'S  J', does: 'split' },
  { keys: 'A', does: 'mark' },
  { keys: 'Delete', does: 'unmark' },
  { keys: 'O', does: 'reopen' },
  { keys: 'P  ⇧P', does: 'part' },
  { keys: 'W', does: 'acceptMany' },
  { keys: 'F', does: 'report' },
  { keys: 'Z  Y', does: 'undo' },
  { keys: 'Esc', does: 'leave' },
]

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
        {KEYS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(KEY_WORDS[does])}</dd>
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
