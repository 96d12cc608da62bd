import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import type { ChartTarget } from '../../charts/chart-model.ts'
import type { Observation } from '../../dataset/observation.ts'
import { EvidenceTrigger } from '../evidence/evidence-trigger.tsx'

/** The observations of the charts within. Without them, charts are outside of the dashboard and have no links. */
export const ChartObservations = createContext<ReadonlyMap<string, Observation> | null>(null)

interface ValueEvidenceProps {
  readonly observationId: string
  readonly label?: string
  readonly className?: string | undefined
  readonly tabIndex?: number
  readonly children?: ReactNode
}

/** A value of a chart or of its table, which opens the evidence of its observation. */
export function ValueEvidence({ observationId, children, ...props }: ValueEvidenceProps) {
  const observation = useContext(ChartObservations)?.get(observationId)
  if (observation === undefined) return children
  return (
    <EvidenceTrigger observation={observation} {...props}>
      {children}
    </EvidenceTrigger>
  )
}

interface PlaceLinkProps {
  readonly target: ChartTarget
  /** The accessible name, if the content alone says too little. */
  readonly label?: string
  readonly children: ReactNode
}

/** The content with a link around it: to the page of the report, else to the page of the locality. */
export function PlaceLink({ target: { report, locality }, label, children }: PlaceLinkProps) {
  const isOutside = useContext(ChartObservations) === null
  const id = report ?? locality
  if (id === null || isOutside) return children
  return (
    <Link to={report === null ? '/locality/$id' : '/report/$id'} params={{ id }} aria-label={label}>
      {children}
    </Link>
  )
}
