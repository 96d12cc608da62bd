import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { partsOfText } from '../../charts/layout/words.ts'
import { piecesOf } from '../../domain/hidden-signs.ts'
import { keepPoints } from '../between.ts'
import { Apart } from '../said.tsx'
import styles from './chart-frame.module.css'

/** A number with its sign, its scale and what it counts: 2000余万元, ¥1.163M, −40%, 3,470 people; or a compound: work-area. */
const KEPT =
  /([−+¥]*\d[\d.,]*[余万亿MKB]*[\u4e00-\u9fff%+]?(?: (?!and |or |to |of |in )[a-z]+)?|[A-Za-z]+(?:-[A-Za-z]+)+)/u

/** What is longer has no room on any line, and may break. */
const LONGEST_KEPT = 40

const ENDS_IN_HANZI = /\p{Script=Han}$/u
const BEGINS_A_WORD = /^(?:\p{Script=Han}|[−+¥]*\d)/u

/** A text in which a line ends between two words, or where a sign lets it. */
const Breakable = ({ text }: { readonly text: string }): ReactNode =>
  partsOfText(text).map((word, at, words) => (
    // The words of a text have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={at}>
      {word.isWord && words[at - 1]?.isWord === true && <wbr />}
      {word.text}
    </Fragment>
  ))

/**
 * A title in which no line ends within a name or a word, or between a number and its unit. What is set apart in it stands in a `<bdi>`.
 */
export function KeepNumbers({ text }: { readonly text: string }): ReactNode {
  const pieces = piecesOf(keepPoints(text)).flatMap(({ text: piece, apart }, at) =>
    apart
      ? // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place
        [<Apart key={at} text={piece} />]
      : piece.split(KEPT).map((part, i, parts) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Fragment key={`${at}/${i}`}>
            {i > 0 && ENDS_IN_HANZI.test(parts[i - 1] ?? '') && BEGINS_A_WORD.test(part) && <wbr />}
            {i % 2 === 0 || part.length > LONGEST_KEPT ? (
              <Breakable text={part} />
            ) : (
              <span className={styles.number}>{part}</span>
            )}
          </Fragment>
        )),
  )
  return <span className={styles.words}>{pieces}</span>
}
