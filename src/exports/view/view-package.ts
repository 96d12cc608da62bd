import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { Edition } from '../../dataset/table/view/view-statement.ts'
import { statementOf } from '../../dataset/table/view/view-statement.ts'
import { LANGUAGES } from '../../domain/text.ts'
import type { Steps } from '../../lib/steps.ts'
import type { PackedFile } from '../../lib/zip.ts'
import { shell } from '../../words/app/shell.ts'
import { csvParts, writeCsv } from '../csv.ts'
import type { FlatCell } from './flat.ts'
import { cellsOf, FLAT_COLUMNS, rowsOf } from './flat.ts'
import { programExtra } from './reader-columns.ts'
import type { ViewContext } from './view-context.ts'
import { contextOf } from './view-context.ts'

/** The name of the product, in every language. */
const TITLE = LANGUAGES.map((language) => shell.product[language]).join(' · ')

/** A table of the package: the names of its columns and its rows. */
interface PackedTable {
  readonly name: string
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly FlatCell[])[]
}

type FieldType = 'string' | 'number' | 'integer' | 'date'

/** The types of columns that are not text. All others are text, also codes. */
const TYPES: Readonly<Record<string, FieldType>> = {
  value: 'number',
  lower: 'number',
  upper: 'number',
  paragraph: 'integer',
  start: 'integer',
  end: 'integer',
  period_start: 'date',
  period_end: 'date',
  published_start: 'date',
  published_end: 'date',
  file_row: 'integer',
  change: 'number',
  change_lower: 'number',
  change_upper: 'number',
  points: 'number',
  points_lower: 'number',
  points_upper: 'number',
  completion: 'number',
  completion_lower: 'number',
  completion_upper: 'number',
}

/** The table that a column refers to. */
const KEYS: Readonly<Record<string, string>> = { indicator_id: 'indicators', report_id: 'reports' }

/** A table from how each of its columns is read from a row. */
const tableOf = <Row>(
  name: string,
  title: string,
  rows: readonly Row[],
  columns: Readonly<Record<string, (row: Row) => FlatCell>>,
): PackedTable => ({
  name,
  title,
  header: Object.keys(columns),
  rows: rows.map((row) => Object.values(columns).map((read) => read(row))),
})

const reportTable = ({ reports }: ViewContext): PackedTable =>
  tableOf(
    'reports',
    'Reports on which the observations rest; titles and summaries in our own words',
    reports,
    {
      id: ({ id }) => id,
      locality: ({ locality }) => locality,
      title_zh: ({ title }) => title.zh,
      title_en: ({ title }) => title.en,
      summary_zh: ({ summary }) => summary.zh,
      summary_en: ({ summary }) => summary.en,
      published_start: ({ published }) => published.start,
      published_end: ({ published }) => published.end,
      published_basis: ({ published }) => published.basis,
      text_state: ({ textState }) => textState,
    },
  )

const indicatorTable = ({ indicators }: ViewContext): PackedTable =>
  tableOf('indicators', 'Definitions of the indicators', indicators, {
    id: ({ id }) => id,
    name_zh: ({ name }) => name.zh,
    name_en: ({ name }) => name.en,
    definition_zh: ({ definition }) => definition.zh,
    definition_en: ({ definition }) => definition.en,
    comparability_zh: ({ comparability }) => comparability?.zh ?? null,
    comparability_en: ({ comparability }) => comparability?.en ?? null,
    unit: ({ unit }) => unit,
    theme: ({ theme }) => theme,
    kind: ({ kind }) => kind,
    better: ({ better }) => better,
  })

/** The description of a table as the standard defines it, for readers of version 1 and of version 2. */
function resourceOf({ name, title, header }: Omit<PackedTable, 'rows'>, primaryKey: string) {
  const foreignKeys = header.flatMap((field) => {
    const resource = KEYS[field]
    return resource === undefined ? [] : [{ fields: [field], reference: { resource, fields: ['id'] } }]
  })
  return {
    name,
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    profile: 'tabular-data-resource',
    type: 'table',
    path: `${name}.csv`,
    title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: header.map((field) => ({ name: field, type: TYPES[field] ?? 'string' })),
      missingValues: [''],
      primaryKey: [primaryKey],
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
  }
}

function descriptorOf(
  header: readonly string[],
  tables: readonly PackedTable[],
  edition: Edition,
  statement: string,
) {
  const observations = {
    name: 'observations',
    title: 'One observation per row; a value is to be read with its bound and its ends',
    header,
  }
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: 'union-metrics-view',
    title: TITLE,
    description: statement,
    version: edition.version,
    created: `${edition.date}T00:00:00Z`,
    licenses: [{ name: 'MIT', path: 'https://opensource.org/license/mit', title: 'MIT License' }],
    resources: [
      resourceOf(observations, 'observation_id'),
      ...tables.map((table) => resourceOf(table, 'id')),
    ],
  }
}

/**
 * The rows of the view as a Frictionless Data Package: every field of every row, in the order of the view, with their reports and
 * definitions.
 */
export function* packageFiles(view: CurrentView, edition: Edition): Steps<readonly PackedFile[]> {
  const statement = statementOf(view, edition)
    .map(({ label, text }) => `${label}: ${text}`)
    .join('\n')
  const columns = [...FLAT_COLUMNS, ...programExtra(view)]
  const header = columns.map(({ name }) => name)
  const observations = yield* csvParts(header, cellsOf(rowsOf(view), columns), 'lossless')
  const context = yield* contextOf(view)
  const tables = [reportTable(context), indicatorTable(context)]
  const descriptor = JSON.stringify(descriptorOf(header, tables, edition, statement), null, 2)
  return [
    { name: 'datapackage.json', parts: [`${descriptor}\n`] },
    { name: 'observations.csv', parts: observations },
    ...tables.map((table) => ({
      name: `${table.name}.csv`,
      parts: [writeCsv(table.header, table.rows, 'lossless')],
    })),
    { name: 'README.md', parts: [`# ${TITLE}\n\n${statement.replaceAll('\n', '  \n')}\n`] },
  ]
}
