import type { Quantity, QuantityColumns } from '../../domain/number/bound.ts'
import { BOUNDS, quantityOf } from '../../domain/number/bound.ts'
import { anchorOf } from '../../domain/number/order.ts'
import type { NumberColumn } from './columns.ts'

/** A quantity as a file holds it, beside the code of its bound. */
export function storedValue(quantity: Quantity): Readonly<Record<NumberColumn, number>> {
  const { bound, lower, upper } = quantity
  const hasEnds = bound === 'approx'
  return {
    anchor: anchorOf(quantity) ?? Number.NaN,
    lowerEnd: hasEnds ? (lower ?? Number.NaN) : Number.NaN,
    upperEnd: hasEnds || bound === 'range' ? (upper ?? Number.NaN) : Number.NaN,
  }
}

/** The code of a bound that names its number exactly: most rows have it. */
export const EXACT_CODE = BOUNDS.indexOf('exact') + 1

const orNull = (n: number): number | null => (Number.isNaN(n) ? null : n)

/** The four columns that a stored value stands for. */
function columnsOf(boundCode: number, anchor: number, lowerEnd: number, upperEnd: number): QuantityColumns {
  const bound = BOUNDS[boundCode - 1]
  if (bound === undefined) throw new RangeError(`there is no bound ${boundCode}`)
  const at = orNull(anchor)
  switch (bound) {
    case 'exact':
      return { bound, value: at, lower: at, upper: at }
    case 'atLeast':
    case 'above':
      return { bound, value: at, lower: at, upper: null }
    case 'atMost':
    case 'nearly':
    case 'below':
      return { bound, value: at, lower: null, upper: at }
    case 'approx':
      return { bound, value: at, lower: orNull(lowerEnd), upper: orNull(upperEnd) }
    case 'range':
      return { bound, value: null, lower: at, upper: orNull(upperEnd) }
    case 'vague':
      return { bound, value: null, lower: null, upper: null }
  }
}

/** The quantity that a file holds. @throws {RangeError} where it holds none. */
export const quantityStored = (
  boundCode: number,
  anchor: number,
  lowerEnd: number,
  upperEnd: number,
): Quantity => quantityOf(columnsOf(boundCode, anchor, lowerEnd, upperEnd))
