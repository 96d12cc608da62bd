import * as v from 'valibot'
import { BOUNDS } from '../../../src/domain/number/bound.ts'
import type { SourceRow } from '../../../src/sources/view.ts'
import { SOURCE_STATUSES, SourceRowSchema } from '../../../src/sources/view.ts'
import type { Numbered } from '../sql/schema.ts'
import { NUMBERED, SAID } from '../sql/schema.ts'
import type { Named } from './names.ts'
import { fromJson } from './names.ts'
import { Count } from './tally.ts'

/** What a row is ordered by, see `rowsQuery`. */
export type Key = number | string | null

const number = v.nullable(v.number())

const StoredRow = v.looseObject({
  position: Count,
  id: v.string(),
  value: number,
  lower: number,
  upper: number,
  said: v.string(),
  paragraph: v.nullable(Count),
  figure: v.nullable(v.string()),
  formula: v.nullable(v.string()),
  inputs: v.string(),
})

const KeySchema = v.nullable(v.union([v.number(), v.string()]))
const Said = v.partial(v.object(Object.fromEntries(SAID.map((column) => [column, v.unknown()]))))

/** A row as it is stored, and what it is ordered by. */
export interface OrderedRow {
  readonly stored: v.InferOutput<typeof StoredRow>
  readonly codes: ReadonlyMap<Numbered, number>
  readonly keys: readonly Key[]
}

/**
 * A row as the server gives it.
 * @param keys by how many columns it is ordered before its position
 * @throws {v.ValiError} where it is none.
 */
export function orderedRow(raw: unknown, keys: number): OrderedRow {
  const stored = v.parse(StoredRow, raw)
  const before = Array.from({ length: keys }, (_, place) => v.parse(KeySchema, stored[`k${place}`]))
  return {
    stored,
    codes: new Map(NUMBERED.map((column) => [column, v.parse(Count, stored[column])])),
    keys: [...before, stored.position],
  }
}

/**
 * The row with the values that its numbers stand for.
 * @throws {v.ValiError} where it is none.
 */
export function sourceRow(
  { stored, codes }: OrderedRow,
  nameOf: (column: Numbered, code: number) => Named | null,
): SourceRow {
  const name = (column: Numbered) => nameOf(column, codes.get(column) ?? 0)
  const other = stored.said === '' ? {} : v.parse(Said, fromJson(stored.said))
  const said = SAID.map((column) => {
    const known = name(column)
    return [column, other[column] ?? (known === null ? null : fromJson(known.said))]
  })
  return v.parse(SourceRowSchema, {
    ...Object.fromEntries(said),
    position: stored.position,
    id: stored.id,
    bound: BOUNDS[(codes.get('bound') ?? 0) - 1],
    value: stored.value,
    lower: stored.lower,
    upper: stored.upper,
    status: SOURCE_STATUSES[(codes.get('status') ?? 0) - 1],
    printed: name('printed')?.key ?? null,
    paragraph: stored.paragraph,
    figure: stored.figure,
    formula: stored.formula,
    inputs: fromJson(stored.inputs),
  })
}
