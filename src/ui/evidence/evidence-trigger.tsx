import { Popover } from '@base-ui/react/popover'
import type { FocusEvent, ReactNode } from 'react'
import { useId } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import { evidenceHandle, evidenceOpening } from './evidence-handle.ts'
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
  /** Whether keyboard focus alone opens the card. In a table, where focus walks over many cells, Enter does. */
  readonly openOnFocus?: boolean
  /** By this the card is opened from elsewhere. */
  readonly id?: string
}

/** A number that opens its evidence card by hover, tap, click, Enter or, where wanted, keyboard focus. */
export function EvidenceTrigger({
  observation,
  children,
  className,
  tabIndex,
  label,
  openOnFocus = true,
  id: given,
}: EvidenceTriggerProps) {
  const own = useId()
  const id = given ?? own
  const focusProps = openOnFocus
    ? { onFocus: (event: FocusEvent<HTMLElement>) => openByFocus(event, id), onBlur: closeByBlur }
    : {}
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
      {...focusProps}
    >
      {children}
    </Popover.Trigger>
  )
}

function openByFocus(event: FocusEvent<HTMLElement>, id: string): void {
  const { closing } = evidenceOpening.getState()
  evidenceOpening.setState({ closing: false })
  if (closing || !event.currentTarget.matches(':focus-visible')) return
  evidenceOpening.setState({ byFocus: true })
  evidenceHandle.open(id)
}

function closeByBlur(event: FocusEvent<HTMLElement>): void {
  evidenceOpening.setState({ closing: false })
  const into = event.relatedTarget
  if (
    !evidenceOpening.getState().byFocus ||
    (into instanceof Element && into.closest('[role=dialog]') !== null)
  )
    return
  evidenceHandle.close()
}
