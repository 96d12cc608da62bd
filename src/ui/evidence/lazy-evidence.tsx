import type { ReactNode } from 'react'
import { useEffect, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Observation } from '../../dataset/observation.ts'
import { evidenceHandle } from './evidence-handle.ts'
import styles from './evidence-trigger.module.css'
import { EvidenceTrigger } from './evidence-trigger.tsx'

interface LazyEvidenceProps {
  readonly observation: Observation
  readonly children: ReactNode
}

/**
 * A number of a table that opens its evidence card. It is a plain button until a mouse moves on it or it is pressed: a table draws
 * hundreds of numbers while it scrolls, and a trigger takes as long as a row.
 */
export function LazyEvidence({ observation, children }: LazyEvidenceProps) {
  const id = useId()
  const [state, setState] = useState<'far' | 'near' | 'pressed'>('far')
  useEffect(() => {
    if (state === 'pressed') evidenceHandle.open(id)
  }, [state, id])
  if (state === 'far') {
    return (
      <button
        type="button"
        tabIndex={-1}
        className={styles.trigger}
        onPointerMove={({ pointerType }) => {
          // At once: a press that began on the button and ended on the trigger in its place would be lost.
          if (pointerType === 'mouse') flushSync(() => setState('near'))
        }}
        onClick={() => setState('pressed')}
      >
        {children}
      </button>
    )
  }
  return (
    <EvidenceTrigger id={id} observation={observation} tabIndex={-1} openOnFocus={false}>
      {children}
    </EvidenceTrigger>
  )
}

/** The evidence card around a value of a table, as the table takes it. */
export const withEvidence = (observation: Observation, value: ReactNode): ReactNode => (
  <LazyEvidence key={observation.id} observation={observation}>
    {value}
  </LazyEvidence>
)
