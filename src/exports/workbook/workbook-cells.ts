import { withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import { tag, textOf } from '../../lib/xml.ts'
import { looksLikeFormula } from '../csv.ts'

/** The looks of cells, in the order of the table of styles. `end` is for a text among numbers, aligned like them. */
const LOOKS = [
  'plain',
  'formulaLike',
  'whole',
  'decimal',
  'day',
  'heading',
  'bold',
  'label',
  'text',
  'input',
  'end',
  'aboutWhole',
  'aboutDecimal',
  'changedWhole',
  'changedDecimal',
] as const
export type Look = (typeof LOOKS)[number]

/** A cell: a text, a number, or a day as the workbook's calendar counts it. */
export interface SheetCell {
  readonly value: string | number
  readonly look: Look
}

/** A number or a text as a cell; null where there is none. */
export function cellOf(value: string | number | null, look: Look = 'plain'): SheetCell | null {
  if (typeof value === 'number') return { value, look: Number.isInteger(value) ? 'whole' : 'decimal' }
  return value === null ? null : { value, look }
}

/** The most characters of a cell: Excel "repairs" a cell with more, which means that it empties it. */
const LONGEST = 32_767
const DAY = 86_400_000
/** The number of days from 1899-12-30, where workbooks start counting, to 1970-01-01. */
const EPOCH = 25_569
/** The calendar of workbooks has a 29 February 1900, which did not exist: earlier days are written as texts. */
const FIRST_DAY = '1900-03-01'
export const DAY_FORMAT = 'yyyy-mm-dd'
/** The start of a text that Excel would read as an escaped character (`_x0041_`): such a text must be escaped itself. */
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/giu

/** A moment in days as workbooks count them, with the time of day as decimals. */
export const momentOf = (time: number): number => Number((time / DAY + EPOCH).toFixed(4))

/** The day of a moment, as workbooks count days. */
const serialOf = (time: number): number => Math.floor(time / DAY) + EPOCH

/** An ISO day as a cell: a day of the workbook's calendar, or a text if the calendar does not have it. */
export function dayCell(day: string): SheetCell {
  const time = Date.parse(day)
  return day >= FIRST_DAY && Number.isFinite(time)
    ? { value: serialOf(time), look: 'day' }
    : { value: day, look: 'plain' }
}

/** Column letters of a spreadsheet, from 0: A, B, …, Z, AA. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26)

/** The width of a text in characters: a Chinese character counts as two. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)

const styleOf = (look: Look): string | undefined =>
  look === 'plain' ? undefined : String(LOOKS.indexOf(look))

/** A cell with its address, like `B7`. Texts are in the cell itself and never run as formulas. */
export function cellXml({ value, look }: SheetCell, place: string): string {
  if (typeof value === 'number' && Number.isFinite(value))
    return `<c r="${place}"${attribute('s', styleOf(look))}><v>${value}</v></c>`
  const whole = withoutHiddenSigns(String(value))
  const text = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole
  // A style that marks the cell without changing its text: without it, Excel turns the text into a formula when the cell is edited.
  const shown = look === 'plain' && looksLikeFormula(text) ? 'formulaLike' : look
  const safe = textOf('t', text, { 'xml:space': 'preserve' })
    .replace(ESCAPE_LIKE, '_x005F_')
    .replaceAll('\r', '_x000D_')
  return `<c r="${place}"${attribute('s', styleOf(shown))} t="inlineStr"><is>${safe}</is></c>`
}

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${value}"`

/** A row, counted from 1, with cells from the first column on; `height` in points if it is not the default. */
export function rowXml(row: number, cells: readonly (SheetCell | null)[], height?: number): string {
  const written = cells.map((cell, column) =>
    cell === null || (cell.value === '' && cell.look !== 'input')
      ? ''
      : cell.value === ''
        ? tag('c', { r: `${columnLetters(column)}${row}`, s: styleOf(cell.look) })
        : cellXml(cell, `${columnLetters(column)}${row}`),
  )
  return tag('row', { r: row, ht: height, customHeight: height === undefined ? undefined : 1 }, ...written)
}

/** The element with the widths of columns, in characters. */
export const columnsXml = (widths: readonly number[]): string =>
  tag(
    'cols',
    {},
    ...widths.map((width, place) => tag('col', { min: place + 1, max: place + 1, width, customWidth: 1 })),
  )

/** Ids of number formats; 3 is built into every workbook: `#,##0`. */
const FORMATS = {
  whole: 3,
  decimal: 164,
  day: 165,
  aboutWhole: 166,
  aboutDecimal: 167,
  changedWhole: 168,
  changedDecimal: 169,
} as const
/** The format of a number that is only approximately known: the cell has a number, shown with ≈; a change has its sign too. */
const about = (digits: string, sign: '' | '+'): string => `"≈"${sign}${digits};"≈"-${digits};"≈"${digits}`
const TOP = tag('alignment', { vertical: 'top' })
const TOP_WRAPPED = tag('alignment', { vertical: 'top', wrapText: 1 })

const numberStyle = (format: number): string =>
  tag('xf', { numFmtId: format, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1 })

const textStyle = (font: number, place = '', fill = 0, border = 0): string =>
  tag(
    'xf',
    {
      numFmtId: 0,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyFont: font === 0 ? undefined : 1,
      applyFill: fill === 0 ? undefined : 1,
      applyBorder: border === 0 ? undefined : 1,
      applyAlignment: place === '' ? undefined : 1,
    },
    ...(place === '' ? [] : [place]),
  )

const STYLES = {
  plain: textStyle(0),
  formulaLike: tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, quotePrefix: 1 }),
  whole: numberStyle(FORMATS.whole),
  decimal: numberStyle(FORMATS.decimal),
  day: numberStyle(FORMATS.day),
  heading: textStyle(1, tag('alignment', { wrapText: 1 }), 2, 1),
  bold: textStyle(1),
  label: textStyle(1, TOP),
  text: textStyle(0, TOP_WRAPPED),
  input: tag(
    'xf',
    { numFmtId: 0, fontId: 0, fillId: 0, borderId: 1, xfId: 0, applyBorder: 1, applyProtection: 1 },
    tag('protection', { locked: 0 }),
  ),
  aboutWhole: numberStyle(FORMATS.aboutWhole),
  aboutDecimal: numberStyle(FORMATS.aboutDecimal),
  changedWhole: numberStyle(FORMATS.changedWhole),
  changedDecimal: numberStyle(FORMATS.changedDecimal),
  end: textStyle(0, tag('alignment', { horizontal: 'right' })),
} as const satisfies Record<Look, string>

const font = (...marks: readonly string[]): string =>
  // Without the name of a font, programs choose another one for headings.
  tag(
    'font',
    {},
    ...marks,
    tag('sz', { val: 11 }),
    tag('name', { val: 'Calibri' }),
    tag('family', { val: 2 }),
  )

const fill = (type: string, ...colours: readonly string[]): string =>
  tag('fill', {}, tag('patternFill', { patternType: type }, ...colours))

const border = (bottom: string): string =>
  tag('border', {}, tag('left'), tag('right'), tag('top'), bottom, tag('diagonal'))

const list = (name: string, ...items: readonly string[]): string =>
  tag(name, { count: items.length }, ...items)

/** The table of styles. The first two fills are required in every workbook; the style named Normal is for cells without a style. */
export const stylesRoot = (): string =>
  tag(
    'styleSheet',
    { xmlns: SPREADSHEET },
    list(
      'numFmts',
      tag('numFmt', { numFmtId: FORMATS.decimal, formatCode: '#,##0.0#####' }),
      tag('numFmt', { numFmtId: FORMATS.day, formatCode: DAY_FORMAT }),
      tag('numFmt', { numFmtId: FORMATS.aboutWhole, formatCode: about('#,##0', '') }),
      tag('numFmt', { numFmtId: FORMATS.aboutDecimal, formatCode: about('#,##0.0#####', '') }),
      tag('numFmt', { numFmtId: FORMATS.changedWhole, formatCode: about('#,##0', '+') }),
      tag('numFmt', { numFmtId: FORMATS.changedDecimal, formatCode: about('#,##0.0#####', '+') }),
    ),
    list('fonts', font(), font(tag('b'))),
    list(
      'fills',
      fill('none'),
      fill('gray125'),
      fill('solid', tag('fgColor', { rgb: 'FFF1EDE6' }), tag('bgColor', { indexed: 64 })),
    ),
    list(
      'borders',
      border(tag('bottom')),
      border(tag('bottom', { style: 'thin' }, tag('color', { auto: 1 }))),
    ),
    list('cellStyleXfs', tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    list('cellXfs', ...LOOKS.map((look) => STYLES[look])),
    list('cellStyles', tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  )

export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
