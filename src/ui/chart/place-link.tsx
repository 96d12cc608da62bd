import type { ReactNode } from 'react'
import type { ChartTarget } from '../../charts/chart-model.ts'

/** Where a part of a chart leads: a view's own link around the content. Charts know no addresses. */
export type RenderLink = (target: ChartTarget, children: ReactNode, label?: string) => ReactNode

interface PlaceLinkProps {
  readonly target: ChartTarget
  readonly renderLink: RenderLink | undefined
  readonly children: ReactNode
  /** The accessible name where the content alone says too little. */
  readonly label?: string
}

/** The content with the view's link around it, or by itself where the view gives none. */
export function PlaceLink({ target, renderLink, children, label }: PlaceLinkProps) {
  return <>{renderLink === undefined ? children : renderLink(target, children, label)}</>
}
