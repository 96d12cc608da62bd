import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { useEffect, useId } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import { closeEvidenceOf, evidenceHandle } from './evidence-handle.ts'
import styles from './evidence-trigger.module.css'

/** How long a pointer rests before the card opens, so that it does not follow a mouse that only passes. */
const HOVER_DELAY = 250
/** Time to move the pointer from the number into the card. */
const CLOSE_DELAY = 150

/**
 * The id of a number that opens its evidence: its place on the page and what it shows. A place alone is not enough: on the next page, or
 * once the rows are sorted, another number has it.
 */
export function useEvidenceId(observation: Observation): string {
  return `${useId()}/${observation.id}`
}

interface EvidenceTriggerProps {
  readonly observation: Observation
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly tabIndex?: number
  /** Names the number where its own text does not: the indicator and the locality. */
  readonly label?: string
  /** By this the card is opened from elsewhere, see {@link useEvidenceId}. */
  readonly id?: string
  /** Hears that the number was pressed; the card opens all the same. */
  readonly onPress?: () => void
}

/** A number that opens its evidence card by hover, tap, click, Enter or Space; never by focus alone, which walks on (decision 0021). */
export function EvidenceTrigger({
  observation,
  children,
  className,
  tabIndex,
  label,
  id: given,
  onPress,
}: EvidenceTriggerProps) {
  const own = useEvidenceId(observation)
  const id = given ?? own
  // A card does not outlive its number, nor pass on to the number that takes its place.
  useEffect(() => () => closeEvidenceOf(id), [id])
  return (
    <Popover.Trigger
      id={id}
      handle={evidenceHandle}
      payload={observation}
      openOnHover
      delay={HOVER_DELAY}
      closeDelay={CLOSE_DELAY}
      className={[styles.trigger, className].filter(Boolean).join(' ')}
      tabIndex={tabIndex}
      aria-label={label}
      onClick={onPress}
    >
      {children}
    </Popover.Trigger>
  )
}
