import type { CrossLayout, Head, Part } from '../dataset/cross-table/layout.ts'
import {
  CROSS_WORDS,
  cellNumber,
  cellWords,
  headText,
  headWords,
  measureName,
  seriesName,
  unitName,
} from '../dataset/cross-table/wording.ts'
import type { NumberStyle } from '../dataset/observation-wording.ts'
import { wordPeriodBasis } from '../domain/period.ts'
import type { Bilingual } from '../domain/text.ts'
import type { FlatCell } from './flat.ts'

const HEADERS = {
  remarks: { zh: '备注', en: 'Remarks' },
} as const satisfies Record<string, Bilingual>

/** A column of the file: one of the screen, or the periods of one whose cells are of several. */
interface SheetColumn {
  readonly head: Head
  readonly part: Part | 'period'
}

/** A line of the file, likewise. */
type SheetLine = SheetColumn

/** A cross-table as rows of cells, the same for every file: exact values as numbers, all others in words. */
export interface CrossSheet {
  /** The headings in one line. */
  readonly header: readonly string[]
  /** The headings in levels from the top, each as wide as the table; alike neighbours are one heading. */
  readonly levels: readonly (readonly string[])[]
  /** Columns of names before the first value. */
  readonly names: number
  readonly count: number
  readonly rows: () => Generator<readonly FlatCell[]>
  /** What the screen shows in the cell of a row and a column of the file; null where it is none of the screen. */
  readonly headsAt: (row: number, column: number) => readonly [Head, Head] | null
}

/** Lays a cross-table out for files, with what holds for single cells behind each line. */
export function crossSheet(layout: CrossLayout, style: NumberStyle): CrossSheet {
  const { language, table } = layout
  const columns = layout.columns.flatMap((head) => withPeriods(layout, head))
  const lines = layout.lines.flatMap((head) => withPeriods(layout, head))
  const { swapped } = table.cross
  const names = swapped
    ? [CROSS_WORDS.indicator[language], CROSS_WORDS.period[language]]
    : [CROSS_WORDS.place[language]]
  const remarks = HEADERS.remarks[language]
  const cellOf = (line: SheetLine, column: SheetColumn): FlatCell => {
    const content = layout.at(line.head, column.head)
    if (line.part === 'period' || column.part === 'period') {
      if (content.kind !== 'value' || content.cell.kind !== 'one') return null
      return wordPeriodBasis(content.cell.value.period, language)
    }
    return cellNumber(content) ?? (cellWords(layout, content, style).text || null)
  }
  return {
    header: [...names, ...columns.map((column) => oneLine(layout, column)), remarks],
    levels: levelsOf(layout, columns, names, remarks),
    names: names.length,
    count: lines.length,
    *rows() {
      for (const line of lines) {
        const named = swapped ? lineNames(layout, line) : [headText(layout, line.head)]
        const cells = columns.map((column) => cellOf(line, column))
        yield [...named, ...cells, line.part === 'period' ? null : remarksOf(layout, line.head, style)]
      }
    },
    headsAt: (row, column) => {
      const [line, across] = [lines[row], columns[column - names.length]]
      if (line === undefined || across === undefined) return null
      return line.part === 'period' || across.part === 'period' ? null : [line.head, across.head]
    },
  }
}

/** A measure whose values are of several periods has these beside it. */
function withPeriods(layout: CrossLayout, head: Head): readonly SheetColumn[] {
  if (head.kind !== 'measure') return [{ head, part: 'value' }]
  const { part, measure } = head
  const isMixed = part === 'value' && layout.shared(measure).period === undefined
  return isMixed
    ? [
        { head, part },
        { head, part: 'period' },
      ]
    : [{ head, part }]
}

/** The measure of a heading in words: its indicator with its unit, and its period where that is one. */
function measureParts(layout: CrossLayout, { head, part }: SheetColumn) {
  if (head.kind !== 'measure') return null
  const { language } = layout
  const { measure } = head
  const { unit, period } = layout.shared(measure)
  const when = measure.at === 'latest' ? period : measure.at.period
  const inUnit = unit === null ? '' : bracketed(unitName(unit, language), layout)
  const words = headWords(layout, head)
  return {
    name: seriesName(measure.series, language),
    inUnit,
    period: when === undefined ? '' : wordPeriodBasis(when, language),
    part:
      part === 'period'
        ? CROSS_WORDS.period[language]
        : part === 'value'
          ? CROSS_WORDS.value[language]
          : `${words.part}${words.unit === '' ? '' : bracketed(words.unit, layout)}`,
  }
}

const bracketed = (text: string, { language }: CrossLayout): string =>
  language === 'zh' ? `（${text}）` : ` (${text})`

/** A heading as one text: 2025年会员数（人）, 2025年会员数：比上年增减（%）. */
function oneLine(layout: CrossLayout, column: SheetColumn): string {
  const parts = measureParts(layout, column)
  if (parts === null) return headText(layout, column.head)
  const zh = layout.language === 'zh'
  const name = zh ? `${parts.period}${parts.name}` : [parts.name, parts.period].filter(Boolean).join(' ')
  return column.part === 'value' ? `${name}${parts.inUnit}` : `${name}${zh ? '：' : ': '}${parts.part}`
}

/** The indicator and the period of a line, which has its unit behind its name. */
function lineNames(layout: CrossLayout, line: SheetLine): readonly (string | null)[] {
  const parts = measureParts(layout, line)
  if (parts === null) return [headText(layout, line.head), null]
  const zh = layout.language === 'zh'
  const name =
    line.part === 'value' ? `${parts.name}${parts.inUnit}` : `${parts.name}${zh ? '：' : ': '}${parts.part}`
  return [name, parts.period || null]
}

function levelsOf(
  layout: CrossLayout,
  columns: readonly SheetColumn[],
  names: readonly string[],
  remarks: string,
): readonly (readonly string[])[] {
  const isPeriods = layout.table.cross.columns === 'periods'
  const all = columns.map((column) => {
    const parts = measureParts(layout, column)
    if (parts === null) return ['', headText(layout, column.head), '']
    const name = `${parts.name}${parts.inUnit}`
    return isPeriods ? [name, parts.period, parts.part] : [parts.period, name, parts.part]
  })
  const hasParts = columns.some(({ part }) => part !== 'value')
  const used = [0, 1, 2].filter((level) =>
    level === 2 ? hasParts : all.some((texts) => (texts[level] ?? '') !== ''),
  )
  const levels = used.length === 0 ? [1] : used
  return levels.map((level) => [...names, ...all.map((texts) => texts[level] ?? ''), remarks])
}

/** What holds for single cells of a line, with what they are of. */
function remarksOf(layout: CrossLayout, line: Head, style: NumberStyle): string | null {
  const zh = layout.language === 'zh'
  const said = layout.columns.flatMap((column) => {
    const content = layout.at(line, column)
    if (content.kind === 'rank') return []
    const { notes } = cellWords(layout, content, style)
    const isPeriod =
      content.kind === 'value' && content.shared.period === undefined && content.cell.kind === 'one'
    // The period stands in a cell of its own.
    const own = isPeriod ? notes.slice(1) : notes
    if (own.length === 0) return []
    const measure = column.kind === 'measure' ? column : line
    const name =
      column.kind === 'measure' && measure.kind === 'measure'
        ? measureName(layout, measure.measure)
        : headText(layout, column)
    return [`${name}${zh ? '：' : ': '}${own.join(zh ? '，' : ', ')}`]
  })
  return said.length === 0 ? null : said.join(zh ? '；' : '; ')
}
