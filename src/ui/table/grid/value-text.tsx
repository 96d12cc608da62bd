import type { ReactNode } from 'react'
import { Fragment } from 'react'
import type { Observation } from '../../../dataset/observation.ts'
import type { NumberStyle } from '../../../dataset/observation-wording.ts'
import { wordObservation } from '../../../dataset/observation-wording.ts'
import type { Hit } from '../../../dataset/table/search/hits.ts'
import { valueHits } from '../../../dataset/table/search/value-search.ts'
import { textOf } from '../../../domain/wording.ts'
import { unisolated } from '../../../lib/hidden-signs.ts'
import { inPhrases, phrased } from '../../phrased.tsx'
import styles from './grid.module.css'

/**
 * A text, or a stretch of a longer one, with what the search found in it marked. No component, since a table draws hundreds of them.
 * @param from where the text begins within the one in which the hits were found
 */
export function marked(text: string, hits: readonly Hit[], from = 0): ReactNode {
  if (hits.length === 0) return phrased(text)
  const parts: ReactNode[] = []
  let done = 0
  for (const hit of hits) {
    const start = Math.max(done, hit.from - from)
    const end = Math.min(text.length, hit.to - from)
    if (end <= start) continue
    parts.push(
      <Fragment key={`before ${start}`}>{inPhrases(unisolated(text.slice(done, start)))}</Fragment>,
      <mark key={start} className={styles.hit}>
        {unisolated(text.slice(start, end))}
      </mark>,
    )
    done = end
  }
  if (parts.length === 0) return phrased(text)
  parts.push(<Fragment key="rest">{inPhrases(unisolated(text.slice(done)))}</Fragment>)
  // What is marked in a text that is set apart cuts it to pieces; then the whole is.
  return unisolated(text) === text ? parts : <bdi>{parts}</bdi>
}

/** A unit of more characters takes no more than some lines; the evidence card says the whole. */
const LONG_UNIT = 40

const NO_HITS: readonly Hit[] = []

interface ValueTextProps {
  readonly observation: Observation
  readonly style: NumberStyle
  /** The folded terms of the search. */
  readonly terms: readonly string[]
}

/** A value in its parts: the number ends at one edge down the column, the unit begins at the next. */
export function ValueText({ observation, style, terms }: ValueTextProps) {
  const wording = wordObservation(observation, style)
  const { lead, figure, tail, unit } = wording
  const hits = terms.length === 0 ? NO_HITS : valueHits(observation, textOf(wording), terms)
  const mark = (words: string, from: number) => marked(words, hits, from)
  const atFigure = lead.length
  const atTail = atFigure + figure.length
  // No elements where the digits have nothing around them: a table draws many.
  const small = (words: string, from: number) =>
    words === '' ? null : <span className={styles.around}>{mark(words, from)}</span>
  // ¥ and + belong to the digits; only words may go on a line of their own.
  const sign = /[^\p{L}\s]*$/u.exec(lead)?.[0] ?? ''
  const words = lead.slice(0, lead.length - sign.length)
  const digits = (
    <span className={styles.figure}>
      {small(sign, words.length)}
      {mark(figure, atFigure)}
      {small(tail, atTail)}
    </span>
  )
  return (
    <span className={styles.quantity}>
      <span className={styles.number}>
        {words === '' ? (
          digits
        ) : (
          <span className={styles.lines}>
            {small(words, 0)}
            {digits}
          </span>
        )}
      </span>
      <span className={styles.unit} data-long={unit.length > LONG_UNIT || undefined}>
        {mark(unit, atTail + tail.length)}
      </span>
    </span>
  )
}
