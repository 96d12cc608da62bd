import type { ChartModel, TableRow } from '../../charts/chart-model.ts'
import type { Edition, StatementLine } from '../../dataset/table/view/view-statement.ts'
import { editionStatement } from '../../dataset/table/view/view-statement.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { isRounded } from '../../domain/number/bound-wording.ts'
import { writeNumber } from '../../domain/number/number-format.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { LANGUAGE_TAGS } from '../../domain/text.ts'
import type { Steps } from '../../lib/steps.ts'
import { CHARTS_SHEET } from '../../words/exports/charts-xlsx.ts'
import { SHEET_NAMES } from '../../words/exports/view-xlsx.ts'
import type { WorkSheet } from '../workbook/workbook.ts'
import { headerRow, statementSheet, WIDEST, writeWorkbook } from '../workbook/workbook.ts'
import type { SheetCell } from '../workbook/workbook-cells.ts'
import { cellOf, rowXml, widthOf } from '../workbook/workbook-cells.ts'

const NARROWEST = 10
/** The most characters in the name of a sheet, and the characters that it must not contain. */
const LONGEST_NAME = 31
const UNFIT = /[\\/?*[\]:'\p{Cc}\s]+/gu

/** The charts of a page. */
export interface ChartsOfPage {
  readonly title: string
  /** The charts that have a table. */
  readonly charts: readonly ChartModel[]
}

/** A page as a workbook: each chart has its own sheet with its finding, table and notes; a last sheet says what the file is. */
export function* chartsXlsx(
  { title, charts }: ChartsOfPage,
  edition: Edition,
  language: Language,
): Steps<Blob> {
  const sheets = charts.map((chart, at) => chartSheet(chart, nameOf(chart, at), language))
  const about: readonly StatementLine[] = [
    { label: CHARTS_SHEET.page[language], text: title },
    ...charts.map((chart, at) => ({
      label: CHARTS_SHEET.chart[language].replace('{n}', String(at + 1)),
      text: chart.title,
    })),
    ...editionStatement(edition, language),
  ]
  return yield* writeWorkbook({
    title,
    language: LANGUAGE_TAGS[language],
    sheets: [...sheets, statementSheet(SHEET_NAMES.about[language], about)],
  })
}

/** The name of a sheet: its number, which makes it unique, and as much of its finding as fits in a name. */
function nameOf({ title }: ChartModel, at: number): string {
  const cut = [...`${at + 1} ${title.replaceAll(UNFIT, ' ').trim()}`].slice(0, LONGEST_NAME)
  // The limit counts UTF-16 units, and no character may be cut in two.
  while (cut.join('').length > LONGEST_NAME) cut.pop()
  return cut.join('').trim()
}

/** Columns for calculations: the number only if it is exact, since 200余 is not a number; the ends for all other values. */
const QUANTITY_COLUMNS = [
  { name: CHARTS_SHEET.number, of: ({ quantity }) => (isExact(quantity) ? quantity.value : null) },
  { name: CHARTS_SHEET.lower, of: ({ quantity }) => (isExact(quantity) ? null : endOf(quantity, 'lower')) },
  { name: CHARTS_SHEET.upper, of: ({ quantity }) => (isExact(quantity) ? null : endOf(quantity, 'upper')) },
] as const satisfies readonly { readonly name: Bilingual; readonly of: (row: TableRow) => number | null }[]

/** Whether a value is exact and is written so: 99.5652 that reads 约99.57 is none. */
const isExact = (quantity: Quantity | null): quantity is Extract<Quantity, { bound: 'exact' }> =>
  quantity?.bound === 'exact' && !isRounded(quantity)

/** An end of a value; one that is written rounded lies within half of its last digit. */
function endOf(quantity: Quantity | null, end: 'lower' | 'upper'): number | null {
  if (quantity === null || quantity.bound !== 'exact') return quantity?.[end] ?? null
  const { digits } = writeNumber(quantity.value, 'en', 'full')
  const decimals = digits.split('.')[1]?.length ?? 0
  const half = (end === 'lower' ? -0.5 : 0.5) / 10 ** decimals
  const shown = Math.sign(quantity.value) * Number(digits.replaceAll(',', ''))
  return Number((shown + half).toFixed(decimals + 1))
}

/** How many rows are above the headings: the finding, the subtitle and an empty row. */
const ABOVE = 3

function chartSheet(chart: ChartModel, name: string, language: Language): WorkSheet {
  const { table, title, subtitle, footnotes, source } = chart
  const extra = table.rows.some(({ quantity }) => quantity !== null) ? QUANTITY_COLUMNS : []
  const headers = [
    ...table.columns.map(({ label }) => label),
    ...extra.map((column) => column.name[language]),
  ]
  const lines = table.rows.map((row): readonly (SheetCell | null)[] => [
    ...row.cells.map((cell) => cellOf(cell)),
    ...extra.map(({ of }) => cellOf(of(row))),
  ])
  const notes = [...footnotes, ...(source === '' ? [] : [source])]
  const below = ABOVE + lines.length + 3
  return {
    name,
    rows: [
      rowXml(1, [{ value: title, look: 'bold' }]),
      rowXml(2, [{ value: subtitle, look: 'plain' }]),
      headerRow(headers, ABOVE + 1),
      ...lines.map((line, at) => rowXml(ABOVE + 2 + at, line)),
      ...notes.map((value, at) => rowXml(below + at, [{ value, look: 'plain' }])),
    ],
    widths: headers.map((header, column) =>
      Math.min(
        WIDEST,
        lines.reduce(
          (most, line) => Math.max(most, widthOf(String(line[column]?.value ?? '')) + 2),
          Math.max(NARROWEST, widthOf(header) + 2),
        ),
      ),
    ),
    frozen: { rows: ABOVE + 1, columns: 1 },
  }
}
