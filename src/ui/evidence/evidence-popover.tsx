import { Popover } from '@base-ui/react/popover'
import { useRef } from 'react'
import { evidenceMessages } from '../messages/evidence.ts'
import { useText } from '../use-language.ts'
import { EvidenceCard } from './evidence-card.tsx'
import { evidenceHandle, evidenceOpening } from './evidence-handle.ts'
import styles from './evidence-popover.module.css'

/**
 * The one evidence card of the page; it shows the number whose trigger is open. Opened by keyboard focus it leaves the focus on the
 * number; pressing the number then moves the focus into the card.
 */
export function EvidencePopover() {
  const t = useText()
  const popup = useRef<HTMLDivElement>(null)
  const onOpenChange = (open: boolean, details: Popover.Root.ChangeEventDetails) => {
    const { byFocus } = evidenceOpening.getState()
    if (!open && byFocus && details.reason === 'trigger-press') {
      details.cancel()
      evidenceOpening.setState({ byFocus: false })
      popup.current?.focus()
      return
    }
    if (open && details.reason !== 'imperative-action') evidenceOpening.setState({ byFocus: false })
    if (!open) evidenceOpening.setState({ byFocus: false, closing: details.reason === 'escape-key' })
  }
  return (
    <Popover.Root handle={evidenceHandle} onOpenChange={onOpenChange}>
      {({ payload: observation }) => (
        <Popover.Portal>
          <Popover.Positioner sideOffset={8} collisionPadding={12} className={styles.positioner}>
            <Popover.Popup
              ref={popup}
              className={styles.popup}
              aria-label={t(evidenceMessages.title)}
              initialFocus={() => (evidenceOpening.getState().byFocus ? false : popup.current)}
            >
              {observation !== undefined && <EvidenceCard key={observation.id} observation={observation} />}
              <Popover.Close className={styles.close} aria-label={t(evidenceMessages.close)}>
                ×
              </Popover.Close>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      )}
    </Popover.Root>
  )
}
