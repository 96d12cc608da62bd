import { Popover } from '@base-ui/react/popover'
import { evidenceMessages } from '../messages/evidence.ts'
import { useText } from '../use-language.ts'
import { EvidenceCard } from './evidence-card.tsx'
import { evidenceHandle } from './evidence-handle.ts'
import styles from './evidence-popover.module.css'

/** The one evidence card of the page; it shows the number whose trigger is open. */
export function EvidencePopover() {
  const t = useText()
  return (
    <Popover.Root handle={evidenceHandle}>
      {({ payload: observation }) => (
        <Popover.Portal>
          <Popover.Positioner sideOffset={8} collisionPadding={12} className={styles.positioner}>
            <Popover.Popup className={styles.popup} aria-label={t(evidenceMessages.title)}>
              {observation !== undefined && <EvidenceCard observation={observation} />}
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
