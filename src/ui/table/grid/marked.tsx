import type { ReactNode } from 'react'
import type { Hit } from '../../../dataset/table/search/hits.ts'
import { unisolated } from '../../../lib/hidden-signs.ts'
import { Said } from '../../said.tsx'
import styles from './grid.module.css'

interface MarkedProps {
  readonly hits: readonly Hit[]
  /** Where the text begins within the one in which the hits were found. */
  readonly from?: number
  readonly children: string
}

/** A text, or a stretch of a longer one, with what the search found in it marked. */
export function Marked({ hits, from = 0, children }: MarkedProps): ReactNode {
  if (hits.length === 0) return <Said text={children} />
  const parts: ReactNode[] = []
  let done = 0
  for (const hit of hits) {
    const start = Math.max(done, hit.from - from)
    const end = Math.min(children.length, hit.to - from)
    if (end <= start) continue
    parts.push(
      unisolated(children.slice(done, start)),
      <mark key={start} className={styles.hit}>
        {unisolated(children.slice(start, end))}
      </mark>,
    )
    done = end
  }
  if (parts.length === 0) return <Said text={children} />
  parts.push(unisolated(children.slice(done)))
  // What is marked in a text that is set apart cuts it to pieces; then the whole is.
  return unisolated(children) === children ? parts : <bdi>{parts}</bdi>
}
