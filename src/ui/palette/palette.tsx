import { Dialog } from '@base-ui/react/dialog'
import { useStore } from 'zustand'
import { paletteMessages as words } from '../../words/app/palette.ts'
import { FinderDialog } from '../control/finder.tsx'
import { useText } from '../use-language.ts'
import { PaletteSearch } from './palette-search.tsx'
import { leavePalette, paletteStore, setPaletteOpen } from './palette-store.ts'

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
