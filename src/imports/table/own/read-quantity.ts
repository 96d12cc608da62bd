import type { Bound, Quantity } from '../../../domain/number/bound.ts'
import { BOUNDS, comesNear, faultOf, quantityOf } from '../../../domain/number/bound.ts'
import { scaledBy } from '../../../domain/number/scaled-by.ts'
import type { FigureKind } from '../../../domain/record/ledger.ts'
import { LANGUAGES } from '../../../domain/text.ts'
import { parseCell } from '../../../extract/cell.ts'
import { COMPUTED_EXACTLY } from '../../../words/dataset/bound-text.ts'
import { BOUND_NAMES, NAME_TO_PLACE, ROUNDED } from '../../../words/domain/bound.ts'
import { FORMER_BOUND_NAMES } from '../../../words/imports/own-words.ts'
import type { NumberStyle } from '../../decimal-mark.ts'
import { pointed } from '../../decimal-mark.ts'

/** Where the column of each role stands. Of several that have the same role the last counts. */
type RolePlaces = Readonly<Partial<Record<Role, number>>>

/** A line of a table, read by what its columns mean. */
interface Line {
  /** The cell of a role; empty where no column has it. */
  readonly cell: (role: Role) => string
  /** Its column; null where there is none. */
  readonly at: (role: Role) => number | null
}

/** Finds the columns of the roles once for all lines. */
export function rolePlaces(roles: readonly (Role | null)[]): RolePlaces {
  const places: Partial<Record<Role, number>> = {}
  for (const [at, role] of roles.entries()) if (role !== null) places[role] = at
  return places
}

export const lineOf = (cells: readonly string[], places: RolePlaces): Line => ({
  cell: (role) => {
    const at = places[role]
    return at === undefined ? '' : (cells[at] ?? '')
  },
  at: (role) => places[role] ?? null,
})

/** What a column of a file of ours holds of a value. */
type Role = 'value' | 'lower' | 'upper' | 'bound' | 'printed'

/** A name of a bound as `nameBoundInFull` gives it, without its place: a file that comes back is read by the name. */
export const withoutPlace = (name: string): string =>
  PLACED.map((placed) => placed.exec(name)?.[1]).find((bare) => bare !== undefined) ?? name

/** How a name with its place is written in each language. */
const PLACED = LANGUAGES.map((language) => {
  const between = NAME_TO_PLACE[language].split(/\{name\}|\{place\}/u)
  return new RegExp(
    `^${between.map((part) => part.replace(/[\^$\\.*+?()[\]{}|/]/gu, '\\$&')).join('(.+?)')}$`,
    'u',
  )
})

const BOUND_WORDS = new Map<string, Bound>([
  ...BOUNDS.flatMap((bound) =>
    [bound, BOUND_NAMES[bound].zh, BOUND_NAMES[bound].en].map((word) => [word, bound] as const),
  ),
  // Our own files say so of an exact number whose words are rounded, or that is computed; the number itself stands beside them.
  [ROUNDED.zh, 'exact'],
  [ROUNDED.en, 'exact'],
  [COMPUTED_EXACTLY.zh, 'exact'],
  [COMPUTED_EXACTLY.en, 'exact'],
  // Files from before "nearly" had a bound of its own.
  ['less than', 'below'],
  // Names of earlier versions.
  [FORMER_BOUND_NAMES.exact.zh, 'exact'],
  [FORMER_BOUND_NAMES.atMost.zh, 'atMost'],
  [FORMER_BOUND_NAMES.nearly.zh, 'nearly'],
])

/** The bound that a word of a file of ours names; null where it names none. */
export const boundNamed = (word: string): Bound | null => BOUND_WORDS.get(withoutPlace(word)) ?? null

/** Figures that say how much; a date, a code or an order says something else. */
const VALUES: ReadonlySet<FigureKind> = new Set(['measure', 'duration', 'other'])

type BadReason = 'no-value' | 'formula' | 'sheet-error' | 'not-measured' | 'which-decimal' | 'bounds-disagree'

interface QuantityFault {
  readonly reason: BadReason
  readonly fault: string
  /** The column in which it is wrong; that of the value where it is not said. */
  readonly role?: Role
}
type QuantityRead = 'missing' | { readonly quantity: Quantity; readonly unit: string } | QuantityFault

/** The quantity from its own columns where the file has them, else from the one cell, with the scale of the heading. */
export function readQuantity(cell: string, line: Line, factor: number, style: NumberStyle): QuantityRead {
  const bound = boundNamed(line.cell('bound'))
  if (bound !== null) {
    const isNear = bound === 'below' && comesNear(line.cell('printed'))
    return readColumns(isNear ? 'nearly' : bound, line, style)
  }
  const text = pointed(cell, style)
  if (text === 'asked') return { reason: 'which-decimal', fault: '' }
  if (text === 'wrong') return { reason: 'no-value', fault: '' }
  const read = parseCell(text)
  if ('missing' in read) return 'missing'
  if ('fault' in read) return { fault: read.fault, reason: reasonOf(text) }
  if (!VALUES.has(read.kind)) return { fault: '', reason: 'not-measured' }
  const isBare = read.unit === '' && read.scale === ''
  return { quantity: isBare ? scaledBy(read.quantity, factor) : read.quantity, unit: read.unit }
}

const SHEET_ERROR = /^#(?:DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)$/iu

function reasonOf(cell: string): BadReason {
  if (cell.startsWith('=')) return 'formula'
  return SHEET_ERROR.test(cell) ? 'sheet-error' : 'no-value'
}

/** Our own files have a value, its ends and its bound in a column each. */
function readColumns(bound: Bound, line: Line, style: NumberStyle): QuantityRead {
  const numbers = { value: line.cell('value'), lower: line.cell('lower'), upper: line.cell('upper') }
  const columns: { bound: Bound } & Record<keyof typeof numbers, number | null> = {
    bound,
    value: null,
    lower: null,
    upper: null,
  }
  for (const role of ['value', 'lower', 'upper'] as const) {
    const text = pointed(numbers[role], style)
    if (text === 'asked') return { reason: 'which-decimal', fault: '', role }
    const number = plainNumber(text)
    if (number === 'none') return { reason: 'no-value', fault: '', role }
    columns[role] = number
  }
  const fault = faultOf(columns)
  if (fault === null) return { quantity: quantityOf(columns), unit: '' }
  return { fault, reason: 'bounds-disagree' }
}

/** A number, with its unit where one is beside it, or null for a blank; 1,234 is grouped, 1,5 is none. */
function plainNumber(cell: string): number | null | 'none' {
  const text = cell.normalize('NFKC')
  if (text === '') return null
  const number = Number(/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(text) ? text.replaceAll(',', '') : text)
  if (Number.isFinite(number)) return number
  const read = parseCell(text)
  return 'quantity' in read && read.quantity.bound === 'exact' ? read.quantity.value : 'none'
}
