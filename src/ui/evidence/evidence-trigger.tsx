import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import { evidenceHandle } from './evidence-handle.ts'
import styles from './evidence-trigger.module.css'

/** How long a pointer rests before the card opens, so that it does not follow a mouse that only passes. */
const HOVER_DELAY = 250
/** Time to move the pointer from the number into the card. */
const CLOSE_DELAY = 150

interface EvidenceTriggerProps {
  readonly observation: Observation
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly tabIndex?: number
  /** Names the number where its own text does not: the indicator and the locality. */
  readonly label?: string
}

/** A number that opens its evidence card by hover, tap, click or keyboard. */
export function EvidenceTrigger({ observation, children, className, tabIndex, label }: EvidenceTriggerProps) {
  return (
    <Popover.Trigger
      handle={evidenceHandle}
      payload={observation}
      openOnHover
      delay={HOVER_DELAY}
      closeDelay={CLOSE_DELAY}
      className={className === undefined ? styles.trigger : `${styles.trigger} ${className}`}
      tabIndex={tabIndex}
      aria-label={label}
    >
      {children}
    </Popover.Trigger>
  )
}
