import { tight } from '../../../places/written-name.ts'
import type { Merge, SheetTable } from '../../file-read.ts'
import { addressOf } from '../../file-read.ts'
import { longDigits, numberIn } from '../cell/number-text.ts'
import { periodIn } from '../cell/period-words.ts'
import { unitOf } from '../cell/unit-text.ts'

/**
 * What a cell may be by itself, before its place in a table says more. A number such as 2025, 202506 or 24年 may be a year or a month; one of as many
 * digits as an account or a person's number has is a code.
 */
export type CellKind = 'blank' | 'number' | 'code' | 'missing' | 'year' | 'period' | 'unit' | 'text'

/** The cells of one sheet as they lie, from 0. Merged cells say in each of their places what they say. */
export interface Grid {
  readonly name: string | null
  readonly height: number
  readonly width: number
  /** The text of the cell itself; of merged cells, only the first has it. */
  readonly raw: (row: number, column: number) => string
  readonly at: (row: number, column: number) => string
  readonly kind: (row: number, column: number) => CellKind
  /** The address of the cell that holds the text. */
  readonly address: (row: number, column: number) => string
  readonly mergeAt: (row: number, column: number) => Merge | null
  readonly isHiddenRow: (row: number) => boolean
  readonly isHiddenColumn: (column: number) => boolean
  /** How far the words of a cell are set in. */
  readonly indent: (row: number, column: number) => number
  /** The number as its format shows it; null where that is how it is stored. */
  readonly shown: (row: number, column: number) => string | null
}

const MOST_MERGED = 500_000

/** The grid of a sheet; `edits` are texts that a reader put in place of those of the file, by address. */
export function gridOf(sheet: SheetTable, edits: ReadonlyMap<string, string> = new Map()): Grid {
  const { rows, look } = sheet
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const merges = new Map<string, Merge>()
  let merged = 0
  for (const merge of look?.merges ?? []) {
    const bottom = Math.min(merge.bottom, rows.length - 1)
    const right = Math.min(merge.right, width - 1)
    merged += Math.max(0, bottom - merge.top + 1) * Math.max(0, right - merge.left + 1)
    if (merged > MOST_MERGED) break
    for (let row = merge.top; row <= bottom; row += 1)
      for (let column = merge.left; column <= right; column += 1) merges.set(`${row},${column}`, merge)
  }
  const mergeAt = (row: number, column: number) =>
    merges.size === 0 ? null : (merges.get(`${row},${column}`) ?? null)
  const raw = (row: number, column: number): string =>
    (edits.size > 0 ? edits.get(addressOf(row, column)) : undefined) ?? rows[row]?.[column] ?? ''
  const origin = (row: number, column: number): readonly [number, number] => {
    const merge = mergeAt(row, column)
    return merge === null ? [row, column] : [merge.top, merge.left]
  }
  const at = (row: number, column: number) => raw(...origin(row, column))
  const kinds = new Map<string, CellKind>()
  return {
    name: sheet.name,
    height: rows.length,
    width,
    raw,
    at,
    kind: (row, column) => {
      const text = at(row, column)
      const before = kinds.get(text)
      if (before !== undefined) return before
      const kind = kindOf(text)
      if (kinds.size < 20_000) kinds.set(text, kind)
      return kind
    },
    address: (row, column) => addressOf(...origin(row, column)),
    mergeAt,
    isHiddenRow: (row) => look?.hiddenRows.has(row) ?? false,
    isHiddenColumn: (column) => look?.hiddenColumns.has(column) ?? false,
    indent: (row, column) => (look?.indents.get(addressOf(row, column)) ?? 0) + (look?.levels.get(row) ?? 0),
    shown: (row, column) => look?.shown.get(addressOf(row, column)) ?? null,
  }
}

/** A mark that repeats what is above it. */
const DITTO =
  /^[（(]?[-—]?(?:["″“”„〃‟]{1,2}|''|同上行?|仝上|同前|ditto|do\.|same as above|as above)[-—]?[)）]?$/iu
export const isDitto = (text: string): boolean => DITTO.test(tight(text))

/** The grid with each ditto mark in some columns as the text that it repeats. */
export function withoutDittos(grid: Grid, columns: readonly number[]): Grid {
  const repeated = new Map<string, string>()
  for (const column of columns) {
    let above = ''
    for (let row = 0; row < grid.height; row += 1) {
      const text = grid.at(row, column)
      if (isDitto(text)) repeated.set(`${row},${column}`, above)
      else if (text !== '') above = text
    }
  }
  if (repeated.size === 0) return grid
  return {
    ...grid,
    raw: (row, column) => repeated.get(`${row},${column}`) ?? grid.raw(row, column),
    at: (row, column) => repeated.get(`${row},${column}`) ?? grid.at(row, column),
  }
}

/** Digits of the longest code: what has more was meant to be a number. */
const CODE_DIGITS = 20

function kindOf(text: string): CellKind {
  const plain = tight(text)
  if (plain === '') return 'blank'
  if (/^(?:19[89]|20[0-4])\d(?:0[1-9]|1[0-2])?$|^[0-3]\d年度?$/u.test(plain)) return 'year'
  const number = numberIn(text)
  if (number.kind === 'missing') return 'missing'
  if (number.kind === 'number' || number.kind === 'comma') return 'number'
  if (number.kind === 'bad' && number.why === 'long' && longDigits(text) <= CODE_DIGITS) return 'code'
  if (number.kind === 'bad' && number.why !== 'no number' && number.why !== 'date') return 'number'
  if (periodIn(text) !== null) return 'period'
  return unitOf(text) === null ? 'text' : 'unit'
}
