import type { SlideModel } from '../../charts/deck/slide-model.ts'
import { BoundLegend } from '../chart/bound-legend.tsx'
import styles from './stage.module.css'
import { LEAST_TYPE, notesThatFit } from './stage-type.ts'

interface StageFootProps {
  readonly slide: SlideModel
  readonly number: number
  readonly of: number
  /** Width in pixels. */
  readonly width: number
  /** Whether the body needs the room: marks are then named and not explained. */
  readonly brief: boolean
}

/** Lines of footnotes on a slide, fewer where the body needs the height; the presenter's notes have the rest. */
const NOTE_LINES = { short: 1, usual: 2 } as const

/** With more tiles than this the body needs the room. */
const ROOMY = 4

/** What the marks mean, what must be known with the values, where they come from, and the place in the deck. */
export function StageFoot({ slide, number, of, width, brief }: StageFootProps) {
  const short = brief || (slide.layout === 'tiles' && slide.numbers.length > ROOMY)
  const notes = notesThatFit(slide.footnotes, width / LEAST_TYPE, NOTE_LINES[short ? 'short' : 'usual'])
  return (
    <footer className={styles.foot}>
      {slide.layout !== 'text' && <BoundLegend entries={slide.legend} size="stage" brief={short} />}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <div className={styles.last}>
        <p>{slide.source}</p>
        <p className={styles.number}>
          {number} / {of}
        </p>
      </div>
    </footer>
  )
}
