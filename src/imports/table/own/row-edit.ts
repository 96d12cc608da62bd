import type { Observation } from '../../../dataset/observation.ts'
import type { Bound, Quantity } from '../../../domain/number/bound.ts'
import { approx, atLeast, atMost, exact, faultOf, quantityOf, range } from '../../../domain/number/bound.ts'
import { BOUND_SIGNS } from '../../../domain/number/bound-wording.ts'
import { inBaseUnits, isSameNumber, isSameQuantity, numberIn } from '../cell/number-text.ts'
import type { OwnColumn, OwnRow } from './own-row.ts'
import { boundNamed, lineOf, readQuantity, rolePlaces } from './read-quantity.ts'

/** The text that the value of a line was read from: what a person typed over its cell in the first file, else what is printed. */
export const textOf = (cell: OwnRow): string => cell('typed') || cell('printed')

/** The quantity of a line with its bound and its ends, as the file states them. */
export function statedQuantity(cell: OwnRow): Quantity | null {
  const cells = [cell('number'), cell('lower'), cell('upper'), cell('bound'), textOf(cell)]
  const line = lineOf(cells, rolePlaces(['value', 'lower', 'upper', 'bound', 'printed']))
  const read = readQuantity(cell('number') || cell('words'), line, 1, { mark: 'point', pointIsDecimal: true })
  return typeof read !== 'string' && 'quantity' in read ? read.quantity : null
}

/** The value that a line says instead of what stands here, and the cell that says it. */
export interface RowEdit {
  readonly column: OwnColumn
  readonly quantity: Quantity
  /** The unit in the cell itself; empty where there is none. */
  readonly unit: string
}

/**
 * The new value that the edited cells of a line say. If its columns agree with each other, all of them count; else the number does, as
 * exact as the value was before, then its words, then an end.
 */
export function editOf(edited: readonly OwnColumn[], cell: OwnRow, here: Observation): RowEdit | null {
  const [first = 'number'] = edited
  if (edited.length === 1 && cell(first) === '') {
    const opened = first === 'lower' || first === 'upper' ? withoutEnd(first, here.quantity) : null
    return opened === null ? null : { column: first, quantity: opened, unit: '' }
  }
  // The ends beside the word of a bound are those of the one before.
  const said = edited.length === 1 && first === 'bound' ? boundNamed(cell('bound')) : null
  const worded = said === null ? null : withBound(said, here.quantity)
  if (worded !== null) return { column: first, quantity: worded, unit: '' }
  const isOf = (column: OwnColumn) => edited.includes(column)
  const stated = isOf('bound') || isOf('lower') || isOf('upper') ? statedQuantity(cell) : null
  if (stated !== null && !isSameQuantity(stated, here.quantity))
    return { column: first, quantity: stated, unit: '' }
  for (const column of edited) {
    const read = numberIn(cell(column))
    const bound = column === 'bound' ? boundNamed(cell('bound')) : null
    const bounded = bound === null ? null : withBound(bound, here.quantity)
    if (bounded !== null) return { column, quantity: bounded, unit: '' }
    if (read.kind !== 'number') continue
    const quantity = inBaseUnits(read.quantity, 1)
    const { unit } = read
    if (column === 'words' || column === 'typed' || column === 'printed') return { column, quantity, unit }
    if (column === 'number') return { column, quantity: moved(quantity, here.quantity), unit }
    if (quantity.value === null) continue
    const other = column === 'lower' && isOf('upper') ? numberIn(cell('upper')) : null
    const upper = other?.kind === 'number' ? other.quantity.value : null
    return { column, quantity: withEnd(column, quantity.value, upper, here.quantity), unit }
  }
  return null
}

/** A value that was replaced by a bare number: as exact as before, if that is still possible. */
export function moved(read: Quantity, { bound, value: before, lower, upper }: Quantity): Quantity {
  const { value } = read
  if (read.bound !== 'exact' || value === null || before === null) return read
  const end = (at: number | null) => (at !== null && isSameNumber(at, before) ? value : at)
  const columns = { bound, value, lower: end(lower), upper: end(upper) }
  // If the new number is beyond the ends that were computed, these do not count: nobody has stated them.
  return faultOf(columns) === null ? quantityOf(columns) : bound === 'approx' ? approx(value) : exact(value)
}

/** A value of which nothing but the bound was changed. Null where that takes more to be said than the number. */
function withBound(bound: Bound, { value }: Quantity): Quantity | null {
  if (value === null) return null
  const isLower = bound === 'exact' || bound === 'atLeast' || bound === 'above'
  const isUpper = bound === 'exact' || bound === 'atMost' || bound === 'nearly' || bound === 'below'
  const columns = { bound, value, lower: isLower ? value : null, upper: isUpper ? value : null }
  return faultOf(columns) === null ? quantityOf(columns) : null
}

/** A value of which ends were changed alone, and contradict the rest: an exact one then lies between them. `upper` is the other end where both were. */
function withEnd(column: OwnColumn, end: number, upper: number | null, before: Quantity): Quantity {
  if (before.bound === 'vague') return column === 'lower' ? atLeast(end) : exact(end)
  const other = upper ?? before.value
  const isApart =
    before.bound === 'exact' && other !== null && (column === 'lower' ? end < other : end > other)
  return isApart ? range(end, other) : moved(exact(end), before)
}

/** A value of which one end was emptied: it has the other alone. Null where its words say more than its ends. */
function withoutEnd(column: 'lower' | 'upper', { bound, lower, upper }: Quantity): Quantity | null {
  if (bound !== 'exact' && bound !== 'range') return null
  return column === 'lower' ? atMost(upper) : atLeast(lower)
}

/**
 * Two values as answers, which are kept so in any language: bare numbers, with the signs of their bounds where those differ, and with their ends
 * where nothing else does.
 */
export function optionsOf(edit: Quantity, here: Quantity): readonly [string, string] {
  const plain = ({ value, lower, upper }: Quantity) => String(value ?? lower ?? upper ?? '?')
  const range = ({ lower, upper }: Quantity) => `${lower ?? '?'}~${upper ?? '?'}`
  const signed = (one: Quantity) =>
    one.bound === 'range'
      ? range(one)
      : `${one.bound === 'exact' ? '' : BOUND_SIGNS[one.bound]}${one.value ?? ''}`
  const full = (one: Quantity) => `${signed(one)} (${range(one)})`
  const ways = [...(edit.bound === here.bound && edit.value !== null ? [plain] : []), signed] as const
  for (const way of ways) if (way(edit) !== way(here)) return [way(edit), way(here)]
  return [full(edit), full(here)]
}
