import type { Bound, Quantity } from '../domain/number/bound.ts'
import { above, approx, atLeast, atMost, below, nearly, range } from '../domain/number/bound.ts'
import { extractFigures, soleFigure } from './extract-figures.ts'

/** What a printed token states: a quantity in base units, and its unit as printed. */
export interface Reading {
  readonly quantity: Quantity
  readonly unit: string
}

const AROUND = [approx, atLeast, above, atMost, nearly, below] as const

/**
 * What a person may choose to say how exact a number is, if the word that says so is elsewhere in the sentence (最多时达4600人, 据不完全统计)
 * or was not understood. The number stays the printed one, and no token is made exact by hand: to leave a word out (近3年 for the last three
 * years), the person moves the edge of the token, so that the highlighted text says what is meant. Two numbers in one token may be the ends of
 * a range. The reading that the words give by themselves is not in the list.
 */
export function readingsByHand(printed: string): readonly Reading[] {
  const read = soleFigure(printed)
  if (read === null) return rangeIn(printed)
  const { quantity, unit } = read
  if (quantity.bound === 'vague') return []
  if (quantity.bound === 'range')
    return [atLeast(quantity.lower), atMost(quantity.upper)].map((said) => ({ quantity: said, unit }))
  return AROUND.map((make) => ({ quantity: make(quantity.value), unit })).filter(
    (reading) => reading.quantity.bound !== quantity.bound,
  )
}

/** The reading by hand with that bound; null where the token allows none. */
export const readingByHand = (printed: string, bound: Bound): Reading | null =>
  readingsByHand(printed).find(({ quantity }) => quantity.bound === bound) ?? null

/** 三百人、五百人 as 300 to 500: the two exact numbers of a token that is not a single figure. */
function rangeIn(printed: string): readonly Reading[] {
  const [low, high, ...more] = extractFigures(printed)
  if (low === undefined || high === undefined || more.length > 0) return []
  if (low.quantity.bound !== 'exact' || high.quantity.bound !== 'exact') return []
  if (low.unit !== '' && low.unit !== high.unit) return []
  if (low.quantity.value >= high.quantity.value) return []
  return [{ quantity: range(low.quantity.value, high.quantity.value), unit: high.unit }]
}
