/**
 * Reads the marked-up sources in which the gold figures are written by hand.
 *
 * A figure stands in its sentence as `⟦printed|note⟧`, so that no offset is ever typed: moving a sentence cannot make
 * an annotation point at the wrong characters. The note holds what the annotator decided; nothing is guessed from the
 * printed words except the plainest case, `⟦91家⟧`, an exact run of digits followed by its unit.
 */

const kinds = {
  D: 'date',
  T: 'time',
  d: 'duration',
  O: 'ordinal',
  L: 'label',
  P: 'phone',
  C: 'cohort',
  X: 'other',
}

/** Kinds that count or measure something, and so must say how much. */
const quantities = new Set(['measure', 'duration'])

const mark = /⟦([^⟦⟧|]+)(?:\|([^⟦⟧]*))?⟧/gu
const plain = /^(\d+(?:\.\d+)?)(.*)$/su
const wouldMislead = /^[\d.,，．:：万亿百千十余多来几至~～—\-/+]|(?:以上|以下|以内|内|左右|上下|余|多)$/u
/** What comes close to its number is told from what only stays under it by its first word; the note has one sign for both. */
const nears = /^(?:近|将近|將近|接近)/u
const bounds = { '=': 'exact', '>=': 'atLeast', '>': 'above', '<=': 'atMost', '<': 'below', '~': 'approx' }

/** A value as written in a note: a number, or a fraction such as `1/3`. */
function number(written) {
  const [over, under] = written.split('/').map(Number)
  const value = under === undefined ? over : over / under
  if (!Number.isFinite(value)) throw new Error(`not a number: ${written}`)
  return value
}

/** Bound, value, lower and upper from a note such as `<400`, `20..30` or `?`. */
function quantity(written) {
  if (written === '?') return { value: null, lower: null, upper: null, bound: 'vague' }
  if (written.includes('..')) {
    const [lower, upper] = written.split('..').map(number)
    if (lower >= upper) throw new Error(`a range must rise: ${written}`)
    return { value: null, lower, upper, bound: 'range' }
  }
  const [, sign, digits] = /^(>=|<=|[=<>~])(.+)$/u.exec(written) ?? []
  if (sign === undefined) throw new Error(`no bound in note: ${written}`)
  const value = number(digits)
  const bound = bounds[sign]
  const lower = bound === 'exact' || bound === 'atLeast' || bound === 'above' ? value : null
  const upper = bound === 'exact' || bound === 'atMost' || bound === 'below' ? value : null
  return { value, lower, upper, bound }
}

/** The plainest case: digits and unit, exact. Throws where the words after the digits could carry a bound or scale. */
function plainQuantity(printed) {
  const [, digits, unit] = plain.exec(printed) ?? []
  if (digits === undefined || wouldMislead.test(unit)) throw new Error(`needs a note: ${printed}`)
  return { ...quantity(`=${digits}`), unit: unit.trim() }
}

/** Whether a unit stands in the printed words; 成 and 百分之 print a percent, 千分之 a per mille, 余 and 多 may stand inside a unit. */
function isPrinted(unit, printed) {
  if (unit === '%') return /[%％成]|百分[之百]/u.test(printed)
  if (unit === '‰') return /‰|千分之/u.test(printed)
  return printed.replace(/[\s余多来半]/gu, '').includes(unit)
}

function figure(printed, note = '') {
  const words = note.split(' ').filter(Boolean)
  const kind = words[0] in kinds ? kinds[words.shift()] : 'measure'
  if (words.length === 0 && !quantities.has(kind))
    return { value: null, lower: null, upper: null, bound: 'exact', unit: '', kind }
  if (words.length === 0) return { ...plainQuantity(printed), kind }
  const [amount, unit = ''] = words
  if (kind === 'ordinal') return { ...quantity(`=${amount}`), unit: '', kind }
  if (!isPrinted(unit, printed)) throw new Error(`unit ${unit} is not printed in ${printed}`)
  const read = quantity(amount)
  return { ...read, ...(read.bound === 'below' ? { near: nears.test(printed) } : {}), unit, kind }
}

/**
 * The text without its marks, and its figures in text order, with UTF-16 offsets into that text.
 * @throws on a note that cannot be read, or a bracket left open.
 */
export function parseMarkup(source) {
  let text = ''
  let end = 0
  const figures = []
  for (const { 0: whole, 1: printed, 2: note, index } of source.matchAll(mark)) {
    text += source.slice(end, index)
    const start = text.length
    text += printed
    end = index + whole.length
    figures.push({ start, end: text.length, text: printed, ...figure(printed, note) })
  }
  text += source.slice(end)
  if (/[⟦⟧]/u.test(text)) throw new Error('a mark is left open')
  return { text, figures }
}
