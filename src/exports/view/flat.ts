import type { Observation } from '../../dataset/observation.ts'
import { isByHand, rootsOf, sourceTextOf, typedOf } from '../../dataset/observation.ts'
import { typedOverWords } from '../../dataset/source-wording.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { unitNameEn } from '../../domain/number/unit.ts'
import type { Bilingual } from '../../domain/text.ts'
import { sentencesOf, textIn } from '../../domain/text.ts'
import { BY_HAND } from '../../words/dataset/evidence.ts'
import { eachLanguage } from '../../words/languages.ts'

/** A cell of the flat table: a number, a text, or nothing. */
export type FlatCell = number | string | null

interface FlatColumn {
  readonly name: string
  readonly cell: (row: Observation) => FlatCell
}

/**
 * The columns of the flat table of observations, in their published order: programs read it by position. New columns are added
 * at the end. Open ends and vague values are empty; what a derived value does not have (a printed token, a place) is empty too.
 */
export const FLAT_COLUMNS = [
  { name: 'observation_id', cell: ({ id }) => id },
  { name: 'locality_id', cell: ({ locality }) => locality.id },
  { name: 'ref_area', cell: ({ locality }) => locality.code },
  { name: 'locality_zh', cell: ({ locality }) => locality.name.zh },
  { name: 'locality_en', cell: ({ locality }) => locality.name.en },
  { name: 'indicator_id', cell: ({ indicator }) => indicator.id },
  { name: 'indicator_zh', cell: ({ indicator }) => indicator.name.zh },
  { name: 'indicator_en', cell: ({ indicator }) => indicator.name.en },
  { name: 'theme', cell: ({ theme }) => theme.id },
  { name: 'breakdown', cell: ({ breakdown }) => breakdown && `${breakdown.dimension}=${breakdown.category}` },
  { name: 'period_start', cell: ({ period }) => period?.start ?? null },
  { name: 'period_end', cell: ({ period }) => period?.end ?? null },
  { name: 'period_basis', cell: ({ period }) => period?.basis ?? null },
  { name: 'value', cell: ({ quantity }) => quantity.value },
  { name: 'lower', cell: ({ quantity }) => quantity.lower },
  { name: 'upper', cell: ({ quantity }) => quantity.upper },
  { name: 'bound', cell: ({ quantity }) => quantity.bound },
  { name: 'unit_zh', cell: ({ unit }) => unit.zh },
  { name: 'unit_en', cell: ({ unit }) => unitNameEn(unit) },
  { name: 'printed', cell: sourceTextOf },
  { name: 'status', cell: ({ status }) => status },
  { name: 'report_id', cell: (row) => (row.status === 'reported' ? row.report.id : null) },
  { name: 'paragraph', cell: (row) => (row.status === 'reported' ? row.figure.paragraph : null) },
  { name: 'start', cell: (row) => (row.status === 'reported' ? row.figure.start : null) },
  { name: 'end', cell: (row) => (row.status === 'reported' ? row.figure.end : null) },
  { name: 'province_id', cell: ({ locality }) => locality.province },
  { name: 'scope_zh', cell: ({ scope }) => scope?.zh ?? null },
  { name: 'scope_en', cell: ({ scope }) => scope?.en ?? null },
  { name: 'scope_basis', cell: ({ scope }) => scope?.basis ?? null },
  { name: 'kind', cell: ({ indicator }) => indicator.kind },
  { name: 'better', cell: ({ indicator }) => indicator.better },
  { name: 'formula', cell: (row) => (row.status === 'derived' ? row.formula : null) },
  {
    name: 'inputs',
    cell: (row) =>
      row.status === 'derived'
        ? row.inputs.map(({ role, observation }) => `${role}=${observation.id}`).join(' ')
        : null,
  },
  { name: 'unit_id', cell: ({ unit }) => unit.id },
  { name: 'figure_id', cell: (row) => (row.status === 'reported' ? row.figure.id : null) },
  { name: 'note_zh', cell: (row) => noteOf(row)?.zh ?? null },
  { name: 'note_en', cell: (row) => noteOf(row)?.en ?? null },
  { name: 'file', cell: (row) => (row.status === 'imported' ? row.origin.file : null) },
  { name: 'sheet', cell: (row) => (row.status === 'imported' ? row.origin.sheet : null) },
  { name: 'file_row', cell: (row) => (row.status === 'imported' ? row.line : null) },
  { name: 'file_column', cell: (row) => (row.status === 'imported' ? row.column : null) },
  { name: 'scope_kind', cell: ({ scope }) => scope?.kind ?? null },
  { name: 'further_sources', cell: furtherSources },
  { name: 'typed_on_import', cell: typedOf },
] as const satisfies readonly FlatColumn[]

/** Other cells of files with the same value: file, sheet, line and column of each; null if there are none. */
function furtherSources({ support = [] }: Observation): string | null {
  const cells = support.map(({ origin, line, column }) =>
    [origin.file, origin.sheet, line, column].filter((part) => part !== null).join(' | '),
  )
  return cells.join('; ') || null
}

/** The ids of the reports and files that state a value; for a derived value, those of its inputs. */
export const sourceIds = (row: Observation): readonly string[] => [
  ...new Set([
    ...(row.status === 'imported' ? [row.origin.id] : rootsOf(row).map(({ report }) => report.id)),
    ...(row.support ?? []).map(({ origin }) => origin.id),
  ]),
]

/** The names of further files that state the same value as its report or first file. */
export const furtherFiles = ({ support = [], ...row }: Observation): readonly string[] => {
  const first = row.status === 'imported' ? row.origin.file : null
  return [...new Set(support.map(({ origin }) => origin.file))].filter((file) => file !== first)
}

/** The note on a value: how it was derived, how its period was inferred, or that its bound or its whole cell was set by hand. */
function noteOf(row: Observation): Bilingual | undefined {
  if (row.status === 'derived') return row.note
  if (row.status === 'imported' && row.inFile !== undefined)
    return eachLanguage((language) => typedOverWords(row, language) ?? '')
  const note = row.period?.note
  if (!isByHand(row)) return note
  if (note === undefined) return BY_HAND
  return eachLanguage((language) => sentencesOf([textIn(note, language), BY_HAND[language]], language))
}

/** One row of the flat table, in the order of {@link FLAT_COLUMNS}. */
export const flatRow = (row: Observation): FlatCell[] => FLAT_COLUMNS.map(({ cell }) => cell(row))

/** The row as an object with the column names as keys, for JSON. */
export const flatRecord = (row: Observation): Readonly<Record<string, FlatCell>> =>
  Object.fromEntries(FLAT_COLUMNS.map(({ name, cell }): [string, FlatCell] => [name, cell(row)]))

/** A column of a file made from a view. */
export interface FileColumn {
  /** Its name for programs. */
  readonly name: string
  /** Its name for readers. */
  readonly header: string
  readonly type: 'text' | 'number' | 'date'
  readonly read: (observation: Observation) => FlatCell
}

/**
 * What the screen shows in each row or above it: the columns of the view, and before them the columns by which rows are grouped, if only
 * the heads of the groups show them.
 */
export const columnsOnScreen = ({ columns, state }: CurrentView): readonly ColumnId[] => [
  ...state.grouping.filter((id) => !columns.includes(id)),
  ...columns,
]

/** Whether any value of the view has a scope (a part or a condition): files then have it, whichever columns are shown. */
export const hasScopes = ({ rows, index }: CurrentView): boolean =>
  rows.some((row) => index.row(row).scope !== null)

/** Whether the cell of any value was typed over when its file was imported: files then have what was typed, whichever columns are shown. */
export const hasTyped = ({ rows, index }: CurrentView): boolean =>
  rows.some((row) => typedOf(index.row(row)) !== null)

/** The cells of every row of the view, in its order. They are made one row at a time, when needed. */
export function* cellsOf(view: CurrentView, columns: readonly FileColumn[]): Generator<readonly FlatCell[]> {
  for (const number of view.rows) {
    const row = view.index.row(number)
    yield columns.map(({ read }) => read(row))
  }
}
