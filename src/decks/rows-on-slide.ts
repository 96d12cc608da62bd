import { mostThat } from '../lib/most-that.ts'
import { bodyOnSlide } from './slide/slide-scene.ts'
import type { SlideModel } from './slide-model.ts'

/**
 * A slide with as many rows as stand in its room, in type that is read from the back row and with no more words cut than in the first few.
 * @param make the slide with its first rows, so many at most; it says in its cautions what it leaves out
 * @param few so many rows are shown however they stand
 * @param most rows that are tried
 */
export function withRowsThatFit<T extends SlideModel>(
  make: (rows: number) => T,
  few: number,
  most: number,
): T {
  const all = make(most)
  const whole = bodyOnSlide(all)
  if (whole.stands && whole.cut === 0) return all
  const fewest = make(few)
  // A slide without rows, or with no more than a few.
  if (fewest.description === all.description) return all
  const { cut } = bodyOnSlide(fewest)
  const rows = mostThat(few, most, (count) => {
    const laid = bodyOnSlide(make(count))
    return laid.stands && laid.cut <= cut
  })
  return make(rows)
}
