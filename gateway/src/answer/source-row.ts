import * as v from 'valibot'
import { BOUNDS } from '../../../src/domain/number/bound.ts'
import { itemAt } from '../../../src/lib/item-at.ts'
import type { SourceRow } from '../../../src/sources/view.ts'
import { SOURCE_STATUSES, SourceRowSchema } from '../../../src/sources/view.ts'
import type { Numbered } from '../sql/schema.ts'
import { NUMBERED, SAID } from '../sql/schema.ts'
import type { Named } from './names.ts'
import { fromJson } from './names.ts'
import { Count } from './tally.ts'

/** What a row is ordered by, see `rowsQuery`. */
export type Key = number | string | null

const StoredRow = v.looseObject({ position: Count, shown: v.string() })

const KeySchema = v.nullable(v.union([v.number(), v.string()]))
const Said = v.partial(v.object(Object.fromEntries(SAID.map((column) => [column, v.unknown()]))))

/** What `storedRow` of the loader writes; the row as a whole is checked when it is put together. */
const Shown = v.strictTuple([
  v.string(),
  v.pipe(v.array(Count), v.length(NUMBERED.length)),
  v.nullable(v.number()),
  v.nullable(v.number()),
  v.nullable(v.number()),
  v.nullable(v.number()),
  v.nullable(v.string()),
  v.nullable(v.string()),
  v.unknown(),
  v.nullable(Said),
])

/** A row as it is stored, and what it is ordered by. */
export interface OrderedRow {
  readonly position: number
  readonly shown: string
  readonly keys: readonly Key[]
}

/**
 * A row as the server gives it.
 * @param keys the number of columns by which rows are ordered before their position
 * @throws {v.ValiError} if it is not such a row.
 */
export function orderedRow(raw: unknown, keys: number): OrderedRow {
  const stored = v.parse(StoredRow, raw)
  const before = Array.from({ length: keys }, (_, place) => v.parse(KeySchema, stored[`k${place}`]))
  return { position: stored.position, shown: stored.shown, keys: [...before, stored.position] }
}

/** A row whose values are numbers still. */
export interface CodedRow {
  readonly codes: ReadonlyMap<Numbered, number>
  /** @throws {v.ValiError} if the names do not make a valid row. */
  readonly named: (nameOf: (column: Numbered, code: number) => Named | null) => SourceRow
}

/**
 * Reads the numbers and texts of which a stored row is made.
 * @throws {v.ValiError} if the stored text does not have the form of a row.
 */
export function codedRow({ position, shown }: OrderedRow): CodedRow {
  const [id, numbers, value, lower, upper, paragraph, figure, formula, inputs, other] = v.parse(
    Shown,
    fromJson(shown),
  )
  const codes = new Map(NUMBERED.map((column, at) => [column, itemAt(numbers, at)]))
  return {
    codes,
    named(nameOf) {
      const name = (column: Numbered) => nameOf(column, codes.get(column) ?? 0)
      const said = SAID.map((column) => {
        const known = name(column)
        return [column, other?.[column] ?? (known === null ? null : fromJson(known.said))]
      })
      return v.parse(SourceRowSchema, {
        ...Object.fromEntries(said),
        position,
        id,
        bound: BOUNDS[(codes.get('bound') ?? 0) - 1],
        value,
        lower,
        upper,
        status: SOURCE_STATUSES[(codes.get('status') ?? 0) - 1],
        printed: name('printed')?.key ?? null,
        paragraph,
        figure,
        formula,
        inputs,
      })
    },
  }
}
