import type { SlideModel } from '../../charts/deck/slide-model.ts'
import { textWidth } from '../../charts/layout/text-fit.ts'
import { BoundLegend } from '../chart/bound-legend.tsx'
import { Said } from '../said.tsx'
import styles from './stage.module.css'
import { LEAST_TYPE, notesThatFit } from './stage-type.ts'

/** What stands below a slide. It gives way to larger type step by step: the presenter's notes and the last slide have it all. */
export interface Foot {
  readonly legend: 'explained' | 'named' | null
  readonly notes: readonly string[]
  readonly source: string
}

/** Lines of footnotes on a slide, fewer where the body needs the height. */
const NOTE_LINES = { short: 1, usual: 2 } as const
/** With more tiles than this the body needs the room. */
const ROOMY = 4
/** From these type sizes on it is one line, and gone. */
const ONE_LINE = 1.2
const GONE = 1.4
/** Pixels of a line that the place in the deck takes. */
const PLACE = 200
const GAP = 14

/** What stands below a slide of a width in pixels; null where the body needs all the room. */
export function footOf(slide: SlideModel, type: number, width: number): Foot | null {
  const notesIn = (lines: number) => notesThatFit(slide.footnotes, width / LEAST_TYPE, lines)
  if (type >= GONE) return null
  if (type >= ONE_LINE) {
    const fits = textWidth(slide.source) * LEAST_TYPE <= width - PLACE
    return { legend: null, notes: [], source: fits ? slide.source : '' }
  }
  const short = type > 1 || (slide.layout === 'tiles' && slide.numbers.length > ROOMY)
  return {
    legend: slide.layout === 'text' || slide.legend.length === 0 ? null : short ? 'named' : 'explained',
    notes: notesIn(NOTE_LINES[short ? 'short' : 'usual']),
    source: slide.source,
  }
}

/** Height of a line and of a legend, in pixels; see stage.module.css. */
const LINE = 31
const LEGEND = 42
const LAST = LINE + GAP + 3

/** The least height of a foot in pixels, with its gap to the body. */
const leastHeight = (foot: Foot | null): number =>
  foot === null ? 0 : 36 + LAST + foot.notes.length * (LINE + GAP) + (foot.legend === null ? 0 : LEGEND + GAP)

/** The type sizes at which it gives way, and by how much larger a title may be from there on. */
const GIVES_WAY = [
  { from: 1.1, most: 1.1 },
  { from: ONE_LINE, most: 1.3 },
  { from: GONE, most: 1.6 },
] as const

/** The height in pixels that the foot has given up at each step up to a type size, at the least. */
export function freedByFoot(slide: SlideModel, type: number, width: number) {
  const whole = leastHeight(footOf(slide, 1, width))
  return GIVES_WAY.filter(({ from }) => from <= type).map(({ from, most }) => ({
    height: whole - leastHeight(footOf(slide, from, width)),
    most,
  }))
}

interface StageFootProps {
  readonly slide: SlideModel
  readonly foot: Foot
  readonly number: number
  readonly of: number
}

/** What the marks mean, what must be known with the values, where they come from, and the place in the deck. */
export function StageFoot({ slide, foot: { legend, notes, source }, number, of }: StageFootProps) {
  return (
    <footer className={styles.foot}>
      {legend !== null && <BoundLegend entries={slide.legend} size="stage" brief={legend === 'named'} />}
      {notes.map((note) => (
        <p key={note}>
          <Said text={note} />
        </p>
      ))}
      <div className={styles.last}>
        <p>
          <Said text={source} />
        </p>
        <p className={styles.number}>
          {number} / {of}
        </p>
      </div>
    </footer>
  )
}
