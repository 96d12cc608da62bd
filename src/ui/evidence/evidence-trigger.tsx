import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { useEffect, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Observation } from '../../dataset/observation.ts'
import styles from './evidence-trigger.module.css'

/** Ties every number on the page to the one evidence card: a table of a hundred thousand numbers needs one popover. */
export const evidenceHandle = Popover.createHandle<Observation>()

let openFor: string | null = null

/** Told by the card, by which number it was opened last. */
export const rememberEvidence = (id: string | null): void => {
  openFor = id
}

/** Closes the card if it belongs to this number. */
const closeEvidenceOf = (id: string): void => {
  if (openFor === id && evidenceHandle.isOpen) evidenceHandle.close()
}

interface LazyEvidenceProps {
  readonly observation: Observation
  readonly children: ReactNode
}

/**
 * A number of a table that opens its evidence card. It is a plain button until a mouse moves on it or it is pressed: a table draws
 * hundreds of numbers while it scrolls, and a trigger takes as long as a row.
 */
function LazyEvidence({ observation, children }: LazyEvidenceProps) {
  const id = useEvidenceId(observation)
  const [reached, setReached] = useState<{ readonly of: Observation; readonly by: 'mouse' | 'press' } | null>(
    null,
  )
  // A row that now shows another observation has a number that nobody reached for yet.
  const by = reached?.of === observation ? reached.by : null
  useEffect(() => {
    if (by === 'press') evidenceHandle.open(id)
  }, [by, id])
  if (by === null) {
    return (
      <button
        type="button"
        id={id}
        tabIndex={-1}
        className={styles.trigger}
        onPointerMove={({ pointerType }) => {
          // At once: a press that began on the button and ended on the trigger in its place would be lost.
          if (pointerType === 'mouse') flushSync(() => setReached({ of: observation, by: 'mouse' }))
        }}
        onClick={() => setReached({ of: observation, by: 'press' })}
      >
        {children}
      </button>
    )
  }
  return (
    <EvidenceTrigger key={observation.id} id={id} observation={observation} tabIndex={-1}>
      {children}
    </EvidenceTrigger>
  )
}

/** The evidence card around a value of a table, as the table takes it. */
export const withEvidence = (observation: Observation, value: ReactNode): ReactNode => (
  <LazyEvidence observation={observation}>{value}</LazyEvidence>
)

/** Milliseconds that a pointer rests on the number before the card opens. A mouse that only passes by opens nothing. */
const HOVER_DELAY = 250
/** Milliseconds in which the pointer can move from the number into the card. */
const CLOSE_DELAY = 150

/**
 * The id of a number that opens its evidence: its place on the page and what it shows. A place alone is not enough: on the next page, or
 * once the rows are sorted, another number has it.
 */
function useEvidenceId(observation: Observation): string {
  return `${useId()}/${observation.id}`
}

/** The number of the page that opens the evidence of an observation; undefined where none is drawn. */
export const evidenceControl = (observation: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('main button[id*="/"]')].find(
    ({ id }) => id.slice(id.indexOf('/') + 1) === observation,
  )

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
