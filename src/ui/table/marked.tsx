import type { ReactNode } from 'react'
import type { Hit } from '../../dataset/table/hits.ts'
import styles from './grid.module.css'

interface MarkedProps {
  readonly hits: readonly Hit[]
  /** Where the text begins within the one in which the hits were found. */
  readonly from?: number
  readonly children: string
}

/** A text, or a stretch of a longer one, with what the search found in it marked. */
export function Marked({ hits, from = 0, children }: MarkedProps): ReactNode {
  if (hits.length === 0) return children
  const parts: ReactNode[] = []
  let done = 0
  for (const hit of hits) {
    const start = Math.max(done, hit.from - from)
    const end = Math.min(children.length, hit.to - from)
    if (end <= start) continue
    parts.push(
      children.slice(done, start),
      <mark key={start} className={styles.hit}>
        {children.slice(start, end)}
      </mark>,
    )
    done = end
  }
  return parts.length === 0 ? children : [...parts, children.slice(done)]
}
