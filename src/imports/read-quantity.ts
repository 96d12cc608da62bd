import type { Bound, Quantity } from '../domain/bound.ts'
import { BOUNDS, faultOf, quantityOf } from '../domain/bound.ts'
import { BOUND_NAMES } from '../domain/bound-wording.ts'
import { parseCell } from '../extract/cell.ts'
import type { Role } from './role.ts'
import type { BadReason } from './rows-read.ts'
import { scaledBy } from './unit-heading.ts'

/** The cells of a line by what their columns mean. */
export type Line = Readonly<Partial<Record<Role, { readonly at: number; readonly cell: string }>>>

const BOUND_WORDS = new Map<string, Bound>(
  BOUNDS.flatMap((bound) =>
    [bound, BOUND_NAMES[bound].zh, BOUND_NAMES[bound].en].map((word) => [word, bound] as const),
  ),
)

type QuantityRead =
  | 'missing'
  | { readonly quantity: Quantity; readonly unit: string }
  | { readonly fault: string; readonly reason: BadReason }

/** The quantity from its own columns where the file has them, else from the one cell, with the scale of the heading. */
export function readQuantity(cell: string, parts: Line, factor: number): QuantityRead {
  const boundText = parts.bound?.cell ?? ''
  const bound = BOUND_WORDS.get(boundText)
  if (bound !== undefined) {
    const number = (text: string | undefined) =>
      text === undefined || text === '' ? null : Number(text.replaceAll(',', ''))
    const columns = {
      bound,
      value: number(parts.value?.cell),
      lower: number(parts.lower?.cell),
      upper: number(parts.upper?.cell),
    }
    const fault = faultOf(columns)
    if (fault === null) return { quantity: quantityOf(columns), unit: '' }
    return { fault, reason: 'bounds-disagree' }
  }
  const read = parseCell(cell)
  if ('missing' in read) return 'missing'
  if ('fault' in read) return { fault: read.fault, reason: 'no-value' }
  const isBare = read.unit === '' && read.scale === ''
  return { quantity: isBare ? scaledBy(read.quantity, factor) : read.quantity, unit: read.unit }
}
