import { parseCell } from '../../extract/cell.ts'
import { childrenOf, elementsOf } from './xml.ts'

/** What a format writes around a number, and by what it divides it: `0!.0,"万元"` shows 1163000 as 116.3万元, `"超"0%` 0.9 as 超90%. */
interface NumberWords {
  readonly before: string
  readonly after: string
  readonly divisor: number
}

/** A part of a format: places for digits, text that is shown as it is, or the sign that shows a hundred times the number. */
type Part = { readonly kind: 'digits' | 'text' | 'percent'; readonly text: string }

/** No spreadsheet program keeps a longer format. */
const LONGEST = 255

/** Text that stands for the number itself: `[<10]"不足10";0` shows 7 as 不足10. */
interface ShownText {
  readonly text: string
}

/** A part of a format between semicolons, and which numbers it shows; null where it shows the rest. */
interface Section {
  readonly holds: readonly [sign: string, than: number] | null
  readonly look: Exclude<NumberLook, BySize>
}

/** Words that depend on the number: `[>=1000]0"余";0` shows 1200 as 1200余 and 900 as it is. */
interface BySize {
  readonly sections: readonly Section[]
}

/** The brackets that choose a section by the number: [>=1000]. */
const CONDITION = /\[(<=|>=|<>|=|<|>)\s*(-?\d+(?:\.\d+)?)\]/u
/** Of a format without conditions these show what is not nothing: those above nothing, and, with their sign, those below. */
const NOT_NOTHING = ['<>', 0] as const
const GENERAL = /^(?:general|g\/通用格式)/iu

/** The first section of a format in parts; null where it shows something else than digits and words. */
function partsOf(format: string): readonly Part[] | null {
  const parts: Part[] = []
  let at = 0
  const add = (kind: Part['kind'], text: string, length: number) => {
    const last = parts.at(-1)
    if (last?.kind === kind) parts.splice(-1, 1, { kind, text: last.text + text })
    else parts.push({ kind, text })
    at += length
  }
  while (at < format.length) {
    const rest = format.slice(at)
    const sign = rest.charAt(0)
    if (sign === ';') break
    const [quoted, words = ''] = /^"([^"]*)"/u.exec(rest) ?? []
    const [bracket, currency = ''] = /^\[(?:\$([^\]-]*))?[^\]]*\]/u.exec(rest) ?? []
    const [general] = GENERAL.exec(rest) ?? []
    if (quoted !== undefined) add('text', words, quoted.length)
    else if (bracket !== undefined) {
      if (currency === '') at += bracket.length
      else add('text', currency, bracket.length)
    } else if (sign === '\\' || sign === '!') add('text', rest.charAt(1), 2)
    else if (sign === '_' || sign === '*') at += 2
    else if (general !== undefined) add('digits', '0', general.length)
    else if (/[0#?.,]/u.test(sign)) add('digits', sign, 1)
    else if (sign === '%') add('percent', sign, 1)
    else if (sign === '+' && parts.length > 0) add('text', sign, 1)
    else if (/[a-z@/()+-]/iu.test(sign)) return null
    else add('text', sign, 1)
  }
  return parts
}

/**
 * The words that a format writes around its number, where number and words together say how much: `0"名"`, `#,##0.00"万元"`, `"约"0"人"`,
 * `0%"以上"`. Null where they do not, as in `"No. "0`; the number is then read without them.
 */
function wordsOfFormat(format: string): NumberWords | null {
  const parts = partsOf(format)
  if (parts === null) return null
  const first = parts.findIndex(({ kind }) => kind === 'digits')
  const last = parts.findLastIndex(({ kind }) => kind === 'digits')
  if (first === -1) return null
  const textOf = (some: readonly Part[]) => some.map(({ text }) => text).join('')
  const before = textOf(parts.slice(0, first)).trim()
  const after = textOf(parts.slice(last + 1)).trim()
  const shown = divisorOf(parts.slice(first, last + 1))
  if (shown === null) return boundOf(before, after)
  const percents = parts.filter(({ kind }) => kind === 'percent').map(({ text }) => text)
  const divisor = shown / 100 ** percents.join('').length
  if (before === '' && after === '') return scaleOf(divisor)
  return saysHowMuch(`${before}1${after}`) ? { before, after, divisor } : null
}

function saysHowMuch(text: string): boolean {
  const cell = parseCell(text)
  return 'quantity' in cell && (cell.kind === 'measure' || cell.kind === 'duration')
}

/** Whether a text is a number with a bound: 1200余, <5. */
export function isBounded(text: string): boolean {
  const cell = parseCell(text)
  return 'quantity' in cell && cell.kind === 'measure' && cell.quantity.bound !== 'exact'
}

/** The words around a number that make a bound of it, where the format shows its digits in a way of its own: 约 also holds of the number as it is kept. */
function boundOf(before: string, after: string): NumberWords | null {
  const isBound = (text: string) => {
    const cell = parseCell(text)
    return isBounded(text) && 'unit' in cell && cell.unit === ''
  }
  const words = {
    before: before !== '' && isBound(`${before}1`) ? before : '',
    after: after !== '' && isBound(`1${after}`) ? after : '',
  }
  return words.before === '' && words.after === '' ? null : { ...words, divisor: 1 }
}

/** How a scale is written that a format applies and does not say. */
const SCALES: Readonly<Record<number, string>> = { 1e3: '千', 1e4: '万', 1e6: '百万', 1e8: '亿', 1e9: '十亿' }

/**
 * The look of a number that a format divides without a word: `0!.0,` shows 3165000 as 316.5, below a heading in 万元. With the scale beside it the
 * number is as large as it is, and the heading's does not come on top of it unseen.
 */
export function scaleOf(divisor: number): NumberWords | null {
  const after = SCALES[divisor]
  return after === undefined ? null : { before: '', after, divisor }
}

/** What a format divides a number by: 1,000 for each comma after the digits, and 10 for each digit after a point that is written as text. */
function divisorOf(parts: readonly Part[]): number | null {
  const [whole, point, places, ...more] = parts
  if (whole === undefined || more.length > 0) return null
  const digits = whole.text + (places?.text ?? '')
  const thousands = /,+(?=\.|$)/u.exec(digits)?.[0].length ?? 0
  if (point === undefined) return 1000 ** thousands
  const behind = places?.text.match(/[0#?]/gu)?.length ?? 0
  return point.text === '.' && !whole.text.includes('.') ? 1000 ** thousands * 10 ** behind : null
}

/** As what a number is shown: a percentage, a day, a month or a year of the calendar, with words around it, as a text alone, or by its size. */
export type NumberLook = PlainLook | NumberWords | ShownText | BySize
type PlainLook = 'number' | 'percent' | 'day' | 'month' | 'year'

/** The formats that spreadsheets know by number alone, in their Chinese edition where editions differ. */
const BUILT_IN: Readonly<Record<number, NumberLook>> = {
  9: 'percent',
  10: 'percent',
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  22: 'day',
  27: 'month',
  28: 'day',
  29: 'day',
  30: 'day',
  31: 'day',
  36: 'month',
  50: 'month',
  51: 'day',
  52: 'month',
  53: 'day',
  54: 'day',
  57: 'month',
  58: 'day',
}

/** The sections of a format, parted by the semicolons that are no text. */
const sectionsOf = (format: string): readonly string[] =>
  [...format.matchAll(/((?:"[^"]*"|[\\!_*].|\[[^\]]*\]|[^;])*)(;|$)/gu)].map(([, section = '']) => section)

/** What a format written out shows. Texts in it and colours say nothing of that; conditions say of which numbers. */
export function lookOfFormat(format: string): NumberLook {
  if (format.length > LONGEST) return plainLook(format)
  const sections = sectionsOf(format)
  if (!CONDITION.test(format)) {
    const zero = sections.length < 3 ? null : textOfFormat(sections[2] ?? '')
    const look = lookOfSection(format)
    return zero === null
      ? look
      : {
          sections: [
            { holds: NOT_NOTHING, look },
            { holds: null, look: zero },
          ],
        }
  }
  const read = sections.map((section): Section => {
    const [, sign = '', than = ''] = CONDITION.exec(section) ?? []
    return { holds: sign === '' ? null : [sign, Number(than)], look: lookOfSection(section) }
  })
  // What no condition takes is shown by the first section that has none.
  const rest = read.find(({ holds }) => holds === null)
  return { sections: [...read.filter(({ holds }) => holds !== null), ...(rest === undefined ? [] : [rest])] }
}

function lookOfSection(format: string): Exclude<NumberLook, BySize> {
  const look = plainLook(format)
  if (look !== 'number' && look !== 'percent') return look
  const words = wordsOfFormat(format) ?? textOfFormat(format)
  return words === null || ('after' in words && words.before === '' && words.after === '%') ? look : words
}

/** The text of a section without a place for digits, where it says how much by itself. */
function textOfFormat(section: string): ShownText | null {
  const parts = partsOf(section) ?? []
  const text = parts.map((part) => part.text).join('')
  return parts.every(({ kind }) => kind !== 'digits') && saysHowMuch(text) ? { text: text.trim() } : null
}

/** What a format shows of one number. */
export function lookFor(look: NumberLook, number: number): Exclude<NumberLook, BySize> {
  if (typeof look !== 'object' || !('sections' in look)) return look
  const found = look.sections.find(({ holds }) => {
    if (holds === null) return true
    const [sign, than] = holds
    if (number === than) return sign.includes('=')
    return sign === '<>' || (sign.startsWith('<') ? number < than : sign.startsWith('>') && number > than)
  })
  return found?.look ?? 'number'
}

function plainLook(format: string): PlainLook {
  const [positive = ''] = format
    .replace(/"[^"]*"/gu, '')
    .replace(/\\.|_.|\*./gu, '')
    .replace(/\[[^\]]*\]/gu, '')
    .toLowerCase()
    .split(';')
  if (positive.includes('general')) return 'number'
  if (positive.includes('%')) return 'percent'
  if (/d/u.test(positive)) return 'day'
  if (!/y|e(?![+-])/u.test(positive)) return 'number'
  return positive.includes('m') ? 'month' : 'year'
}

/** The number of a format, as formats and styles state it; 0 is that of every number. */
const idOf = (attributes: ReadonlyMap<string, string>): number => Number(attributes.get('numFmtId') ?? 0)

/** The look of each style of a workbook, by its number. */
export function looksIn(styles: string): readonly NumberLook[] {
  const formats = new Map<number, NumberLook>()
  for (const { attributes } of elementsOf(styles, 'numFmt')) {
    formats.set(idOf(attributes), lookOfFormat(attributes.get('formatCode') ?? ''))
  }
  const [cells] = elementsOf(styles, 'cellXfs')
  return childrenOf(cells, 'xf').map(({ attributes }) => {
    const id = idOf(attributes)
    return formats.get(id) ?? BUILT_IN[id] ?? 'number'
  })
}

/** What a style says of a cell beside the look of its number. */
export interface CellLook {
  readonly indent: number
  /** How many decimals are always shown; null where they are not fixed. */
  readonly decimals: number | null
}

/** The decimals that the built-in formats of numbers and percentages show. */
const BUILT_IN_DECIMALS: Readonly<Record<number, number>> = { 2: 2, 4: 2, 9: 0, 10: 2, 39: 2, 40: 2 }

/**
 * How many decimals a format always shows, of a percentage also none; null where they are not fixed, depend on the number, or the point is only
 * written as text.
 */
export function decimalsOf(format: string): number | null {
  if (!CONDITION.test(format)) return decimalsOfSection(format)
  const [first = null, ...others] = sectionsOf(format).map(decimalsOfSection)
  return others.every((each) => each === first) ? first : null
}

function decimalsOfSection(format: string): number | null {
  const [positive = ''] = format
    .replace(/"[^"]*"|\[[^\]]*\]|[_*]./gu, '')
    .replace(/[\\!]([^.])/gu, '')
    .split(';')
  const [, places, percent] = /^[^0#?.\\!]*[0#?,]*0(?:\.(0+))?(?![0#?./e])[^%]*(%?)/iu.exec(positive) ?? []
  if (places !== undefined) return places.length
  return percent === '%' ? 0 : null
}

/** The indent and the decimals of each style of a workbook, by its number. */
export function cellLooksIn(styles: string): readonly CellLook[] {
  const decimals = new Map<number, number | null>()
  for (const { attributes } of elementsOf(styles, 'numFmt'))
    decimals.set(idOf(attributes), decimalsOf(attributes.get('formatCode') ?? ''))
  const [cells] = elementsOf(styles, 'cellXfs')
  return childrenOf(cells, 'xf').map((style) => {
    const [alignment] = childrenOf(style, 'alignment')
    const id = idOf(style.attributes)
    return {
      indent: Number(alignment?.attributes.get('indent') ?? 0),
      decimals: decimals.get(id) ?? BUILT_IN_DECIMALS[id] ?? null,
    }
  })
}

/** Multiplying 0.07 by 100 in binary gives 7.000000000000001; a spreadsheet keeps no more digits than these. */
const DIGITS = 15
const DAY = 86_400_000
/** Days between the first of the calendar that begins in 1900, or in 1904, and 1970. */
const EPOCHS = { 1900: 25_569, 1904: 24_107 } as const
/** The calendar of 1900 has a 29 February that never was. */
const LEAP = 60

/** Digits that nobody types: a number with as many was computed, and a division or binary fractions left what stands behind. */
const COMPUTED = 13

/** The digits of a number as they were typed. Of a computed one only those that its format shows are printed anywhere: 34/30 as 0.0% is 113.3. */
function digitsOf(number: number, decimals: number | null): string {
  const digits = String(number)
  const isComputed = digits.includes('.') && digits.replace(/^-?0*\.?0*|\D/gu, '').length >= COMPUTED
  return isComputed && decimals !== null ? number.toFixed(decimals) : digits
}

/**
 * A number as a reader of the spreadsheet sees it: 0.92 shown as 92 % is 92%, a day is 2026-01-31, a month 2026-01, 3 as 3名 is 3名.
 * @param decimals how many its format always shows
 */
export function wordNumber(
  value: string,
  format: NumberLook,
  calendar: keyof typeof EPOCHS,
  decimals: number | null = null,
): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  const look = lookFor(format, number)
  if (look === 'number') return digitsOf(number, decimals)
  if (typeof look === 'object') {
    if ('text' in look) return look.text
    const { before, after, divisor } = look
    const shown = Number((Math.abs(number) / divisor).toPrecision(DIGITS))
    return `${number < 0 ? '-' : ''}${before}${digitsOf(shown, decimals)}${after}`
  }
  if (look === 'percent') return `${digitsOf(Number((number * 100).toPrecision(DIGITS)), decimals)}%`
  const days = Math.floor(number) + (calendar === 1900 && number < LEAP ? 1 : 0)
  const day = new Date((days - EPOCHS[calendar]) * DAY)
  // Beyond the calendar it is a number that was given the look of a day.
  if (number < 0 || Number.isNaN(day.getTime()) || day.getUTCFullYear() > 9999) return String(number)
  const iso = day.toISOString().slice(0, '2026-01-31'.length)
  if (look === 'month') return iso.slice(0, '2026-01'.length)
  return look === 'year' ? iso.slice(0, '2026'.length) : iso
}
