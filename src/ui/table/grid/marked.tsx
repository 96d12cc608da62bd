import type { ReactNode } from 'react'
import type { Hit } from '../../../dataset/table/search/hits.ts'
import { unisolated } from '../../../lib/hidden-signs.ts'
import { said } from '../../said.tsx'
import styles from './grid.module.css'

/**
 * A text, or a stretch of a longer one, with what the search found in it marked. No component, since a table draws hundreds of them.
 * @param from where the text begins within the one in which the hits were found
 */
export function marked(text: string, hits: readonly Hit[], from = 0): ReactNode {
  if (hits.length === 0) return said(text)
  const parts: ReactNode[] = []
  let done = 0
  for (const hit of hits) {
    const start = Math.max(done, hit.from - from)
    const end = Math.min(text.length, hit.to - from)
    if (end <= start) continue
    parts.push(
      unisolated(text.slice(done, start)),
      <mark key={start} className={styles.hit}>
        {unisolated(text.slice(start, end))}
      </mark>,
    )
    done = end
  }
  if (parts.length === 0) return said(text)
  parts.push(unisolated(text.slice(done)))
  // What is marked in a text that is set apart cuts it to pieces; then the whole is.
  return unisolated(text) === text ? parts : <bdi>{parts}</bdi>
}
