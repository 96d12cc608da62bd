import type { ReactNode } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import { EvidenceTrigger } from '../evidence/evidence-trigger.tsx'
import { Said } from '../said.tsx'
import type { RenderPointProps } from './point-targets.tsx'

/** How a chart shows its points and the values of its table: each opens the evidence of its observation. */
export const pointsWithEvidence = (observations: ReadonlyMap<string, Observation>) => ({
  renderPoint: ({ observationId, label, className, tabIndex, children }: RenderPointProps): ReactNode => {
    const observation = observations.get(observationId)
    if (observation === undefined) return null
    return (
      <EvidenceTrigger observation={observation} label={label} className={className} tabIndex={tabIndex}>
        {children}
      </EvidenceTrigger>
    )
  },
  renderValue: (observationId: string, text: string): ReactNode => {
    const observation = observations.get(observationId)
    return observation === undefined ? (
      <Said text={text} />
    ) : (
      <EvidenceTrigger observation={observation}>
        <Said text={text} />
      </EvidenceTrigger>
    )
  },
})
