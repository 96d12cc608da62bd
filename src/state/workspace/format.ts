import { comesNear } from '../../domain/number/bound.ts'

/**
 * The format in which the items of a workspace are written, in the storage of the browser and in a backup alike. It is apart from the
 * version of the database, which only says which stores there are.
 */

/** A value as it was read, before its schema has looked at it. */
type Raw = Readonly<Record<string, unknown>>

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

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
  // 3: 近400 is `nearly`, 不到400 `below`; before, both were `below`. The printed token says which a row is; a filter meant both.
  {
    row: (row) =>
      row.bound === 'below' && typeof row.printed === 'string' && comesNear(row.printed)
        ? { ...row, bound: 'nearly' }
        : row,
    item: (collection, value) =>
      collection === 'views'
        ? withBothInFilter(value)
        : collection === 'decks' && Array.isArray(value.slides)
          ? {
              ...value,
              slides: value.slides.map((slide: unknown) => (isRaw(slide) ? withBoth(slide) : slide)),
            }
          : value,
  },
  // 4: there are edits, which an earlier version would set aside as unreadable.
  {},
  // 5: there are reports of the user's own.
  {},
  // 6: there are groups of places, scorecards, review marks and notes; targets may be of a group or a year.
  {},
  // 7: there are headline numbers of the user's own.
  {},
]

/** A saved table that was filtered by `below` is filtered by both bounds that this meant then. */
function withBothInFilter(value: Raw): Raw {
  const { query } = value
  const filter = isRaw(query) ? query['f.bound'] : undefined
  if (!isRaw(query) || typeof filter !== 'string') return value
  return { ...value, query: { ...query, 'f.bound': filter.replace(/\bbelow\b/u, 'nearly,below') } }
}

/** A slide whose table is filtered by `below`, or that explains its mark, does so with both. */
function withBoth(slide: Raw): Raw {
  const { marks } = slide
  const explained = Array.isArray(marks)
    ? { ...slide, marks: marks.flatMap((mark: unknown) => (mark === 'below' ? ['nearly', 'below'] : [mark])) }
    : slide
  return withBothInFilter(explained)
}

/** The format that this version of the product writes. */
export const FORMAT = STEPS.length + 1

/** An item of an earlier format in the present one, step by step. What is not an object stays as it is, and the schema refuses it. */
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

/** Whether rows changed since that format, so that their chunks have to be written again. */
export const rowsChanged = (from: number, steps = STEPS): boolean =>
  steps.slice(from - 1).some(({ row }) => row !== undefined)
