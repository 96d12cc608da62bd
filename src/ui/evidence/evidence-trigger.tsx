import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { useEffect, useId } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import { closeEvidenceOf, evidenceHandle } from './evidence-handle.ts'
import styles from './evidence-trigger.module.css'

/** Milliseconds that a pointer rests on the number before the card opens. A mouse that only passes by opens nothing. */
const HOVER_DELAY = 250
/** Milliseconds in which the pointer can move from the number into the card. */
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
  /** The id by which other code opens the card, see {@link useEvidenceId}. */
  readonly id?: string
  /** Called when the number is pressed. The card opens as well. */
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
  // When the number goes, its card closes. It is not passed on to the number that comes in its place.
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
