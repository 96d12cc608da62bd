import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { phrasesOf } from '../../charts/layout/phrases.ts'
import { piecesOf } from '../../lib/hidden-signs.ts'
import { itemAt } from '../../lib/item-at.ts'
import { Apart, keepTogether } from '../said.tsx'
import styles from './chart-frame.module.css'

/** A number with its sign, its magnitude and what it counts: 2000余万元, ¥1.163M, −40%, 3,470 people, 8 provincial-level regions; or a compound: work-area. */
const KEPT =
  /([−+¥]*\d[\d.,]*[余万亿MKB]*[\u4e00-\u9fff%+]?(?: (?!and |or |to |of |in )[a-z]+(?:-[a-z]+)*)?|[A-Za-z]+(?:-[A-Za-z]+)+)/u

/** A longer piece may not fit on any line, so it may break. */
const LONGEST_KEPT = 40

/** What a line may end behind without a sign for it. After punctuation or a space it may end anyway. */
const ENDS_IN_WORD = /[\p{L}\p{N}%]$/u

/** A text with a place for a line to end between its phrases, each as `draw` draws it. */
export function partsOf(text: string, draw = (phrase: string): ReactNode => phrase): ReactNode {
  const phrases = phrasesOf(text)
  return phrases.map((phrase, i) => (
    // The phrases of a text have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={i}>
      {i > 0 && ENDS_IN_WORD.test(itemAt(phrases, i - 1)) && <wbr />}
      {draw(phrase)}
    </Fragment>
  ))
}

/** A phrase of a title, whose numbers and compounds do not break at a space or a hyphen. */
const inPieces = (phrase: string): ReactNode =>
  phrase.split(KEPT).map((part, i) =>
    i % 2 === 0 || part.length > LONGEST_KEPT ? (
      part
    ) : (
      // The position of a part in the text is its only identity.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={i} className={styles.number}>
        {part}
      </span>
    ),
  )

/** A title whose lines only end between phrases, as on a slide. Isolated parts of it are in a `<bdi>`. */
export function KeepNumbers({ text }: { readonly text: string }): ReactNode {
  const pieces = piecesOf(keepTogether(text)).map(({ text: piece, apart }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place
    <Fragment key={at}>{apart ? <Apart text={piece} /> : partsOf(piece, inPieces)}</Fragment>
  ))
  return <span className={styles.words}>{pieces}</span>
}

/** What is said below a heading: a text in lines that end between phrases; what is more than a text sees to its own lines. */
export const inWholeLines = (said: ReactNode): ReactNode =>
  typeof said === 'string' ? <KeepNumbers text={said} /> : said
