import type { LegendEntry } from '../../charts/chart-model.ts'
import { BoundLegend } from '../chart/bound-legend.tsx'
import styles from './stage-text.module.css'
import { paragraphSize } from './stage-type.ts'

interface StageTextProps {
  readonly paragraphs: readonly string[]
  readonly legend: readonly LegendEntry[]
  /** Width in pixels. */
  readonly width: number
}

/** Paragraphs as large as they fit, then the marks that the slide explains, each as it is drawn. */
export function StageText({ paragraphs, legend, width }: StageTextProps) {
  return (
    <div className={styles.text} style={{ fontSize: paragraphSize(paragraphs, legend.length, width) }}>
      {paragraphs.map((paragraph, i) => (
        // Two paragraphs may say the same.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={i}>{paragraph}</p>
      ))}
      <div className={styles.legend}>
        <BoundLegend entries={legend} size="stage" />
      </div>
    </div>
  )
}
