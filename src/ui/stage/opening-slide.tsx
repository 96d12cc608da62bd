import styles from './stage-text.module.css'
import { openingSize } from './stage-type.ts'

interface OpeningSlideProps {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Width in pixels. */
  readonly width: number
}

/** The slide that stands while people find their seats: the deck's name, large, and what it is about. */
export function OpeningSlide({ title, paragraphs, width }: OpeningSlideProps) {
  return (
    <div className={styles.opening}>
      <h1 className={styles.name} style={{ fontSize: openingSize(title, width) }}>
        {title}
      </h1>
      <div className={styles.lines}>
        {paragraphs.map((paragraph, i) => (
          // Two lines may say the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={i}>{paragraph}</p>
        ))}
      </div>
    </div>
  )
}
