import type { NumberWords } from './number-words.ts'
import { wordsOfFormat } from './number-words.ts'
import { childrenOf, elementsOf } from './xml.ts'

/** As what a number is shown: a percentage, a day, a month or a year of the calendar, or with words around it. */
export type NumberLook = 'number' | 'percent' | 'day' | 'month' | 'year' | NumberWords

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

/** What a format written out shows. Texts in it, colours and conditions say nothing of that. */
export function lookOfFormat(format: string): NumberLook {
  const look = plainLook(format)
  return look === 'number' ? (wordsOfFormat(format) ?? look) : look
}

function plainLook(format: string): Exclude<NumberLook, NumberWords> {
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

/** The indent and the decimals of each style of a workbook, by its number. */
export function cellLooksIn(styles: string): readonly CellLook[] {
  const decimals = new Map<number, number>([
    [2, 2],
    [4, 2],
    [39, 2],
    [40, 2],
  ])
  for (const { attributes } of elementsOf(styles, 'numFmt')) {
    const [, places] = /^(?:#,##)?0\.(0+)(?:_[^;]|\s)*(?:;|$)/u.exec(attributes.get('formatCode') ?? '') ?? []
    if (places !== undefined) decimals.set(idOf(attributes), places.length)
  }
  const [cells] = elementsOf(styles, 'cellXfs')
  return childrenOf(cells, 'xf').map((style) => {
    const [alignment] = childrenOf(style, 'alignment')
    return {
      indent: Number(alignment?.attributes.get('indent') ?? 0),
      decimals: decimals.get(idOf(style.attributes)) ?? null,
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

/** A number as a reader of the spreadsheet sees it: 0.92 shown as 92 % is 92%, a day is 2026-01-31, a month 2026-01, 3 as 3名 is 3名. */
export function wordNumber(value: string, look: NumberLook, calendar: keyof typeof EPOCHS): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  if (look === 'number') return String(number)
  if (typeof look === 'object') {
    const { before, after, divisor } = look
    const shown = Number((Math.abs(number) / divisor).toPrecision(DIGITS))
    return `${number < 0 ? '-' : ''}${before}${shown}${after}`
  }
  if (look === 'percent') return `${Number((number * 100).toPrecision(DIGITS))}%`
  const days = Math.floor(number) + (calendar === 1900 && number < LEAP ? 1 : 0)
  const day = new Date((days - EPOCHS[calendar]) * DAY)
  // Beyond the calendar it is a number that was given the look of a day.
  if (number < 0 || Number.isNaN(day.getTime()) || day.getUTCFullYear() > 9999) return String(number)
  const iso = day.toISOString().slice(0, '2026-01-31'.length)
  if (look === 'month') return iso.slice(0, '2026-01'.length)
  return look === 'year' ? iso.slice(0, '2026'.length) : iso
}
