import type { CurrentView } from '../dataset/table/current-view.ts'
import { encodeView } from '../dataset/table/view-address.ts'
import type { Edition } from '../dataset/table/view-statement.ts'
import { inOneLine, viewStatement } from '../dataset/table/view-statement.ts'
import type { Bilingual } from '../domain/text.ts'
import type { FileColumn } from './file-column.ts'

const HEADERS = {
  dataset_version: { zh: '数据集版本', en: 'Dataset version' },
  exported_on: { zh: '导出日期', en: 'Exported on' },
  view: { zh: '视图', en: 'View' },
} as const satisfies Record<string, Bilingual>

/** Longest text of a cell: it is repeated in every row, and a filter may name hundreds of places. */
const LONGEST = 500

/** {@link statementColumns} for programs: the view as its address writes it, alike from a screen of any language. */
export function programStatement(view: CurrentView, { date, version }: Edition): readonly FileColumn[] {
  const query = Object.entries(encodeView(view.state)).map(([name, value]) => `${name}=${value}`)
  const said = [`rows=${view.rows.length}/${view.counts.total}`, ...query].join('&')
  const column = (name: keyof typeof HEADERS, text: string): FileColumn => ({
    name,
    header: name,
    type: 'text',
    read: () => text,
  })
  return [column('dataset_version', version), column('exported_on', date), column('view', cutStatement(said))]
}

/** A statement as long as a cell takes that is repeated in every row. */
export const cutStatement = (said: string): string =>
  said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said

/**
 * What a table file says about itself, as columns that are alike in every row: the version of the dataset, the day of the export, and the
 * rows, filters and order of the view. Lines of text above or below the table would keep programs from reading it.
 */
export function statementColumns(view: CurrentView, { date, version }: Edition): readonly FileColumn[] {
  const { language } = view
  const said = inOneLine(viewStatement(view), language)
  const column = (name: keyof typeof HEADERS, type: FileColumn['type'], text: string): FileColumn => ({
    name,
    header: HEADERS[name][language],
    type,
    read: () => text,
  })
  return [
    column('dataset_version', 'text', version),
    column('exported_on', 'date', date),
    column('view', 'text', cutStatement(said)),
  ]
}
