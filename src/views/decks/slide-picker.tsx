import { Dialog } from '@base-ui/react/dialog'
import type { ChoiceGroup } from '../../charts/deck/choices.ts'
import type { Slide } from '../../domain/deck.ts'
import button from '../../ui/button.module.css'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { usePopup } from '../../ui/use-popup.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { PickerSearch } from './picker-search.tsx'
import styles from './slide-picker.module.css'

interface SlidePickerProps {
  readonly title: string
  readonly trigger: string
  /** Names the button where its words do not say enough. */
  readonly label?: string
  readonly among: readonly ChoiceGroup[]
  /** Whether single numbers can be chosen too. */
  readonly numbers?: boolean
  readonly onPick: (slides: readonly Slide[]) => void
}

/** A button that opens a search for what a slide can show, by hanzi, pinyin and English. */
export function SlidePicker({ title, trigger, label, among, numbers = false, onPick }: SlidePickerProps) {
  const t = useText()
  const { open, onOpenChange } = usePopup()
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Trigger className={button.button} aria-label={label}>
        {trigger}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup className={styles.popup}>
            <Dialog.Title className={styles.title}>
              <Said text={title} />
            </Dialog.Title>
            <PickerSearch
              label={title}
              among={among}
              numbers={numbers}
              onPick={(slides) => {
                onOpenChange(false)
                onPick(slides)
              }}
            />
            {/* Behind the field, which takes the focus as the first. */}
            <Dialog.Close className={styles.close}>{t(words.pickClose)}</Dialog.Close>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
