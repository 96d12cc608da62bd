import { withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import { tag, textOf } from '../../lib/xml.ts'
import { looksLikeFormula } from '../csv.ts'

/** The looks of cells, in the order in which the table of styles has them. `end`: a text among numbers, at their edge. */
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
] as const
export type Look = (typeof LOOKS)[number]

/** A cell: a text, a number, or a day as the workbook's calendar counts it. */
export interface SheetCell {
  readonly value: string | number
  readonly look: Look
}

/** Excel repairs, that is, empties, a cell with more characters. */
const LONGEST = 32_767
const DAY = 86_400_000
/** Days from 1899-12-30, from which workbooks count, to 1970. */
const EPOCH = 25_569
/** The calendar has a 29 February 1900 that never was: days before are written as texts. */
const FIRST_DAY = '1900-03-01'
export const DAY_FORMAT = 'yyyy-mm-dd'
/** Excel reads `_x0001_` as a character that XML cannot hold: in a text that only looks like this, the first `_` is escaped. */
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/giu

/** A moment as workbooks count days, with the time of day as decimals. */
export const momentOf = (time: number): number => Number((time / DAY + EPOCH).toFixed(4))

/** The day on which a moment falls, as workbooks count days. */
const serialOf = (time: number): number => Math.floor(time / DAY) + EPOCH

/** An ISO day as a cell: a day of the workbook's calendar, or a text where that does not have it. */
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

/** Characters that a text takes up: Chinese ones are two wide. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)

const styleOf = (look: Look): string | undefined =>
  look === 'plain' ? undefined : String(LOOKS.indexOf(look))

/** A cell at its place, as `B7`. Texts are stored in the cell itself and never run as formulas. */
export function cellXml({ value, look }: SheetCell, place: string): string {
  if (typeof value === 'number' && Number.isFinite(value))
    return `<c r="${place}"${attribute('s', styleOf(look))}><v>${value}</v></c>`
  const whole = withoutHiddenSigns(String(value))
  const text = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole
  // A mark on the cell, which no reader of the text sees: without it, Excel makes a formula of the text once its cell is edited.
  const shown = look === 'plain' && looksLikeFormula(text) ? 'formulaLike' : look
  const safe = textOf('t', text, { 'xml:space': 'preserve' })
    .replace(ESCAPE_LIKE, '_x005F_')
    .replaceAll('\r', '_x000D_')
  return `<c r="${place}"${attribute('s', styleOf(shown))} t="inlineStr"><is>${safe}</is></c>`
}

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${value}"`

/** A row, from 1, of cells from the first column on; `height` in points where it is not the usual one. */
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

/** The element that gives columns their widths, in characters. */
export const columnsXml = (widths: readonly number[]): string =>
  tag(
    'cols',
    {},
    ...widths.map((width, place) => tag('col', { min: place + 1, max: place + 1, width, customWidth: 1 })),
  )

/** Numbers of formats, of which 3 is one that every workbook knows: `#,##0`. */
const FORMATS = { whole: 3, decimal: 164, day: 165, aboutWhole: 166, aboutDecimal: 167 } as const
/** The format of a change that is known only approximately: the cell still holds a number, shown with ≈ before it. */
const ABOUT = (digits: string): string => `"≈"+${digits};"≈"-${digits};"≈"${digits}`
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
  end: textStyle(0, tag('alignment', { horizontal: 'right' })),
} as const satisfies Record<Look, string>

const font = (...marks: readonly string[]): string =>
  // Without a name for it, programs take a font of their own for headings.
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

/** The table of styles. The first two fills are those that every workbook has; the style named Normal is that of cells without one. */
export const stylesRoot = (): string =>
  tag(
    'styleSheet',
    { xmlns: SPREADSHEET },
    list(
      'numFmts',
      tag('numFmt', { numFmtId: FORMATS.decimal, formatCode: '#,##0.0#####' }),
      tag('numFmt', { numFmtId: FORMATS.day, formatCode: DAY_FORMAT }),
      tag('numFmt', { numFmtId: FORMATS.aboutWhole, formatCode: ABOUT('#,##0') }),
      tag('numFmt', { numFmtId: FORMATS.aboutDecimal, formatCode: ABOUT('#,##0.0#####') }),
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
