import * as v from 'valibot'
import { LONGEST_TEXT } from '../domain/text.ts'
import { ShownText } from '../domain/text-schema.ts'
import { fingerprint } from '../lib/fingerprint.ts'
import { tight } from '../places/written-name.ts'
import { MOST_COLUMNS } from './file-read.ts'
import type { ColumnRole, Correction, LineRole } from './table/describe/description.ts'
import { COLUMN_ROLES, LINE_ROLES } from './table/describe/description.ts'
import type { SheetRecognised } from './table/tabulate.ts'

const cell = v.pipe(ShownText, v.maxLength(LONGEST_TEXT))
/** So many lines above or below the first heading one may be that is remembered, and so far down that heading is looked for. */
const NEAR = 20
const FARTHEST = 60

/** What was said of names, or of the columns below some headings, kept so that the next file needs no answer again. Never a value or a period. */
export const MappingSchema = v.strictObject({
  /** Fingerprint of the headings; `names` for what names stand for. */
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(120)),
  headings: v.pipe(v.array(cell), v.maxLength(MOST_COLUMNS)),
  /** The role of each column, in order; null for one of which nothing was said. */
  roles: v.pipe(v.array(v.nullable(cell)), v.maxLength(MOST_COLUMNS)),
  /** What names stand for: `place:城东` -> 西宁市城东区. Mappings of before held constants here, which are not used any more. */
  constants: v.record(cell, cell),
  /** What was said of lines above the values: how many lines behind the first heading each stands, and its role. */
  lines: v.optional(
    v.array(
      v.strictObject({
        at: v.pipe(v.number(), v.integer(), v.minValue(-NEAR), v.maxValue(NEAR)),
        role: cell,
      }),
    ),
  ),
})
export type Mapping = v.InferOutput<typeof MappingSchema>

export const isColumnRole = (role: string | null): role is ColumnRole =>
  COLUMN_ROLES.some((each) => each === role)

const isLineRole = (role: string): role is LineRole => LINE_ROLES.some((each) => each === role)

/** The headings of a sheet's first table, from its first column; null where it has none. */
function headingsOf({ tables }: SheetRecognised): readonly string[] | null {
  const [table] = tables
  if (table === undefined || table.columns.length === 0 || table.columns.length > MOST_COLUMNS) return null
  const headings = table.columns.map(({ heading }) =>
    heading
      .map(({ value }) => value)
      .map(withoutYear)
      .join('/')
      .slice(0, LONGEST_TEXT),
  )
  return headings.every((heading) => heading === '') ? null : headings
}

/** A year in a heading is not what tells one form from another. */
const withoutYear = (text: string): string => text.replace(/\d{4}年?/gu, '')

const idOf = (headings: readonly string[]): string => `columns-${fingerprint(headings.join('\n'))}`

/** What was said of the columns of a sheet; null where nothing was. */
export function mappingOf(recognised: SheetRecognised, { columns = {} }: Correction): Mapping | null {
  const headings = headingsOf(recognised)
  const first = recognised.tables[0]?.columns ?? []
  const roles = first.map(({ column }) => columns[column] ?? null)
  if (headings === null || roles.every((role) => role === null)) return null
  return { id: idOf(headings), headings: [...headings], roles, constants: {} }
}

/** The words of a line of a sheet, by which a heading is known again. */
const wordsOfLine = (row: readonly string[] = []): readonly string[] =>
  row.flatMap((text) => withoutYear(tight(text)).slice(0, LONGEST_TEXT) || []).slice(0, MOST_COLUMNS)

const lineIdOf = (words: readonly string[]): string => `lines-${fingerprint(words.join('\n'))}`

/**
 * What was said of the lines above the values of a sheet's first table, by the words of its first heading; null where nothing was. What a line
 * among the values is does not hold for another file, which has others there.
 */
export function lineMappingOf(
  { sheet, tables }: SheetRecognised,
  { lines = {} }: Correction,
): Mapping | null {
  const heads = (tables[0]?.lines ?? []).flatMap(({ row, role }) =>
    role === 'heading' || role === 'units' || role === 'numbering' ? row : [],
  )
  const [first] = heads
  const last = heads.at(-1)
  if (first === undefined || last === undefined) return null
  const said = Object.entries(lines).flatMap(([row, role]) => {
    const at = Number(row) - first
    return Number(row) <= last && at >= -NEAR && at <= NEAR ? [{ at, role }] : []
  })
  const words = wordsOfLine(sheet.rows[first])
  return said.length === 0 || words.length === 0
    ? null
    : { id: lineIdOf(words), headings: [...words], roles: [], constants: {}, lines: said }
}

/** What was said before of the lines about such a heading. */
function rememberedLines({ sheet }: SheetRecognised, mappings: readonly Mapping[]): Correction['lines'] {
  const kept = new Map(
    mappings.flatMap(({ id, lines }) => (lines === undefined ? [] : [[id, lines] as const])),
  )
  if (kept.size === 0) return undefined
  for (const [row, cells] of sheet.rows.slice(0, FARTHEST).entries()) {
    const said = (kept.get(lineIdOf(wordsOfLine(cells))) ?? []).flatMap(({ at, role }) =>
      isLineRole(role) && row + at >= 0 && row + at < sheet.rows.length ? [[row + at, role] as const] : [],
    )
    if (said.length > 0) return Object.fromEntries(said)
  }
  return undefined
}

/**
 * What was said before of the lines and columns of such a sheet; null where that is nothing, or somebody has said something of this one. Its columns
 * are known by their headings once its lines are.
 */
export function remembered(
  recognised: SheetRecognised,
  mappings: readonly Mapping[],
  said: Correction | undefined,
): Correction | null {
  const lines = rememberedLines(recognised, mappings)
  if (said === undefined && lines !== undefined) return { lines }
  if (said !== undefined && (lines === undefined || JSON.stringify(said) !== JSON.stringify({ lines })))
    return null
  const columns = rememberedColumns(recognised, mappings)
  return columns === undefined ? null : { ...said, columns }
}

/** What was said of columns with such headings before. */
function rememberedColumns(recognised: SheetRecognised, mappings: readonly Mapping[]): Correction['columns'] {
  const headings = headingsOf(recognised)
  const mapping = headings === null ? undefined : mappings.find(({ id }) => id === idOf(headings))
  if (mapping === undefined) return undefined
  const said = (recognised.tables[0]?.columns ?? []).flatMap(({ column }, at) => {
    const role = mapping.roles[at] ?? null
    return isColumnRole(role) ? [[column, role] as const] : []
  })
  return said.length === 0 ? undefined : Object.fromEntries(said)
}
