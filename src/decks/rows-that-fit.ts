import { mostThat } from '../lib/most-that.ts'
import { atItsFullest } from './closing-notes.ts'
import { bodyOnSlide } from './slide/slide-scene.ts'
import type { SlideModel } from './slide-model.ts'

/**
 * A slide with as many rows as fit, in type that can be read from the back row and with no more words cut than in its first few rows. They
 * fit beside the notes that a deck may put on it too: what it says of its rows is then true on the stage as in the builder.
 * @param make makes the slide with at most the given number of rows; its cautions say what it leaves out
 * @param few the number of rows that are shown even if they do not fit
 * @param most the highest number of rows to try
 */
export function withRowsThatFit<T extends SlideModel>(
  make: (rows: number) => T,
  few: number,
  most: number,
): T {
  const all = make(most)
  const whole = bodyOnSlide(atItsFullest(all))
  if (whole.stands && whole.cut === 0) return all
  const fewest = make(few)
  // A slide without rows, or with no more than `few` of them.
  if (fewest.description === all.description && fewest.cautions.join() === all.cautions.join()) return all
  const { cut } = bodyOnSlide(atItsFullest(fewest))
  const rows = mostThat(few, most, (count) => {
    const laid = bodyOnSlide(atItsFullest(make(count)))
    return laid.stands && laid.cut <= cut
  })
  return make(rows)
}
