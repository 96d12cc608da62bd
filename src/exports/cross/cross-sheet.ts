import type { PeriodChoice } from '../../dataset/cross-table/axes.ts'
import { periodKey } from '../../dataset/cross-table/axes.ts'
import { cellNotes, cellNumber, cellText } from '../../dataset/cross-table/cell-wording.ts'
import { shownIn } from '../../dataset/cross-table/cross-table.ts'
import { headText, headWords, measureName, seriesName } from '../../dataset/cross-table/head-wording.ts'
import type { Content, CrossLayout, Head } from '../../dataset/cross-table/layout.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import { valueText } from '../../dataset/observation-wording.ts'
import { fill } from '../../domain/fill.ts'
import { unitNames } from '../../domain/number/unit.ts'
import { colon, comma, inBrackets, semicolon, textIn } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { itemAt } from '../../lib/item-at.ts'
import { CROSS_HEADERS, HEADING_OF_PERIOD } from '../../words/exports/cross-sheet.ts'
import { CROSS_WORDS } from '../../words/table/cross-wording.ts'
import type { FlatCell } from '../view/flat.ts'

/**
 * A column or a line of a file: one column or line of the screen, or, if its cells have several periods, one for each period, so that
 * every number is under its period.
 */
interface SheetHead {
  readonly head: Head
  /** The period of its cells; null if they are not split by period. */
  readonly only: PeriodChoice | null
}

/** A cross-table as rows of cells, the same for every file: exact values as numbers, all others in words. */
export interface CrossSheet {
  /** The headings in one line. */
  readonly header: readonly string[]
  /** The headings in levels from the top, each as wide as the table; equal neighbours are one heading. */
  readonly levels: readonly (readonly string[])[]
  /** The number of columns with names before the first value. */
  readonly names: number
  readonly count: number
  readonly rows: () => Generator<readonly FlatCell[]>
  /** What the screen shows in a row and a column of the file; null if it shows nothing there. */
  readonly at: (
    row: number,
    column: number,
  ) => { readonly line: Head; readonly column: Head; readonly content: Content } | null
}

/** Lays out a cross-table for files, with the remarks on single cells after each line. */
export function crossSheet(layout: CrossLayout, style: NumberStyle): CrossSheet {
  const { language, table } = layout
  const columns = layout.columns.flatMap((head) => sheetHeads(layout, head))
  const lines = layout.lines.flatMap((head) => sheetHeads(layout, head))
  const { swapped } = table.cross
  const names = swapped
    ? [CROSS_WORDS.indicator[language], CROSS_WORDS.period[language]]
    : [CROSS_WORDS.place[language]]
  const remarks = CROSS_HEADERS.remarks[language]
  const contentOf = (line: SheetHead, column: SheetHead): Content | null => {
    const content = layout.at(line.head, column.head)
    const only = line.only ?? column.only
    return only === null || isOf(content, only) ? content : null
  }
  return {
    header: [...names, ...columns.map((column) => oneLine(layout, column)), remarks],
    levels: levelsOf(layout, columns, names, remarks),
    names: names.length,
    count: lines.length,
    *rows() {
      for (const line of lines) {
        const cells = columns.map((column) => {
          const content = contentOf(line, column)
          return content === null ? null : cellOf(layout, content, style)
        })
        const named = swapped ? lineNames(layout, line) : [headText(layout, line.head)]
        yield [...named, ...cells, remarksOf(layout, line)]
      }
    },
    at: (row, column) => {
      const [line, across] = [lines[row], columns[column - names.length]]
      if (line === undefined || across === undefined) return null
      const content = contentOf(line, across)
      return content === null ? null : { line: line.head, column: across.head, content }
    },
  }
}

function cellOf(layout: CrossLayout, content: Content, style: NumberStyle): FlatCell {
  const number = cellNumber(content)
  if (number !== null) return number
  const text = cellText(content, style)
  if (content.kind !== 'value' || content.cell.kind !== 'several') return text || null
  // A file does not have evidence cards, so its cell names all values.
  const { language } = layout
  const all = content.cell.values.map((value) => valueText(value, style))
  return `${text}${colon(language)}${all.join(semicolon(language))}`
}

/** The columns or lines of a heading. A measure without changes or ranks has no columns for them, since they would be empty. */
function sheetHeads(layout: CrossLayout, head: Head): readonly SheetHead[] {
  if (head.kind !== 'measure') return [{ head, only: null }]
  const { part, measure } = head
  if (part === 'change') return layout.table.hasYearBefore(measure) ? [{ head, only: null }] : []
  if (part === 'completion' || part === 'band') return [{ head, only: null }]
  if (part === 'rank' && layout.together.length === 0)
    return layout.ranks(measure).kind === 'ranks' ? [{ head, only: null }] : []
  if (layout.shared(measure).period !== undefined) return [{ head, only: null }]
  const shown = new Set(
    [...layout.table.places.keys()].flatMap((place) => {
      const [first] = shownIn(layout.table.cell(place, measure))
      return first === undefined ? [] : [periodKey(first.period)]
    }),
  )
  const periods = layout.table.periods.filter(({ key }) => shown.has(key))
  return periods.map((only) => ({ head, only }))
}

/** Whether a cell belongs to the period. There are no totals over several periods. */
function isOf(content: Content, { key }: PeriodChoice): boolean {
  if (content.kind !== 'value') return false
  const [first] = shownIn(content.cell)
  return first !== undefined && periodKey(first.period) === key
}

/** The measure of a heading in words: its indicator with its unit, and its period if it has a single one. */
function measureParts(layout: CrossLayout, { head, only }: SheetHead) {
  if (head.kind !== 'measure') return null
  const { language } = layout
  const { measure, part } = head
  const shared = layout.shared(measure)
  const when = only?.period ?? (measure.at === 'latest' ? shared.period : measure.at.period)
  const words = headWords(layout, head, 'full')
  return {
    name: seriesName(measure.series, language),
    inUnit: shared.unit === null ? '' : inBrackets(textIn(unitNames(shared.unit), language), language),
    // An unknown period stays empty, so that nobody takes it for a name; the app asks for it when the file is imported again.
    period: when === undefined || when === null ? '' : wordPeriod(when, language),
    part: part === 'value' ? CROSS_WORDS.value[language] : `${words.part}${inBrackets(words.unit, language)}`,
  }
}

const isValue = ({ head }: SheetHead): boolean => head.kind !== 'measure' || head.part === 'value'

/** A heading as one text: 2025年会员数（人）, 2025年会员数：比上年增减（%）; 2025: Members (people). */
function oneLine(layout: CrossLayout, column: SheetHead): string {
  const parts = measureParts(layout, column)
  if (parts === null) return headText(layout, column.head)
  const { language } = layout
  const { period } = parts
  const name =
    period === '' ? parts.name : fill(HEADING_OF_PERIOD[language], { period, name: parts.name }, language)
  return isValue(column) ? `${name}${parts.inUnit}` : `${name}${colon(language)}${parts.part}`
}

/** The indicator and the period of a line; its unit is after its name. */
function lineNames(layout: CrossLayout, line: SheetHead): readonly (string | null)[] {
  const parts = measureParts(layout, line)
  if (parts === null) return [headText(layout, line.head), null]
  const { language } = layout
  const name = isValue(line) ? `${parts.name}${parts.inUnit}` : `${parts.name}${colon(language)}${parts.part}`
  return [name, parts.period || null]
}

function levelsOf(
  layout: CrossLayout,
  columns: readonly SheetHead[],
  names: readonly string[],
  remarks: string,
): readonly (readonly string[])[] {
  const isPeriods = layout.table.cross.columns === 'periods'
  const hasParts = columns.some((column) => !isValue(column))
  const all = columns.map((column) => {
    const parts = measureParts(layout, column)
    if (parts === null) return { name: headText(layout, column.head), period: null, part: '' }
    return { name: `${parts.name}${parts.inUnit}`, period: parts.period, part: parts.part }
  })
  // There is a level of periods only if each column has a period: an empty heading would seem to be the same as the one beside it.
  if (all.some(({ period }) => period === null || period === ''))
    return [[...names, ...columns.map((column) => oneLine(layout, column)), remarks]]
  const levels = all.map(({ name, period, part }) => {
    const above = isPeriods ? [name, period ?? ''] : [period ?? '', name]
    return hasParts ? [...above, part] : above
  })
  return Array.from({ length: hasParts ? 3 : 2 }, (_, level) => [
    ...names,
    ...levels.map((texts) => itemAt(texts, level)),
    remarks,
  ])
}

const isInferredIn = (content: Content): boolean =>
  content.kind === 'value' && content.cell.kind === 'one' && content.cell.value.period?.basis === 'inferred'

/** The remarks on single cells of a line, each after the name of its column. */
function remarksOf(layout: CrossLayout, line: SheetHead): string | null {
  const { language } = layout
  const said = layout.columns.flatMap((column) => {
    const content = layout.at(line.head, column)
    // Lines that share a rank both show it, so it needs no remark; a line for another period has its own remarks.
    if (content.kind === 'rank' || (line.only !== null && !isOf(content, line.only))) return []
    const notes = cellNotes(layout, content, 'full')
    const hasPeriod =
      content.kind === 'value' && content.shared.period === undefined && content.cell.kind === 'one'
    // The heading has the period; the remarks only say if it is inferred.
    const other = hasPeriod && content.cell.value.period !== null ? notes.slice(1) : notes
    const inferred = CROSS_WORDS.inferred[language]
    const isInferred = isInferredIn(content) && !other.includes(inferred)
    const own = isInferred ? [...other, inferred] : other
    if (own.length === 0) return []
    const name = column.kind === 'measure' ? measureName(layout, column.measure) : headText(layout, column)
    return [`${name}${colon(language)}${own.join(comma(language))}`]
  })
  return said.length === 0 ? null : said.join(semicolon(language))
}
