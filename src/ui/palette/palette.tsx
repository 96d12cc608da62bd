import { Dialog } from '@base-ui/react/dialog'
import { useStore } from 'zustand'
import { paletteMessages as words } from '../../words/app/palette.ts'
import { useText } from '../use-language.ts'
import styles from './palette.module.css'
import { PaletteSearch } from './palette-search.tsx'
import { leavePalette, paletteStore, setPaletteOpen } from './palette-store.ts'

/** The palette that reaches everything: opened by Ctrl or Cmd K, or by the button of the header. */
export function Palette() {
  const t = useText()
  const open = useStore(paletteStore, (state) => state.open)

  return (
    <Dialog.Root open={open} onOpenChange={setPaletteOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup
            className={styles.popup}
            aria-label={t(words.title)}
            // A new page takes the focus to its title; without one it goes back to where it was.
            finalFocus={() => !paletteStore.getState().left}
          >
            <PaletteSearch onDone={(leaves) => (leaves ? leavePalette() : setPaletteOpen(false))} />
            <Dialog.Close className={styles.close}>{t(words.close)}</Dialog.Close>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
