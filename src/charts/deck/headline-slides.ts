import type { TileContent } from '../../dataset/locality-summary.ts'
import type { NumberRef, Slide } from '../../domain/deck.ts'
import type { Bilingual } from '../../domain/text.ts'

/** Numbers on one slide of a deck that ships: as many as stand in two rows. */
const MOST_NUMBERS = 6

const refOf = ({ observation, change }: TileContent): NumberRef =>
  change === undefined ? { observation: observation.id } : { observation: observation.id, change: change.id }

/**
 * The headline numbers of a deck: one alone is large, more stand as tiles, on as many slides as they need and evenly among them.
 * @param title the finding; told from the numbers where there is none
 */
export function headlineSlides(numbers: readonly TileContent[], title: Bilingual | undefined): Slide[] {
  const [only] = numbers
  if (only === undefined) return []
  if (numbers.length === 1) {
    return [
      { layout: 'big-number', id: 'number', ...(title === undefined ? {} : { title }), number: refOf(only) },
    ]
  }
  const count = Math.ceil(numbers.length / MOST_NUMBERS)
  const size = Math.ceil(numbers.length / count)
  return Array.from({ length: count }, (_, i): Slide => {
    const id = count === 1 ? 'numbers' : `numbers-${i + 1}`
    const part =
      count === 1 ? { zh: '', en: '' } : { zh: `（${i + 1}/${count}）`, en: ` (${i + 1}/${count})` }
    const titled = title === undefined ? {} : { title: { zh: title.zh + part.zh, en: title.en + part.en } }
    return { layout: 'tiles', id, ...titled, numbers: numbers.slice(i * size, (i + 1) * size).map(refOf) }
  })
}
