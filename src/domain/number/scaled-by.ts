import type { Quantity } from './bound.ts'

/** Multiplying 1.163 by 10 000 in binary gives 11629.999…; no printed number has more digits than these. */
const DIGITS = 15

const times = (n: number, factor: number): number => Number((n * factor).toPrecision(DIGITS))

/** The quantity with all its numbers multiplied by a positive factor. */
export function scaledBy(quantity: Quantity, factor: number): Quantity {
  if (factor === 1 || quantity.bound === 'vague') return quantity
  switch (quantity.bound) {
    case 'exact': {
      const value = times(quantity.value, factor)
      return { ...quantity, value, lower: value, upper: value }
    }
    case 'atLeast':
    case 'above': {
      const value = times(quantity.value, factor)
      return { ...quantity, value, lower: value }
    }
    case 'atMost':
    case 'nearly':
    case 'below': {
      const value = times(quantity.value, factor)
      return { ...quantity, value, upper: value }
    }
    case 'range':
      return { ...quantity, lower: times(quantity.lower, factor), upper: times(quantity.upper, factor) }
    case 'approx':
      return {
        ...quantity,
        value: times(quantity.value, factor),
        lower: quantity.lower === null ? null : times(quantity.lower, factor),
        upper: quantity.upper === null ? null : times(quantity.upper, factor),
      }
  }
}
