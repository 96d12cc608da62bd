import type { Delimiter } from './text/csv-reader.ts'

/** What parts the whole of a number from its fraction: 1,500 is 1500 by a point, 1.5 by a comma. */
export type DecimalMark = 'point' | 'comma'

/** How the numbers of a table are written; `asked`: a comma may mean either, and nothing in the table tells. */
export interface NumberStyle {
  readonly mark: DecimalMark | 'asked'
  /** Whether a point alone is a decimal one, whatever a comma means: programs write the numbers of workbooks and JSON so. */
  readonly pointIsDecimal: boolean
}

/** What the cells of a table show, counted. */
export interface MarksSeen {
  comma: number
  point: number
  /** 1,500: by itself it may be either. */
  either: number
  /** Numbers without any mark. */
  bare: number
  /** The first cell by which a comma is seen to be something. */
  example: string
}

export const noMarks = (): MarksSeen => ({ comma: 0, point: 0, either: 0, bare: 0, example: '' })

/** Digits with marks among them. Full-width ones are written in half width before. */
const NUMBER = /\d(?:[\d.,]*\d)?/gu
/** A longer cell is prose; it holds no number of this kind. */
const LONGEST = 60

const plainMarks = (cell: string): string => (/[，．０-９]/u.test(cell) ? cell.normalize('NFKC') : cell)

type Shown = 'comma' | 'point' | 'either' | 'bare'

function shownBy(number: string): Shown {
  const commas = number.split(',').length - 1
  const points = number.split('.').length - 1
  if (commas === 0) {
    if (points === 0) return 'bare'
    // 1.163 may be grouped, but is so only where commas are decimal ones, which another cell must show.
    if (points === 1) return /^[1-9]\d{0,2}\.\d{3}$/u.test(number) ? 'bare' : 'point'
    return /^\d{1,3}(\.\d{3}){2,}$/u.test(number) ? 'comma' : 'bare'
  }
  if (points === 0) {
    if (commas > 1) return /^\d{1,3}(,\d{3}){2,}$/u.test(number) ? 'point' : 'bare'
    return /^[1-9]\d{0,2},\d{3}$/u.test(number) ? 'either' : 'comma'
  }
  if (/^\d{1,3}(,\d{3})+\.\d+$/u.test(number)) return 'point'
  return /^\d{1,3}(\.\d{3})+,\d+$/u.test(number) ? 'comma' : 'bare'
}

/** Counts what a cell shows. */
export function seeMarks(cell: string, seen: MarksSeen): void {
  if (cell.length > LONGEST) return
  for (const [number] of plainMarks(cell).matchAll(NUMBER)) {
    const shown = shownBy(number)
    seen[shown] += 1
    if (seen.example === '' && (shown === 'comma' || shown === 'either')) seen.example = cell
  }
}

/** Of so many numbers one must have a decimal comma for the table to be written so, where its delimiter does not say so already. */
const WHOLE = 10

/**
 * How the numbers of a table are written, by all of its value cells. A semicolon parts cells where commas are decimal ones, a comma where
 * they are not. What the cells do not show is asked, except that 1,500 is 1500 where nothing speaks for a decimal comma.
 */
export function markShown(seen: MarksSeen, delimiter: Delimiter | null): NumberStyle['mark'] {
  const { comma, point, either, bare } = seen
  // Numbers that a program wrote have points in any country; only what people wrote tells.
  const points = delimiter === null ? 0 : point
  if (comma > 0) {
    const isWhole = delimiter === ';' || comma * WHOLE >= comma + either + bare
    return points === 0 && delimiter !== ',' && isWhole ? 'comma' : 'asked'
  }
  return either > 0 && points === 0 && delimiter === ';' ? 'asked' : 'point'
}

/** The cell with its numbers as they are written with a decimal point and without marks between thousands; else what is wrong. */
export function pointed(cell: string, { mark, pointIsDecimal }: NumberStyle): string | 'asked' | 'wrong' {
  if (mark === 'point' || cell.length > LONGEST || !/[.,，．]/u.test(cell)) return cell
  const text = plainMarks(cell)
  if (mark === 'asked') {
    const seen = noMarks()
    seeMarks(text, seen)
    return seen.comma + seen.either > 0 ? 'asked' : cell
  }
  let isWrong = false
  const written = text.replace(NUMBER, (number) => {
    if (!/[.,]/u.test(number) || (pointIsDecimal && !number.includes(','))) return number
    if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/u.test(number)) isWrong = true
    return number.replaceAll('.', '').replace(',', '.')
  })
  return isWrong ? 'wrong' : written
}
