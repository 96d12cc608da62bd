import * as v from 'valibot'
import { BOUNDS } from '../domain/number/bound.ts'
import { UnitSchema } from '../domain/number/unit.ts'
import { AREA_LEVELS, ORGANISATION_LEVELS } from '../domain/place/locality.ts'
import { INDICATOR_KINDS } from '../domain/record/indicator.ts'
import { SCOPE_BASES, SCOPE_KINDS } from '../domain/record/observation.ts'
import { LANGUAGES, LONGEST_TEXT } from '../domain/text.ts'
import { ShownText } from '../domain/text-schema.ts'
import { isDay, PERIOD_BASES } from '../domain/time/period.ts'

/**
 * What is asked of a source of data, and what it answers: memory, Parquet files, or a server behind the gateway. The schemas are the
 * only description of the wire, and both sides parse by them. `docs/scale.md` explains what the answers mean.
 */

/** Changed whenever an older reader would misread an answer or a file. */
export const WIRE_VERSION = 1

/** Columns whose values many rows share. Each value has a key, and words in both languages. */
export const SHARED_COLUMNS = [
  'locality',
  'province',
  'theme',
  'indicator',
  'breakdown',
  'scope',
  'bound',
  'unit',
  'period',
  'status',
  'report',
] as const
export type SharedColumn = (typeof SHARED_COLUMNS)[number]

/** Columns of plain text, the same in both languages. */
export const TEXT_COLUMNS = ['printed', 'id'] as const
export type TextColumn = (typeof TEXT_COLUMNS)[number]

/** Every column of a source, in its usual order. */
export const SOURCE_COLUMNS = [
  'locality',
  'province',
  'theme',
  'indicator',
  'breakdown',
  'scope',
  'value',
  'bound',
  'unit',
  'period',
  'status',
  'printed',
  'report',
  'id',
] as const satisfies readonly (SharedColumn | TextColumn | 'value')[]
export type SourceColumn = (typeof SOURCE_COLUMNS)[number]

/** What one question may ask for at most. A reader pages, and an export streams. */
export const MOST = {
  keys: 1000,
  sort: 4,
  groups: 2,
  page: 500,
  offset: 1_000_000_000,
  groupHeads: 5000,
} as const

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const number = v.pipe(v.number(), v.finite())
const day = v.pipe(v.string(), v.check(isDay))

const isDistinct = (items: readonly string[]): boolean => new Set(items).size === items.length

/** What a row must hold to be shown. All filters of a view hold at once. */
export const SourceFilterSchema = v.variant('type', [
  /** Rows whose key is among these; with `except` all rows but those. The empty text is the key of rows without a value. */
  v.strictObject({
    type: v.literal('set'),
    column: v.picklist(SHARED_COLUMNS),
    keys: v.pipe(v.array(text), v.nonEmpty(), v.maxLength(MOST.keys), v.readonly()),
    except: v.optional(v.literal(true)),
  }),
  /** Rows whose words, folded by `fold`, hold the folded text. */
  v.strictObject({
    type: v.literal('text'),
    column: v.picklist(['scope', ...TEXT_COLUMNS]),
    text: v.pipe(text, v.nonEmpty()),
  }),
  /**
   * Rows by their likely interval (`likelyEnds`): `possible` where it shares a number with min to max, `sure` where it lies in it. A null end
   * is open. A range that ends before it begins holds nothing. A vague value lies from 0 on.
   */
  v.strictObject({
    type: v.literal('number'),
    column: v.literal('value'),
    min: v.nullable(number),
    max: v.nullable(number),
    mode: v.picklist(['possible', 'sure']),
  }),
  /** Rows whose period shares a day with these days, both included. A row without a period is not shown. */
  v.strictObject({
    type: v.literal('period'),
    column: v.literal('period'),
    from: v.nullable(day),
    to: v.nullable(day),
  }),
])

export type SourceFilter = v.InferOutput<typeof SourceFilterSchema>

/**
 * A column by which rows are sorted. Rows without a value, and vague ones, come last either way. Rows equal in all keys are in the order
 * of their position, ascending, whichever way they are sorted.
 */
const SortKeySchema = v.strictObject({
  column: v.picklist(SOURCE_COLUMNS),
  direction: v.picklist(['asc', 'desc']),
})

/** What a reader wants to see of a source. */
export const SourceViewSchema = v.strictObject({
  version: v.literal(WIRE_VERSION),
  /** Words are sorted as a reader of it expects, see `compareTexts`. */
  language: v.picklist(LANGUAGES),
  /** Free search over the columns shown; empty for none. */
  search: text,
  filters: v.pipe(
    v.array(SourceFilterSchema),
    v.check((filters) => isDistinct(filters.map(({ column }) => column)), 'a column has one filter'),
    v.readonly(),
  ),
  sort: v.pipe(
    v.array(SortKeySchema),
    v.maxLength(MOST.sort),
    v.check((keys) => isDistinct(keys.map(({ column }) => column)), 'a column sorts once'),
    v.readonly(),
  ),
  /** Columns by which rows are grouped, the outermost first. Rows are sorted by their groups before anything else. */
  groups: v.pipe(
    v.array(v.picklist(SHARED_COLUMNS)),
    v.maxLength(MOST.groups),
    v.check((columns) => isDistinct(columns), 'a column groups once'),
    v.readonly(),
  ),
  /** The columns shown. A search reads them and an export writes them; rows are whole all the same. */
  columns: v.pipe(
    v.array(v.picklist(SOURCE_COLUMNS)),
    v.nonEmpty(),
    v.check((columns) => isDistinct(columns), 'a column stands once'),
    v.readonly(),
  ),
  page: v.strictObject({
    offset: v.pipe(count, v.maxValue(MOST.offset)),
    limit: v.pipe(count, v.minValue(1), v.maxValue(MOST.page)),
  }),
})
export type SourceView = v.InferOutput<typeof SourceViewSchema>

const words = v.pipe(ShownText, v.maxLength(LONGEST_TEXT))

/** A value that rows share, by its key, with its words. */
export const NameSchema = v.strictObject({ key: v.pipe(text, v.nonEmpty()), zh: words, en: words })
export type Name = v.InferOutput<typeof NameSchema>

export const LEVELS = [...AREA_LEVELS, ...ORGANISATION_LEVELS, 'own'] as const
export const SOURCE_STATUSES = ['reported', 'entered', 'derived', 'imported'] as const

export const SourceLocalitySchema = v.strictObject({ ...NameSchema.entries, level: v.picklist(LEVELS) })
export const SourceIndicatorSchema = v.strictObject({
  ...NameSchema.entries,
  kind: v.picklist(INDICATOR_KINDS),
  additive: v.boolean(),
})
/** The key of a scope is its English words. */
export const SourceScopeSchema = v.strictObject({
  ...NameSchema.entries,
  kind: v.picklist(SCOPE_KINDS),
  basis: v.picklist(SCOPE_BASES),
})
/** The key of a period is `start/end/basis`, with nothing for an open start. */
export const SourcePeriodSchema = v.strictObject({
  start: v.nullable(day),
  end: day,
  basis: v.picklist(PERIOD_BASES),
})

export type SourcePeriod = v.InferOutput<typeof SourcePeriodSchema>

/** One row: a value with its bound, all that describes it, and where it comes from. */
export const SourceRowSchema = v.strictObject({
  /** Its place in the source as it was loaded: no two rows share one. */
  position: count,
  /** By this it is marked, chosen and named in the address. */
  id: v.pipe(text, v.nonEmpty()),
  locality: SourceLocalitySchema,
  province: v.nullable(NameSchema),
  theme: NameSchema,
  indicator: SourceIndicatorSchema,
  /** The key is `dimension=category`. */
  breakdown: v.nullable(NameSchema),
  scope: v.nullable(SourceScopeSchema),
  bound: v.picklist(BOUNDS),
  /** In base units, as `quantityOf` reads the four columns. */
  value: v.nullable(number),
  lower: v.nullable(number),
  upper: v.nullable(number),
  unit: UnitSchema,
  period: v.nullable(SourcePeriodSchema),
  status: v.picklist(SOURCE_STATUSES),
  /** What is printed; null for a derived value. */
  printed: v.nullable(text),
  /** The report, or the file, that the value is in; null for a derived value. */
  report: v.nullable(NameSchema),
  /** The paragraph of the report and the figure in its ledger, for a value that is printed in one. */
  paragraph: v.nullable(count),
  figure: v.nullable(text),
  /** The formula of a derived value, and the rows that it is computed from. */
  formula: v.nullable(text),
  inputs: v.pipe(v.array(v.strictObject({ role: text, id: text })), v.readonly()),
})
export type SourceRow = v.InferOutput<typeof SourceRowSchema>

/**
 * How many parts of the source (shards, servers, files) were asked, and how many answered. Where some did not, every number of the answer
 * is "at least", and no span, no sum and no order of all rows is known.
 */
export const PartsSchema = v.pipe(
  v.strictObject({ asked: v.pipe(count, v.minValue(1)), answered: count }),
  v.check(({ asked, answered }) => answered <= asked, 'more parts answered than were asked'),
)
export type Parts = v.InferOutput<typeof PartsSchema>

export const PageAnswerSchema = v.strictObject({
  parts: PartsSchema,
  /** Rows that the view shows, and rows of the source. */
  counts: v.strictObject({ shown: count, total: count }),
  rows: v.pipe(v.array(SourceRowSchema), v.maxLength(MOST.page), v.readonly()),
})
export type PageAnswer = v.InferOutput<typeof PageAnswerSchema>

/** Why values have no sum. */
export const NO_SUM_REASONS = ['indicators', 'notAdditive', 'units', 'times', 'overlap'] as const

/** What the values of some rows come to. */
export const SourceAggregateSchema = v.strictObject({
  rows: count,
  /**
   * The least `lower` and the greatest `upper` among rows that have one, as stored, and how many rows are open at that end. Only if
   * `openLower` is 0 is it certain that no value is below `lower`. Null where rows are of several indicators or units, or where there are none.
   */
  span: v.nullable(
    v.strictObject({
      lower: v.nullable(number),
      upper: v.nullable(number),
      openLower: count,
      openUpper: count,
      unit: UnitSchema,
    }),
  ),
  /**
   * The sum of all `lower` and of all `upper`, each null where a row is open at that end. Given only for one indicator that adds up, one
   * unit, one period that is known, one breakdown and scope (or none of them), and localities of one level that each occur once. The first
   * reason against it is given, in the order of {@link NO_SUM_REASONS}; no rows have the reason `indicators`.
   */
  sum: v.variant('kind', [
    v.strictObject({
      kind: v.literal('sum'),
      lower: v.nullable(number),
      upper: v.nullable(number),
      unit: UnitSchema,
    }),
    v.strictObject({ kind: v.literal('none'), reason: v.picklist(NO_SUM_REASONS) }),
  ]),
})
export type SourceAggregate = v.InferOutput<typeof SourceAggregateSchema>

export const AggregateAnswerSchema = v.strictObject({ parts: PartsSchema, aggregate: SourceAggregateSchema })
export type AggregateAnswer = v.InferOutput<typeof AggregateAnswerSchema>

/** The rows that share a value, and the values of the groups around them: from `start` on, `rows` of them in the order of the view. */
export const SourceGroupSchema = v.strictObject({
  column: v.picklist(SHARED_COLUMNS),
  /** Null for rows without a value. */
  name: v.nullable(NameSchema),
  /** 0 for the outermost. */
  depth: v.pipe(count, v.maxValue(MOST.groups - 1)),
  start: count,
  aggregate: SourceAggregateSchema,
})
export type SourceGroup = v.InferOutput<typeof SourceGroupSchema>

/** The groups of a view, an outer group before those in it. More than {@link MOST.groupHeads} are refused. */
export const GroupsAnswerSchema = v.strictObject({
  parts: PartsSchema,
  groups: v.pipe(v.array(SourceGroupSchema), v.maxLength(MOST.groupHeads), v.readonly()),
})
export type GroupsAnswer = v.InferOutput<typeof GroupsAnswerSchema>

/**
 * The values of a column in its order, each with the rows that would be shown with it under every other filter. Values of the source that no
 * row shows now are listed with 0; the rows without a value come last, where there are any in the source.
 */
export const FacetsAnswerSchema = v.strictObject({
  parts: PartsSchema,
  facets: v.pipe(v.array(v.strictObject({ name: v.nullable(NameSchema), count })), v.readonly()),
})
export type FacetsAnswer = v.InferOutput<typeof FacetsAnswerSchema>
