import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'
import { pageVisit } from '../../state/page-visit.ts'
import { shell } from '../../words/app/shell.ts'
import { isComposing } from '../control/composing.ts'
import { useText } from '../use-language.ts'
import styles from './palette-button.module.css'

interface PaletteState {
  readonly open: boolean
  /** Whether it was closed on the way to another page, which then has the focus. */
  readonly left: boolean
}

/** Whether the palette is open. It belongs to the page: the button, the shortcut and the dialog are far apart. */
export const paletteStore = createStore<PaletteState>(() => ({ open: false, left: false }))

export const setPaletteOpen = (open: boolean): void => paletteStore.setState({ open, left: false })

/** Closes it on the way to another page. */
export const leavePalette = (): void => paletteStore.setState({ open: false, left: true })

// It is opened from anywhere, and closed like all that floats.
pageVisit.subscribe(leavePalette)

// Closed before its field had the focus, it takes no more keys: see `first-view/boot.js`.
paletteStore.subscribe(({ open }, before) => {
  if (before.open && !open) delete document.documentElement.dataset.early
})

/** Whether the keys are those of a Mac, where the shortcut goes by Command. */
const isMac = (platform: string): boolean => /mac|iphone|ipad/iu.test(platform)

/** Whether a key press asks for the palette. */
export const isShortcut = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  !isComposing(event) &&
  event.key.toLowerCase() === 'k'

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
