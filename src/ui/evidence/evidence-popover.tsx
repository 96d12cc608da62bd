import { Popover } from '@base-ui/react/popover'
import { useEffect, useRef } from 'react'
import { isOfSource } from '../../sources/row-observation.ts'
import { evidenceMessages } from '../../words/places/evidence.ts'
import { usePopup } from '../control/use-popup.ts'
import { useDataset } from '../data/use-dataset.ts'
import { afterPaint } from '../page/after-paint.ts'
import { useText } from '../use-language.ts'
import { EvidenceCard } from './evidence-card.tsx'
import styles from './evidence-popover.module.css'
import { sayEvidenceReady } from './evidence-ready.ts'
import { evidenceHandle, rememberEvidence } from './evidence-trigger.tsx'
import { RowCard } from './row-card.tsx'

/**
 * The one evidence card of the page; it shows the number whose trigger is open. Pressed open it takes the focus, and gives it back to the
 * number when it closes; under a resting mouse it leaves the focus where it is.
 */
export function EvidencePopover() {
  const t = useText()
  const popup = useRef<HTMLDivElement>(null)
  const { observations } = useDataset()
  useEffect(sayEvidenceReady, [])
  const { open, onOpenChange } = usePopup()
  /** How often the card was opened or closed: a press that waits for its frame holds only while nothing came after it. */
  const changes = useRef(0)
  return (
    <Popover.Root
      handle={evidenceHandle}
      open={open}
      onOpenChange={(next, { trigger, reason }) => {
        if (next) rememberEvidence(trigger?.id ?? null)
        changes.current += 1
        const change = changes.current
        // A card takes a phone a while to draw and place: the press is seen to be answered first.
        if (next && reason === 'trigger-press')
          void afterPaint().then(() => change === changes.current && onOpenChange(true))
        else onOpenChange(next)
      }}
    >
      {({ payload: observation }) => (
        <Popover.Portal>
          <Popover.Positioner sideOffset={8} collisionPadding={12} className={styles.positioner}>
            <Popover.Popup
              ref={popup}
              className={styles.popup}
              data-raised
              aria-label={t(evidenceMessages.title)}
              initialFocus={popup}
              onClick={({ target }) => {
                // A link may lead to the page that one is on, where no visit ends.
                if (target instanceof Element && target.closest('a') !== null) onOpenChange(false)
              }}
            >
              {observation !== undefined && isOfSource(observation) && (
                <RowCard key={observation.id} observation={observation} />
              )}
              {observation !== undefined && !isOfSource(observation) && (
                <EvidenceCard
                  key={observation.id}
                  // A number of the first view knows no more than it shows.
                  observation={observations.get(observation.id) ?? observation}
                />
              )}
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
