import { strToU8 } from 'fflate'
import { aboutNumber } from '../../dataset/cross-table/cell-wording.ts'
import { headText } from '../../dataset/cross-table/head-wording.ts'
import { printedOf } from '../../dataset/observation.ts'
import { valueText } from '../../dataset/observation-wording.ts'
import type { StatementLine } from '../../dataset/table/view/view-statement.ts'
import { explainBound } from '../../domain/number/bound-wording.ts'
import { isExpanded } from '../../domain/number/printed-place.ts'
import type { Language } from '../../domain/text.ts'
import { colon, LANGUAGE_TAGS, readOn } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import { CROSS_WORKBOOK, TOO_MANY_COLUMNS } from '../../words/exports/cross-xlsx.ts'
import { SHEET_NAMES } from '../../words/exports/view-xlsx.ts'
import { contextOf, definitionsOf, namedBy, sourcesOf } from '../view/view-context.ts'
import { WRITTEN } from '../view/view-file.ts'
import type { FileWatch } from '../watch.ts'
import type { WorkSheet } from '../workbook/workbook.ts'
import { headerRow, heightOf, statementSheet, textSheet, writeWorkbook } from '../workbook/workbook.ts'
import { cellOf, columnLetters, rowXml, widthOf } from '../workbook/workbook-cells.ts'
import type { CrossRequest } from './cross-file.ts'
import { aboutCross } from './cross-file.ts'
import type { CrossSheet } from './cross-sheet.ts'
import { crossSheet } from './cross-sheet.ts'

const MOST_COLUMNS = 2 ** 14
const MOST_LINES = 2 ** 20 - 8

const AT_ONCE = 32
const NARROWEST = 10
const WIDEST = 28
const WIDEST_NAME = 44
const REMARKS = 48
/** The most inexact cells that are explained one by one. */
const MOST_EXPLAINED = 1000

/**
 * The cross-table as a workbook: headings in levels with merged cells, exact values as numbers. Further sheets have the sources, the
 * definitions of the indicators (for other data, their names), and notes: what the table is, why a total is missing, and what each inexact
 * value means.
 * @throws {DOMException} `AbortError` if it is stopped before the end.
 * @throws {RangeError} if the table is larger than a sheet; nothing is left out silently.
 */
export async function crossXlsx(request: CrossRequest, { signal, onProgress }: FileWatch): Promise<Blob> {
  const { layout, notation } = request
  const { language } = layout
  const sheet = crossSheet(layout, { language, notation })
  if (sheet.header.length > MOST_COLUMNS || sheet.count > MOST_LINES)
    throw new RangeError(TOO_MANY_COLUMNS[language])
  const context = await runInSlices(contextOf(layout.table.view), signal)
  const data = await runInSlices(
    dataSheet(sheet, language, (done) => onProgress(done * WRITTEN)),
    signal,
  )
  const notes = await runInSlices(inexactLines(request, sheet), signal)
  const named = request.edition.data === undefined ? null : namedBy(context)
  const sources = named?.sources ?? sourcesOf(context)
  const sheets = [
    data,
    // Derived values of other data may not name any report.
    ...(sources.length === 0 ? [] : [textSheet(SHEET_NAMES.sources[language], sources)]),
    named === null
      ? textSheet(SHEET_NAMES.definitions[language], definitionsOf(context))
      : textSheet(SHEET_NAMES.indicators[language], named.indicators),
    statementSheet(SHEET_NAMES.about[language], [...aboutCross(request), ...notes]),
  ]
  const workbook = { title: CROSS_WORKBOOK.title[language], language: LANGUAGE_TAGS[language], sheets }
  const written = writeWorkbook(workbook, (done) => onProgress(WRITTEN + done * (1 - WRITTEN)))
  return runInSlices(written, signal)
}

function* dataSheet(
  sheet: CrossSheet,
  language: Language,
  onProgress: FileWatch['onProgress'],
): Steps<WorkSheet> {
  const { levels, names } = sheet
  const widest = (at: number) => (at < names ? WIDEST_NAME : WIDEST)
  const widths = sheet.header.map((_, at) =>
    Math.max(NARROWEST, ...levels.map((level) => Math.min(widest(at), widthOf(itemAt(level, at)) + 2))),
  )
  const parts: Uint8Array[] = [
    strToU8(levels.map((level, at) => headerRow(level, at + 1, headingHeight(level, widths))).join('')),
  ]
  let rows = ''
  let row = levels.length
  for (const cells of sheet.rows()) {
    row += 1
    for (const [at, cell] of cells.entries())
      if (cell !== null)
        widths[at] = Math.min(widest(at), Math.max(itemAt(widths, at), widthOf(String(cell)) + 2))
    const last = cells.length - 1
    const remarks = String(itemAt(cells, last) ?? '')
    rows += rowXml(
      row,
      cells.map((cell, at) => {
        if (at < names) return cellOf(cell)
        if (at === last) return cellOf(cell, 'text')
        const found = cell === null ? null : sheet.at(row - levels.length - 1, at)
        const about = found === null ? null : aboutNumber(found.content)
        if (about === null) return cellOf(cell, 'end')
        const digits = Number.isInteger(about) ? 'Whole' : 'Decimal'
        return { value: about, look: `${found?.content.kind === 'change' ? 'changed' : 'about'}${digits}` }
      }),
      remarks === '' ? undefined : heightOf([remarks], [REMARKS]),
    )
    if (row % AT_ONCE === 0) {
      parts.push(strToU8(rows))
      rows = ''
    }
    onProgress((row - levels.length) / sheet.count)
    yield
  }
  parts.push(strToU8(rows))
  return {
    name: CROSS_WORKBOOK.title[language],
    rows: parts,
    widths: [...widths.slice(0, -1), REMARKS],
    frozen: { rows: levels.length, columns: names },
    merged: mergesOf(sheet),
  }
}

/** The height of a line of headings, where equal neighbours are one. It is needed by programs that do not fit rows when they open a file. */
function headingHeight(level: readonly string[], widths: readonly number[]): number {
  const texts: string[] = []
  const rooms: number[] = []
  for (const [at, text] of level.entries()) {
    const width = itemAt(widths, at)
    if (at > 0 && text === level[at - 1]) rooms[rooms.length - 1] = itemAt(rooms, rooms.length - 1) + width
    else {
      texts.push(text)
      rooms.push(width)
    }
  }
  return heightOf(texts, rooms)
}

/** The cells to merge: equal headings beside each other, and the headings of names and remarks over all levels. */
function mergesOf({ levels, names, header }: CrossSheet): readonly string[] {
  const place = (column: number, level: number) => `${columnLetters(column)}${level + 1}`
  const merges: string[] = []
  const last = header.length - 1
  if (levels.length > 1)
    for (const column of [...Array(names).keys(), last])
      merges.push(`${place(column, 0)}:${place(column, levels.length - 1)}`)
  // The lowest level names each column; headings above it may cover several.
  for (const [level, texts] of levels.slice(0, -1).entries()) {
    let from = names
    for (let column = names + 1; column <= last; column += 1) {
      const isSame =
        column < last &&
        texts[column] === texts[from] &&
        levels.slice(0, level).every((above) => above[column] === above[from])
      if (isSame) continue
      if (column - from > 1 && texts[from] !== '')
        merges.push(`${place(from, level)}:${place(column - 1, level)}`)
      from = column
    }
  }
  return merges
}

/** For each value that is not exact, or has more digits than its cell shows: what it means, with the address of its cell. */
function* inexactLines(
  { layout, notation }: CrossRequest,
  sheet: CrossSheet,
): Steps<readonly StatementLine[]> {
  const { language } = layout
  const style = { language, notation }
  const lines: StatementLine[] = []
  for (let row = 0; row < sheet.count; row += 1) {
    for (let column = sheet.names; column < sheet.header.length - 1; column += 1) {
      const found = sheet.at(row, column)
      if (found?.content.kind !== 'value' || found.content.cell.kind !== 'one') continue
      const { value } = found.content.cell
      const printed = printedOf(value)
      const { quantity } = value
      if (quantity.bound === 'exact' && (printed === null || !isExpanded(printed, quantity.value))) continue
      const place = `${columnLetters(column)}${row + 1 + sheet.levels.length}`
      const names = [found.line, found.column].map((head) => headText(layout, head)).join(' · ')
      const meaning = explainBound(quantity, value.unit, language, printed)
      lines.push({
        label: lines.length === 0 ? CROSS_WORKBOOK.exactness[language] : '',
        text: readOn([`${place} ${names}${colon(language)}${valueText(value, style)}`, meaning], language),
      })
      if (lines.length >= MOST_EXPLAINED)
        return [...lines, { label: '', text: CROSS_WORKBOOK.more[language] }]
    }
    yield
  }
  return lines
}
