import type { ReactNode } from 'react'
import { piecesOf } from '../../domain/hidden-signs.ts'
import styles from './chart-frame.module.css'

/** A number with its sign, its scale and what it counts: 2000余万元, ¥1.163M, −40%, 3,470 people. */
const NUMBER = /([−+¥]*\d[\d.,]*[余万亿MKB]*[\u4e00-\u9fff%+]?(?: [a-z]+)?)/u

/** A title in which no line ends between a number and its unit, and what is set apart stands in a `<bdi>`. */
export function KeepNumbers({ text }: { readonly text: string }): ReactNode {
  return piecesOf(text).flatMap(({ text: piece, apart }, at) =>
    // The parts of a text have no identity but their place.
    apart
      ? // biome-ignore lint/suspicious/noArrayIndexKey: see above
        [<bdi key={at}>{piece}</bdi>]
      : piece.split(NUMBER).map((part, i) =>
          i % 2 === 0 ? (
            part
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <span key={`${at}/${i}`} className={styles.number}>
              {part}
            </span>
          ),
        ),
  )
}
