import type { TileContent } from '../dataset/compare/locality-summary.ts'
import type { ChartRef, NumberRef, Slide } from '../domain/spec/deck.ts'
import type { Bilingual } from '../domain/text.ts'
import { inBrackets, textIn } from '../domain/text.ts'
import { eachLanguage } from '../words/languages.ts'

/** The most numbers on one slide of a shipped deck: as many as fit in two rows. */
const MOST_NUMBERS = 8

/** The chart whose finding is the title of a slide of numbers, and the number of the slide that it names. */
export interface HeadlineFinding {
  readonly chart: ChartRef
  readonly number: TileContent
}

/** The reference of a slide to a number of a page. */
export const refOf = ({ observation, change }: TileContent): NumberRef =>
  change === undefined ? { observation: observation.id } : { observation: observation.id, change: change.id }

/**
 * The headline numbers of a deck: a single one is large, several are tiles, spread evenly over as many slides as they need.
 * @param title the title, which several slides share with a count (1/2), or makes it for the numbers of a slide. Generated where undefined
 * @param finding gives the finding that replaces the title of one slide, for its numbers; the number that it names comes first
 */
export function headlineSlides(
  numbers: readonly TileContent[],
  title: Bilingual | ((shown: readonly TileContent[]) => Bilingual) | undefined,
  finding: (shown: readonly TileContent[]) => HeadlineFinding | null = () => null,
): Slide[] {
  const titled = (shown: readonly TileContent[], part: string): { readonly title?: Bilingual } => {
    if (title === undefined) return {}
    if (typeof title === 'function') return { title: title(shown) }
    const named = eachLanguage((language) => `${textIn(title, language)}${inBrackets(part, language)}`)
    return { title: part === '' ? title : named }
  }
  const [only] = numbers
  if (only === undefined) return []
  if (numbers.length === 1) {
    return [{ layout: 'big-number', id: 'number', ...titled(numbers, ''), number: refOf(only) }]
  }
  const count = Math.ceil(numbers.length / MOST_NUMBERS)
  const size = Math.ceil(numbers.length / count)
  return Array.from({ length: count }, (_, i): Slide => {
    const id = count === 1 ? 'numbers' : `numbers-${i + 1}`
    const shown = numbers.slice(i * size, (i + 1) * size)
    const part = count === 1 ? '' : `${i + 1}/${count}`
    const lead = finding(shown)
    if (lead === null) return { layout: 'tiles', id, ...titled(shown, part), numbers: shown.map(refOf) }
    const named = [lead.number, ...shown.filter((one) => one !== lead.number)]
    return { layout: 'tiles', id, finding: lead.chart, numbers: named.map(refOf) }
  })
}
