import { Dialog } from '@base-ui/react/dialog'
import { lazy, Suspense } from 'react'

import type { SlideModel } from '../../decks/slide-model.ts'
import { imageMessages as words } from '../../words/charts/images.ts'
import { usePopup } from '../control/use-popup.ts'
import { useText } from '../use-language.ts'
import styles from './image-dialog.module.css'

interface ImageButtonProps {
  readonly title: string
  /** Makes the slide, when an image is wanted and not before. */
  readonly slide: () => SlideModel
  /** The place of the slide in its deck, counted from 1. */
  readonly number: number
  readonly of: number
  readonly className?: string | undefined
}

/** What draws the images is loaded when first used. */
const ImagePanel = lazy(() => import('./image-panel.tsx'))

/** Opens the dialog that makes an image of a chart or a slide. */
export function ImageButton({ title, slide, number, of, className }: ImageButtonProps) {
  const t = useText()
  return (
    <Dialog.Root {...usePopup()}>
      <Dialog.Trigger className={className} aria-label={t(words.openOf, { title })}>
        {t(words.open)}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup
            className={styles.popup}
            data-raised
            // The keys of a show turn its slides. They must not reach the dialog above it.
            onKeyDown={(event) => {
              if (event.key !== 'Escape') event.stopPropagation()
            }}
          >
            <Dialog.Title className={styles.title}>{t(words.title)}</Dialog.Title>
            <Suspense fallback={null}>
              <ImagePanel make={slide} number={number} of={of} />
            </Suspense>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
