import type { ReactNode } from 'react'
import { useEffect, useId, useState } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import { evidenceHandle } from './evidence-handle.ts'
import styles from './evidence-trigger.module.css'
import { EvidenceTrigger } from './evidence-trigger.tsx'

interface LazyEvidenceProps {
  readonly observation: Observation
  readonly children: ReactNode
}

/**
 * A number of a table that opens its evidence card. It is a plain button until somebody comes near it: a table draws hundreds of
 * numbers while it scrolls, and a trigger takes as long as a row.
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
        onPointerEnter={() => setState('near')}
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
