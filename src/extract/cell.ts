import { above, atLeast, atMost, below, exact, type Quantity, range } from '../domain/number/bound.ts'
import type { FigureKind } from '../domain/record/ledger.ts'
import { readAmount } from './amount/amount.ts'
import { extractFigures } from './extract-figures.ts'
import { readNumeral } from './numeral/numeral.ts'

/** What one cell of a spreadsheet states. */
export type Cell =
  | {
      readonly quantity: Quantity
      readonly unit: string
      readonly scale: string
      readonly kind: FigureKind
    }
  /** The cell says that there is no value: blank, —, 无, N/A. Never zero. */
  | { readonly missing: true }
  /** The cell states something that is not a single quantity; `fault` says what. */
  | { readonly fault: string }

const MISSING = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '–',
  '－',
  '/',
  '／',
  '无',
  '暂无',
  '缺',
  '…',
  '……',
  '...',
  'n/a',
  'na',
  'null',
  'nil',
  'none',
  '.',
  '#n/a',
  '不详',
  '未知',
  '未统计',
  '未填',
])

/** No cell that states a quantity is longer; a longer one is prose, and belongs to `extractFigures`. */
const LONGEST = 60

/** The signs of a bound before a number, as spreadsheets and reports use them. */
const SIGNS: readonly (readonly [string, (n: number) => Quantity])[] = [
  ['>=', atLeast],
  ['≥', atLeast],
  ['≧', atLeast],
  ['＞＝', atLeast],
  ['<=', atMost],
  ['≤', atMost],
  ['≦', atMost],
  ['＜＝', atMost],
  ['>', above],
  ['＞', above],
  ['<', below],
  ['＜', below],
]

const isBlank = (c: string): boolean => /[\s\u3000\ufeff\u200b]/.test(c)

function trim(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text.charAt(from))) from += 1
  while (to > from && isBlank(text.charAt(to - 1))) to -= 1
  return text.slice(from, to)
}

/** A plus behind the unit, 92%+ and 3.5万元+, says of the number what it says before it. */
const PLUS_BEHIND = /(?<=\d[十百千万亿]*)([%％‰]|(?![十百千万亿])\p{Script=Han}{1,4}) ?[+＋]$/u

/** Full-width marks of an amount in the form that the grammar reads; digits it reads in either. */
const plain = (text: string): string =>
  text
    .replace(/[－−﹣]/g, '-')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/≈|～(?=\d+$)/g, (c) => (c === '≈' ? '约' : c))
    .replace(PLUS_BEHIND, '+$1')

/**
 * The quantity that a spreadsheet cell states, read by the same grammar as running text.
 *
 * - `近400组`, `200余名`, `116.3万元`, `92%`, `20~30人`, `200+`, `92%+`, `几十`, `2024年` as in a report;
 * - `≥200`, `>90%`, `≤3`, `<400` state a bound by a sign;
 * - `35.38095238095238` and `1.5E+3`, as programs write what they computed;
 * - `-3.5` and the bookkeeper's `(12)` and `(1,234.5)` are negative;
 * - blank, `—`, `-`, `无`, `N/A` and their like are missing.
 *
 * Never throws: any other text gives a fault that says what is wrong.
 */
export function parseCell(text: string): Cell {
  if (text.length > LONGEST * 4) return { fault: 'the text is too long for one value' }
  const cell = trim(text)
  if (MISSING.has(cell.toLowerCase())) return { missing: true }
  if (cell.length > LONGEST) return { fault: 'the text is too long for one value' }
  const shown = plain(cell)
  const sign = SIGNS.find(([mark]) => shown.startsWith(mark))
  if (sign !== undefined) return parseSigned(cell, trim(shown.slice(sign[0].length)), sign[1])
  if (/^\(.*\)$/.test(shown)) {
    const inner = trim(shown.slice(1, -1))
    return readNumeral(inner, 0) === null ? noNumber(cell) : negated(cell, parseWhole(cell, inner))
  }
  if (shown.startsWith('-')) return negated(cell, parseWhole(cell, trim(shown.slice(1))))
  return parseWhole(cell, shown.startsWith('+') ? shown.slice(1) : shown)
}

const noNumber = (cell: string): Cell => ({ fault: `“${cell}” holds no number` })

function parseSigned(cell: string, rest: string, bounded: (n: number) => Quantity): Cell {
  const isNegative = rest.startsWith('-')
  const parsed = parseWhole(cell, isNegative ? trim(rest.slice(1)) : rest)
  if (!('quantity' in parsed)) return parsed
  if (parsed.quantity.bound !== 'exact') return { fault: `“${cell}” states two bounds` }
  return { ...parsed, quantity: bounded(isNegative ? -parsed.quantity.value : parsed.quantity.value) }
}

function negated(cell: string, parsed: Cell): Cell {
  if (!('quantity' in parsed)) return parsed
  const { quantity } = parsed
  if (quantity.bound === 'exact') return { ...parsed, quantity: exact(-quantity.value) }
  // -3~5 is a range whose first end alone carries the sign.
  if (quantity.bound === 'range') return { ...parsed, quantity: range(-quantity.lower, quantity.upper) }
  return { fault: `“${cell}” is negative and not exact` }
}

/** More digits than a report prints, or a power of ten: so programs write what they computed. */
const COMPUTED = /^(\d+\.\d+(?:e[+-]\d+)?|\d+e[+-]\d+)(%?)$/iu
/** Digits that a double holds, whatever they are. */
const EXACT_DIGITS = 15

function computed(text: string): Cell | null {
  const [, number = '', unit = ''] = COMPUTED.exec(text) ?? []
  const value = Number(number)
  if (number === '' || !Number.isFinite(value)) return null
  if (!/e/iu.test(number) && number.length <= EXACT_DIGITS + 1) return null
  return { quantity: exact(value), unit, scale: '', kind: 'measure' }
}

/** A thing counted, which no number that is the name of something is followed by. */
const COUNTED = '个'

/** A day as eight digits. */
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u

/**
 * A number after a word that gives its bound, or two that bound it: running text takes 120, or as many digits as a telephone number has, for the
 * name of something; a column of values does not. Two days remain days.
 */
function counted(text: string): Cell | null {
  const [, first = '', second = ''] = /^(\d*)\D+(\d+)$/u.exec(text) ?? []
  if (second === '' || (DAY.test(first) && DAY.test(second))) return null
  const [figure] = extractFigures(text + COUNTED)
  if (figure === undefined || figure.text !== text + COUNTED || figure.unit !== COUNTED) return null
  return { quantity: figure.quantity, unit: '', scale: '', kind: 'measure' }
}

/** A text that is one figure from end to end. */
function parseWhole(cell: string, text: string): Cell {
  const calculated = computed(text)
  if (calculated !== null) return calculated
  const amount = readAmount(text, 0)
  if (amount !== null && amount.end === text.length && amount.numeral.form === 'digits') {
    // A bare number is a number here, also where running text would take it for a year; leading zeros make a code.
    if (amount.unit === '' && !amount.odd && !amount.vague && !/^0\d/.test(amount.numeral.digits)) {
      return { quantity: exact(amount.low), unit: '', scale: amount.scale, kind: 'measure' }
    }
  }
  const figures = extractFigures(text)
  const [figure] = figures
  if (figure === undefined) return noNumber(cell)
  if (figures.length > 1) return { fault: `“${cell}” holds ${figures.length} numbers` }
  if (figure.start !== 0 || figure.end !== text.length) {
    const bounded = counted(text)
    if (bounded !== null) return bounded
    const rest = text.slice(0, figure.start) + text.slice(figure.end)
    return { fault: `“${cell}” holds more than a number: ${trim(rest)}` }
  }
  const { quantity, unit, scale, kind } = figure
  const bounded = kind === 'label' && /^\d{7,}\D+\d{7,}$/u.test(text) ? counted(text) : null
  const isRange = bounded !== null && 'quantity' in bounded && bounded.quantity.bound === 'range'
  return isRange ? bounded : { quantity, unit, scale, kind }
}
