import type { Observation } from '../../dataset/observation.ts'
import { isByHand, rootsOf, sourceTextOf, typedOf } from '../../dataset/observation.ts'
import { typedOverWords } from '../../dataset/source-wording.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { unitNameEn } from '../../domain/number/unit.ts'
import type { Bilingual } from '../../domain/text.ts'
import { sentencesOf, textIn } from '../../domain/text.ts'
import { blocks } from '../../lib/blocks.ts'
import { unisolated } from '../../lib/hidden-signs.ts'
import type { Steps } from '../../lib/steps.ts'
import { BY_HAND } from '../../words/dataset/evidence.ts'
import { eachLanguage } from '../../words/languages.ts'

/** A cell of the flat table: a number, a text, or nothing. */
export type FlatCell = number | string | null

/** A column of a file. */
export interface FileColumn {
  /** Its name for programs. */
  readonly name: string
  /** Its name for readers. */
  readonly header: string
  readonly type: 'text' | 'number' | 'date'
  readonly read: (observation: Observation) => FlatCell
}

/** A column of a file for programs, which has one name. */
export const field = (
  name: string,
  read: FileColumn['read'],
  type: FileColumn['type'] = 'text',
): FileColumn => ({ name, header: name, type, read })

/**
 * The columns of the flat table of observations, in their published order: programs read it by position. New columns are added
 * at the end. Open ends and vague values are empty; what a derived value does not have (a printed token, a place) is empty too.
 */
export const FLAT_COLUMNS: readonly FileColumn[] = [
  field('observation_id', ({ id }) => id),
  field('locality_id', ({ locality }) => locality.id),
  field('ref_area', ({ locality }) => locality.code),
  field('locality_zh', ({ locality }) => locality.name.zh),
  field('locality_en', ({ locality }) => locality.name.en),
  field('indicator_id', ({ indicator }) => indicator.id),
  field('indicator_zh', ({ indicator }) => indicator.name.zh),
  field('indicator_en', ({ indicator }) => indicator.name.en),
  field('theme', ({ theme }) => theme.id),
  field('breakdown', ({ breakdown }) => breakdown && `${breakdown.dimension}=${breakdown.category}`),
  field('period_start', ({ period }) => period?.start ?? null),
  field('period_end', ({ period }) => period?.end ?? null),
  field('period_basis', ({ period }) => period?.basis ?? null),
  field('value', ({ quantity }) => quantity.value),
  field('lower', ({ quantity }) => quantity.lower),
  field('upper', ({ quantity }) => quantity.upper),
  field('bound', ({ quantity }) => quantity.bound),
  field('unit_zh', ({ unit }) => unit.zh),
  field('unit_en', ({ unit }) => unitNameEn(unit)),
  field('printed', sourceTextOf),
  field('status', ({ status }) => status),
  field('report_id', (row) => (row.status === 'reported' ? row.report.id : null)),
  field('paragraph', (row) => (row.status === 'reported' ? row.figure.paragraph : null)),
  field('start', (row) => (row.status === 'reported' ? row.figure.start : null)),
  field('end', (row) => (row.status === 'reported' ? row.figure.end : null)),
  field('province_id', ({ locality }) => locality.province),
  field('scope_zh', ({ scope }) => scope?.zh ?? null),
  field('scope_en', ({ scope }) => scope?.en ?? null),
  field('scope_basis', ({ scope }) => scope?.basis ?? null),
  field('kind', ({ indicator }) => indicator.kind),
  field('better', ({ indicator }) => indicator.better),
  field('formula', (row) => (row.status === 'derived' ? row.formula : null)),
  field('inputs', (row) =>
    row.status === 'derived'
      ? row.inputs.map(({ role, observation }) => `${role}=${observation.id}`).join(' ')
      : null,
  ),
  field('unit_id', ({ unit }) => unit.id),
  field('figure_id', (row) => (row.status === 'reported' ? row.figure.id : null)),
  field('note_zh', (row) => noteOf(row)?.zh ?? null),
  field('note_en', (row) => noteOf(row)?.en ?? null),
  field('file', (row) => (row.status === 'imported' ? row.origin.file : null)),
  field('sheet', (row) => (row.status === 'imported' ? row.origin.sheet : null)),
  field('file_row', (row) => (row.status === 'imported' ? row.line : null)),
  field('file_column', (row) => (row.status === 'imported' ? row.column : null)),
  field('scope_kind', ({ scope }) => scope?.kind ?? null),
  field('further_sources', furtherSources),
  field('typed_on_import', typedOf),
]

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

/** Rows as a JSON array of flat objects between two texts, in steps; empty fields are null. */
export function* jsonRows(
  rows: Iterable<Observation>,
  columns: readonly FileColumn[],
  before = '',
  behind = '\n',
): Steps<readonly string[]> {
  const parts = [`${before}[\n`]
  const lines = blocks(parts)
  let between = ''
  for (const row of rows) {
    const record = Object.fromEntries(columns.map(({ name, read }) => [name, read(row)]))
    if (lines.add(between + unisolated(JSON.stringify(record)))) yield
    between = ',\n'
  }
  lines.end(`\n]${behind}`)
  return parts
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

/** The rows of the view, in its order. They are looked up one at a time, when needed. */
export function* rowsOf({ rows, index }: CurrentView): Generator<Observation> {
  for (const number of rows) yield index.row(number)
}

/** The cells of rows, made one row at a time, when needed. */
export function* cellsOf(
  rows: Iterable<Observation>,
  columns: readonly FileColumn[],
): Generator<readonly FlatCell[]> {
  for (const row of rows) yield columns.map(({ read }) => read(row))
}
