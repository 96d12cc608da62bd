import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Observation } from '../../dataset/observation.ts'
import { evidenceHandle } from './evidence-handle.ts'
import styles from './evidence-trigger.module.css'
import { EvidenceTrigger, useEvidenceId } from './evidence-trigger.tsx'

interface LazyEvidenceProps {
  readonly observation: Observation
  readonly children: ReactNode
}

/**
 * A number of a table that opens its evidence card. It is a plain button until a mouse moves on it or it is pressed: a table draws
 * hundreds of numbers while it scrolls, and a trigger takes as long as a row.
 */
export function LazyEvidence({ observation, children }: LazyEvidenceProps) {
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
