import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { piecesOf } from '../../lib/hidden-signs.ts'
import { partsOf } from '../phrased.tsx'
import { Apart, keepPoints } from '../said.tsx'
import styles from './chart-frame.module.css'

/** A number with its sign, its magnitude and what it counts: 2000余万元, ¥1.163M, −40%, 3,470 people; or a compound: work-area. */
const KEPT =
  /([−+¥]*\d[\d.,]*[余万亿MKB]*[\u4e00-\u9fff%+]?(?: (?!and |or |to |of |in )[a-z]+)?|[A-Za-z]+(?:-[A-Za-z]+)+)/u

/** A longer piece may not fit on any line, so it may break. */
const LONGEST_KEPT = 40

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
  const pieces = piecesOf(keepPoints(text)).map(({ text: piece, apart }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their place
    <Fragment key={at}>{apart ? <Apart text={piece} /> : partsOf(piece, inPieces)}</Fragment>
  ))
  return <span className={styles.words}>{pieces}</span>
}
