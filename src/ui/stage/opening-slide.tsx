import { Said } from '../said.tsx'
import styles from './stage-text.module.css'
import { OPENING_LINE, openingSize, openingZoom } from './stage-type.ts'

interface OpeningSlideProps {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Width in pixels. */
  readonly width: number
  /** By how much larger than usual. */
  readonly type: number
}

/** The slide that stands while people find their seats: the deck's name, large, and what it is about. */
export function OpeningSlide({ title, paragraphs, width, type }: OpeningSlideProps) {
  const zoom = openingZoom(title, paragraphs, width, type)
  return (
    <div className={styles.opening}>
      <h1 className={styles.name} style={{ fontSize: openingSize(title, width) * zoom }}>
        <Said text={title} />
      </h1>
      <div className={styles.lines} style={{ fontSize: OPENING_LINE * zoom }}>
        {paragraphs.map((paragraph, i) => (
          // Two lines may say the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={i}>{paragraph}</p>
        ))}
      </div>
    </div>
  )
}
