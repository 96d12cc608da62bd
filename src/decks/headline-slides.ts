import type { TileContent } from '../dataset/compare/locality-summary.ts'
import type { Observation } from '../dataset/observation.ts'
import type { ChartRef, NumberRef, Slide } from '../domain/spec/deck.ts'

/** The most numbers on one slide of a shipped deck: as many as fit in two rows. */
const MOST_NUMBERS = 8

/** The numbers of a slide, those first that its title names, and the chart whose finding is the title; without one it is made of the first two. */
export interface Headline {
  readonly numbers: readonly TileContent[]
  readonly finding?: ChartRef | undefined
}

/** The reference of a slide to a number of a page. */
export const refOf = ({ observation, change }: TileContent): NumberRef =>
  change === undefined ? { observation: observation.id } : { observation: observation.id, change: change.id }

/**
 * The headline numbers of a deck: a single one is large, several are tiles, spread evenly over as many slides as they need. Slides that
 * part the values of one indicator have the title of all of them: which of its own is the greatest says nothing true of the indicator.
 * @param headline says of the numbers of a slide which its title names
 */
export function headlineSlides(
  numbers: readonly TileContent[],
  headline: (shown: readonly TileContent[]) => Headline = (shown) => ({ numbers: shown }),
): Slide[] {
  const [only] = numbers
  if (only === undefined) return []
  if (numbers.length === 1) return [{ layout: 'big-number', id: 'number', number: refOf(only) }]
  const count = Math.ceil(numbers.length / MOST_NUMBERS)
  const size = Math.ceil(numbers.length / count)
  const whole = count === 1 ? undefined : findingOfAll(only.observation, numbers)
  return Array.from({ length: count }, (_, i): Slide => {
    const id = count === 1 ? 'numbers' : `numbers-${i + 1}`
    const { numbers: shown, finding = whole } = headline(numbers.slice(i * size, (i + 1) * size))
    return { layout: 'tiles', id, ...(finding === undefined ? {} : { finding }), numbers: shown.map(refOf) }
  })
}

function findingOfAll(first: Observation, numbers: readonly TileContent[]): ChartRef | undefined {
  const [id, ...ids] = numbers.map(({ observation }) => observation.id)
  if (id === undefined || numbers.some(({ observation }) => observation.indicator.id !== first.indicator.id))
    return
  return { observations: [id, ...ids], ranked: false }
}
