import * as v from 'valibot'
import { LONGEST_TEXT } from '../domain/text.ts'
import { ShownText } from '../domain/text-schema.ts'
import { fingerprint } from '../lib/fingerprint.ts'
import { MOST_COLUMNS } from './file-read.ts'
import type { ColumnRole, Correction } from './table/describe/description.ts'
import { COLUMN_ROLES } from './table/describe/description.ts'
import type { SheetRecognised } from './table/tabulate.ts'

const cell = v.pipe(ShownText, v.maxLength(LONGEST_TEXT))

/** What was said of names, or of the columns below some headings, kept so that the next file needs no answer again. Never a value or a period. */
export const MappingSchema = v.strictObject({
  /** Fingerprint of the headings; `names` for what names stand for. */
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(120)),
  headings: v.pipe(v.array(cell), v.maxLength(MOST_COLUMNS)),
  /** The role of each column, in order; null for one of which nothing was said. */
  roles: v.pipe(v.array(v.nullable(cell)), v.maxLength(MOST_COLUMNS)),
  /** What names stand for: `place:城东` -> 西宁市城东区. Mappings of before held constants here, which are not used any more. */
  constants: v.record(cell, cell),
})
export type Mapping = v.InferOutput<typeof MappingSchema>

export const isColumnRole = (role: string | null): role is ColumnRole =>
  COLUMN_ROLES.some((each) => each === role)

/** The headings of a sheet's first table, from its first column; null where it has none. */
function headingsOf({ tables }: SheetRecognised): readonly string[] | null {
  const [table] = tables
  if (table === undefined || table.columns.length === 0 || table.columns.length > MOST_COLUMNS) return null
  const headings = table.columns.map(({ heading }) =>
    heading
      .map(({ value }) => value)
      // A year in a heading is not what tells one form from another.
      .map((value) => value.replace(/\d{4}年?/gu, ''))
      .join('/')
      .slice(0, LONGEST_TEXT),
  )
  return headings.every((heading) => heading === '') ? null : headings
}

const idOf = (headings: readonly string[]): string => `columns-${fingerprint(headings.join('\n'))}`

/** What was said of the columns of a sheet; null where nothing was. */
export function mappingOf(recognised: SheetRecognised, { columns = {} }: Correction): Mapping | null {
  const headings = headingsOf(recognised)
  const first = recognised.tables[0]?.columns ?? []
  const roles = first.map(({ column }) => columns[column] ?? null)
  if (headings === null || roles.every((role) => role === null)) return null
  return { id: idOf(headings), headings: [...headings], roles, constants: {} }
}

/** What was said of columns with such headings before. */
export function rememberedColumns(
  recognised: SheetRecognised,
  mappings: readonly Mapping[],
): Correction['columns'] {
  const headings = headingsOf(recognised)
  const mapping = headings === null ? undefined : mappings.find(({ id }) => id === idOf(headings))
  if (mapping === undefined) return undefined
  const said = (recognised.tables[0]?.columns ?? []).flatMap(({ column }, at) => {
    const role = mapping.roles[at] ?? null
    return isColumnRole(role) ? [[column, role] as const] : []
  })
  return said.length === 0 ? undefined : Object.fromEntries(said)
}
