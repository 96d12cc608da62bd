import { useSyncExternalStore } from 'react'
import { shell } from '../../words/app/shell.ts'
import { useText } from '../use-language.ts'
import styles from './palette-button.module.css'
import { isMac, setPaletteOpen } from './palette-store.ts'

const neverChanges = () => () => undefined

/** Opens the palette, and shows the keys that do. */
export function PaletteButton({ className }: { readonly className?: string | undefined }) {
  const t = useText()
  // The built page does not know the computer, and names the keys of most.
  const mac = useSyncExternalStore(
    neverChanges,
    () => isMac(navigator.platform),
    () => false,
  )
  return (
    <button
      type="button"
      className={[className, styles.button].filter(Boolean).join(' ')}
      aria-haspopup="dialog"
      aria-keyshortcuts={mac ? 'Meta+K' : 'Control+K'}
      onClick={() => setPaletteOpen(true)}
    >
      <svg viewBox="0 0 16 16" className={styles.glass} aria-hidden="true">
        <circle cx="6.5" cy="6.5" r="4.75" />
        <path d="m10 10 4.5 4.5" />
      </svg>
      <span className={styles.word}>{t(shell.search)}</span>
      <span className={styles.keys} aria-hidden="true">
        <kbd>{mac ? '⌘K' : 'Ctrl K'}</kbd>
      </span>
    </button>
  )
}
