import type { ReactNode } from 'react'
import styles from './chart-frame.module.css'

/** A number with its sign, its scale and the character that says what it counts: 2000余万元, ¥1.163M, −40%. */
const NUMBER = /([−+¥]*\d[\d.,]*[余万亿MKB]*[\u4e00-\u9fff%+]?)/u

/** A title in which no line ends between a number and its unit. */
export function KeepNumbers({ text }: { readonly text: string }): ReactNode {
  return text.split(NUMBER).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      // The parts of a text have no identity but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={i} className={styles.number}>
        {part}
      </span>
    ),
  )
}
