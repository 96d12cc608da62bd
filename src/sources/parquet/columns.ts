import type { Quantity, QuantityColumns } from '../../domain/number/bound.ts'
import { BOUNDS, quantityOf } from '../../domain/number/bound.ts'
import { anchorOf } from '../../domain/number/order.ts'
import { SCOPE_BASES, SCOPE_KINDS } from '../../domain/record/observation.ts'
import type { SharedColumn } from '../view.ts'
import { SHARED_COLUMNS } from '../view.ts'
import type { OrderBy } from './manifest.ts'

/** A column of a file: whole numbers, numbers, or texts that may be missing. */
export type StoredType = 'INT32' | 'DOUBLE' | 'STRING'

/**
 * Columns by which rows are found, ordered and added up: the codes of shared values, the place in the source, and the value. `anchor` is the
 * number that a value starts from or ends at, NaN for a vague one. The ends are NaN if the bound and the anchor already say them.
 */
export const NUMBER_COLUMNS = ['anchor', 'lowerEnd', 'upperEnd'] as const
export type NumberColumn = (typeof NUMBER_COLUMNS)[number]
/** In the copy sorted by value: where the run of values equal to that of a row begins, and where it ends. */
export const RUN_COLUMNS = ['runStart', 'runEnd'] as const
export type RunColumn = (typeof RUN_COLUMNS)[number]
export type NarrowColumn = SharedColumn | 'position' | NumberColumn | RunColumn

export const TEXTS = ['id', 'printed', 'figure', 'formula', 'inputs'] as const
export type StoredText = (typeof TEXTS)[number]
/** The kind and the basis of a row's scope, as its place in the lists of both; 0 where there is none. The same words may be either. */
export const SCOPE_FORMS = SCOPE_KINDS.flatMap((kind) => SCOPE_BASES.map((basis) => ({ kind, basis })))

/** Paragraphs count from 0; this means that there is none. */
export const NO_PARAGRAPH = -1

/** A column of a file. */
export interface StoredColumn {
  readonly name: NarrowColumn | StoredText | 'paragraph' | 'scopeForm'
  readonly type: StoredType
}

const whole = <T extends StoredColumn['name']>(name: T) => ({ name, type: 'INT32' as const })

/** The columns of the narrow file of a copy. */
export const narrowColumns = (by: OrderBy): readonly StoredColumn[] => [
  whole('position'),
  ...SHARED_COLUMNS.map(whole),
  ...NUMBER_COLUMNS.map((name) => ({ name, type: 'DOUBLE' as const })),
  ...(by === 'value' ? RUN_COLUMNS.map(whole) : []),
]

/** The columns of the wide file of a copy: whole rows. */
export const WIDE_COLUMNS: readonly StoredColumn[] = [
  ...narrowColumns(null),
  whole('paragraph'),
  whole('scopeForm'),
  ...TEXTS.map((name) => ({ name, type: 'STRING' as const })),
]

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
