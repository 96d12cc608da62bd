import type { Observation } from '../dataset/observation.ts'
import { unitNameEn } from '../domain/unit.ts'

/** A cell of a file: a text, a number, or nothing where a side is open or nothing is known. */
export type Cell = string | number | boolean | null

/** Types of the Frictionless Table Schema that our columns have. */
export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date'

/** A column of the flat table. Names are lower case, so that they are the same in SQL, R and Python. */
export interface FlatColumn {
  readonly name: string
  readonly type: FieldType
  /** What it holds, for the data package. */
  readonly description: string
  readonly read: (observation: Observation) => Cell
}

type Read = FlatColumn['read']

const column = (name: string, type: FieldType, description: string, read: Read): FlatColumn => ({
  name,
  type,
  description,
  read,
})

/** Reads from a reported row what a derived one has not. */
const printed =
  (read: (row: Extract<Observation, { status: 'reported' }>) => Cell): Read =>
  (row) =>
    row.status === 'reported' ? read(row) : null

/** Reads from a derived row what a reported one has not. */
const computed =
  (read: (row: Extract<Observation, { status: 'derived' }>) => Cell): Read =>
  (row) =>
    row.status === 'derived' ? read(row) : null

/** The columns of the flat table. The first 24 are promised in this order; those behind them may grow. */
export const FLAT_COLUMNS: readonly FlatColumn[] = [
  column('observation_id', 'string', 'Names the observation in every table and address.', ({ id }) => id),
  column('locality_id', 'string', 'Whom the report is about.', ({ locality }) => locality.id),
  column(
    'ref_area',
    'string',
    'GB/T 2260 code of the locality, where it has one.',
    ({ locality }) => locality.code,
  ),
  column('locality_zh', 'string', 'Name of the locality in Chinese.', ({ locality }) => locality.name.zh),
  column('locality_en', 'string', 'Name of the locality in English.', ({ locality }) => locality.name.en),
  column('indicator_id', 'string', 'What is measured.', ({ indicator }) => indicator.id),
  column('indicator_zh', 'string', 'Name of the indicator in Chinese.', ({ indicator }) => indicator.name.zh),
  column('indicator_en', 'string', 'Name of the indicator in English.', ({ indicator }) => indicator.name.en),
  column('theme', 'string', 'Theme of the indicator.', ({ theme }) => theme.id),
  column('breakdown', 'string', 'Category that the value is for, as dimension=category.', ({ breakdown }) =>
    breakdown === null ? null : `${breakdown.dimension}=${breakdown.category}`,
  ),
  column(
    'period_start',
    'date',
    'First day; empty where the period is open: "up to".',
    ({ period }) => period?.start ?? null,
  ),
  column('period_end', 'date', 'Last day, included.', ({ period }) => period?.end ?? null),
  column(
    'period_basis',
    'string',
    'Whether the report states the period or it was inferred.',
    ({ period }) => period?.basis ?? null,
  ),
  column(
    'value',
    'number',
    'The number that the source names, in base units; read it with its bound.',
    ({ quantity }) => quantity.value,
  ),
  column('lower', 'number', 'Lower end; empty where it is open.', ({ quantity }) => quantity.lower),
  column('upper', 'number', 'Upper end; empty where it is open.', ({ quantity }) => quantity.upper),
  column('bound', 'string', 'How exact the value is.', ({ quantity }) => quantity.bound),
  column('unit_zh', 'string', 'Unit in Chinese.', ({ unit }) => unit.zh),
  column('unit_en', 'string', 'Unit in English.', ({ unit }) => unitNameEn(unit)),
  column(
    'printed',
    'string',
    'The figure as printed; empty for a derived value.',
    printed((row) => row.printed),
  ),
  column('status', 'string', 'reported or derived.', ({ status }) => status),
  column(
    'report_id',
    'string',
    'The report that prints the figure.',
    printed(({ report }) => report.id),
  ),
  column(
    'paragraph',
    'integer',
    'Paragraph of the report, from 1.',
    printed(({ figure }) => figure.paragraph),
  ),
  column(
    'start',
    'integer',
    'First UTF-16 unit of the figure in the source text.',
    printed(({ figure }) => figure.start),
  ),
  column(
    'end',
    'integer',
    'UTF-16 unit behind the figure.',
    printed(({ figure }) => figure.end),
  ),
  column(
    'figure_id',
    'string',
    'The figure in the ledger of the report.',
    printed(({ figure }) => figure.id),
  ),
  column(
    'locality_kind',
    'string',
    'area, or an organisation that works in areas.',
    ({ locality }) => locality.kind,
  ),
  column('locality_level', 'string', 'Level of the locality.', ({ locality }) => locality.level),
  column(
    'province',
    'string',
    'Province in which the locality lies; empty for one that spans several.',
    ({ locality }) => locality.province,
  ),
  column('unit_id', 'string', 'The unit.', ({ unit }) => unit.id),
  column('dimension', 'string', 'Values add up within one dimension only.', ({ unit }) => unit.dimension),
  column(
    'scope_zh',
    'string',
    'What part of the whole the value covers, in Chinese.',
    ({ scope }) => scope?.zh ?? null,
  ),
  column('scope_en', 'string', 'The same in English.', ({ scope }) => scope?.en ?? null),
  column(
    'scope_basis',
    'string',
    'Whether the report states the scope or it was inferred.',
    ({ scope }) => scope?.basis ?? null,
  ),
  column(
    'kind',
    'string',
    'Kind of the indicator: level, rate, change, flow or duration.',
    ({ indicator }) => indicator.kind,
  ),
  column(
    'better',
    'string',
    'Which way is better: up, down or neither.',
    ({ indicator }) => indicator.better,
  ),
  column(
    'additive',
    'boolean',
    'Whether values of the indicator may be added up.',
    ({ indicator }) => indicator.additive,
  ),
  column(
    'formula',
    'string',
    'Formula of a derived value.',
    computed(({ formula }) => formula),
  ),
  column(
    'inputs',
    'string',
    'Inputs of a derived value, as role=observation_id, with a space between.',
    computed(({ inputs }) => inputs.map(({ role, observation }) => `${role}=${observation.id}`).join(' ')),
  ),
  column(
    'note_zh',
    'string',
    'How the period was inferred or the value derived, in Chinese.',
    (row) => noteOf(row)?.zh ?? null,
  ),
  column('note_en', 'string', 'The same in English.', (row) => noteOf(row)?.en ?? null),
]

const noteOf = (row: Observation) => (row.status === 'derived' ? row.note : row.period?.note)

/** The cells of a row, in the order of {@link FLAT_COLUMNS}. */
export const flatRow = (observation: Observation): readonly Cell[] =>
  FLAT_COLUMNS.map(({ read }) => read(observation))

/** The row as an object by column names, for JSON. */
export const flatRecord = (observation: Observation): Readonly<Record<string, Cell>> =>
  Object.fromEntries(FLAT_COLUMNS.map(({ name, read }) => [name, read(observation)]))
