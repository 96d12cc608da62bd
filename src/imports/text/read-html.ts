import { itemAt } from '../../lib/item-at.ts'
import type { Merge, SheetTable } from '../file-read.ts'
import { FileFaultError, MOST_COLUMNS } from '../file-read.ts'
import { plainLook } from './table-lines.ts'

/** A tag, or the text up to the next one. Comments and scripts are taken out before. */
const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|([^<]+|<)/giu
const NO_TEXT = /<(?:(!--)|(script|style|head)(?=[\s>]))/giu

const CLOSERS: Readonly<Record<string, RegExp>> = {
  script: /<\/script[^<>]*>/giu,
  style: /<\/style[^<>]*>/giu,
  head: /<\/head[^<>]*>/giu,
}

/**
 * The page without comments, scripts and styles. One that is never closed removes the rest. The text is read once, so time grows with
 * its length only.
 */
export function withoutScripts(html: string): string {
  const kept: string[] = []
  let from = 0
  NO_TEXT.lastIndex = 0
  for (let found = NO_TEXT.exec(html); found !== null; found = NO_TEXT.exec(html)) {
    const close = CLOSERS[(found[2] ?? '').toLowerCase()] ?? /-->/gu
    close.lastIndex = found.index
    kept.push(html.slice(from, found.index))
    from = close.test(html) ? close.lastIndex : html.length
    NO_TEXT.lastIndex = from
  }
  return kept.join('') + html.slice(from)
}
const HIDDEN = /display\s*:\s*none/iu
/** Rows that one cell may span, so that a forged number makes no table of a million rows. */
const TALLEST = 10_000
/** Lines before a table that may be its title, and signs that are kept of each. */
const MOST_LINES = 3
const LONGEST_LINE = 200
const INLINE = /^(?:a|b|em|font|i|small|span|strong|sub|sup|u)$/u
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ensp: ' ',
  emsp: '\u3000',
}

/** Text without the escapes of HTML. */
export const textOf = (html: string): string =>
  html.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));?/giu, (all, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all
    const sign = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return sign > 0 && sign <= 0x10ffff ? String.fromCodePoint(sign) : ''
  })

const numberIn = (attributes: string, name: string): number => {
  const [, digits = '1'] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'iu').exec(attributes) ?? []
  return Math.max(1, Number(digits))
}

/** A table while it is read. */
interface Reading {
  readonly rows: string[][]
  /** How many of the rows are its title, which comes before it or is its caption. */
  titles: number
  readonly merges: Merge[]
  readonly hiddenRows: Set<number>
  /** The column that the next cell of the row may take, and the cells that spans from above hold, by row. */
  readonly occupied: Map<number, Set<number>>
}

/**
 * The tables of a web page, which many systems save under .xls. Read without the browser's parser, which the policy of the page forbids;
 * only tables, rows, cells, their spans and what is hidden count. A table in a cell is read as text of that cell.
 */
export function tablesOfHtml(html: string): readonly SheetTable[] {
  const found: Reading[] = []
  let depth = 0
  let table: Reading | null = null
  let cell: { text: string; attributes: string } | null = null
  // Lines of the page before a table, and its caption, are its title.
  let lines: string[] = []
  let line = ''
  let isCaption = false
  const endLine = () => {
    const said = textOf(line).trim()
    line = ''
    if (said === '') return
    if (isCaption && table !== null) table.titles = table.rows.push([said])
    else lines = [...lines, said].slice(-MOST_LINES)
  }
  const endCell = () => {
    if (table !== null && cell !== null) addCell(table, textOf(cell.text).trim(), cell.attributes)
    cell = null
  }
  for (const [, close, tag = '', attributes = '', text] of withoutScripts(html).matchAll(TOKEN)) {
    if (text !== undefined) {
      const words = text.replace(/\s+/gu, ' ')
      if (cell !== null) cell.text += words
      else if (isCaption || depth === 0) line = (line + words).slice(0, LONGEST_LINE)
      continue
    }
    const name = tag.toLowerCase()
    if ((depth === 0 || isCaption) && !INLINE.test(name)) endLine()
    if (name === 'caption' && depth === 1) isCaption = close === '' && table?.rows.length === table?.titles
    if (name === 'table') {
      if (close === '') {
        depth += 1
        if (depth === 1) {
          table = {
            rows: lines.map((said) => [said]),
            titles: lines.length,
            merges: [],
            hiddenRows: new Set(),
            occupied: new Map(),
          }
          lines = []
          found.push(table)
        }
      } else {
        if (depth === 1) {
          endCell()
          isCaption = false
          table = null
        }
        depth = Math.max(0, depth - 1)
      }
    } else if (depth !== 1 || table === null) continue
    else if (name === 'tr' && close === '') {
      endCell()
      if (HIDDEN.test(attributes)) table.hiddenRows.add(table.rows.length)
      table.rows.push([])
    } else if (name === 'td' || name === 'th') {
      endCell()
      if (close === '') {
        if (table.rows.length === 0) table.rows.push([])
        cell = { text: '', attributes }
      }
    } else if (name === 'br' && cell !== null) cell.text += ' '
  }
  return found
    .filter(({ rows, titles }) => rows.slice(titles).some((row) => row.some((text) => text !== '')))
    .map(({ rows, merges, hiddenRows }) => ({
      name: null,
      rows,
      look: { ...plainLook(), merges, hiddenRows },
    }))
}

function addCell({ rows, merges, occupied }: Reading, text: string, attributes: string): void {
  const at = rows.length - 1
  const row = itemAt(rows, at)
  const taken = occupied.get(at)
  let left = row.length
  while (taken?.has(left)) {
    row.push('')
    left += 1
  }
  const wide = numberIn(attributes, 'colspan')
  const tall = Math.min(numberIn(attributes, 'rowspan'), TALLEST)
  if (left + wide > MOST_COLUMNS) throw new FileFaultError('too-wide')
  row.push(text, ...Array.from({ length: wide - 1 }, () => ''))
  if (wide === 1 && tall === 1) return
  merges.push({ top: at, bottom: at + tall - 1, left, right: left + wide - 1 })
  for (let below = at + 1; below < at + tall; below += 1) {
    const columns = occupied.get(below) ?? new Set<number>()
    occupied.set(below, columns)
    for (let column = left; column < left + wide; column += 1) columns.add(column)
  }
}
