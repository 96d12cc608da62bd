/**
 * The format in which the items of a workspace are written, in the storage of the browser and in a backup alike. It is apart from the
 * version of the database, which only says which stores there are.
 */

/** A value as it was read, before its schema has looked at it. */
type Raw = Readonly<Record<string, unknown>>

/** What changed between one format and the next. What a step does not name stays as it is. */
export interface Step {
  readonly item?: (collection: string, value: Raw) => Raw
  readonly row?: (row: Raw) => Raw
}

/**
 * The step at place n leads from format n + 1 to format n + 2. A step that was shipped is never changed; each format has a golden
 * file in `golden/`.
 */
export const STEPS: readonly Step[] = [
  // 2: a named view says when it was saved; of older ones that is not known.
  { item: (collection, value) => (collection === 'views' ? { ...value, saved: null } : value) },
]

/** The format that this version of the product writes. */
export const FORMAT = STEPS.length + 1

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An item of an earlier format in the present one, step by step. What is no object is left to the schema to refuse. */
export const migrateItem = (from: number, collection: string, value: unknown, steps = STEPS): unknown =>
  steps
    .slice(from - 1)
    .reduce<unknown>(
      (now, { item }) => (item !== undefined && isRaw(now) ? item(collection, now) : now),
      value,
    )

/** A row of an import of an earlier format in the present one. */
export const migrateRow = (from: number, row: unknown, steps = STEPS): unknown =>
  steps
    .slice(from - 1)
    .reduce<unknown>((now, step) => (step.row !== undefined && isRaw(now) ? step.row(now) : now), row)

/** Whether rows changed since that format, so that their chunks have to be written anew. */
export const rowsChanged = (from: number, steps = STEPS): boolean =>
  steps.slice(from - 1).some(({ row }) => row !== undefined)
