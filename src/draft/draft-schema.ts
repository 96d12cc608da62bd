import * as v from 'valibot'
import { IndicatorId, LocalityId, ObservationId, UnitId } from '../domain/ids.ts'
import { BASES } from '../domain/number/base.ts'
import { INDICATOR_KINDS } from '../domain/record/indicator.ts'
import { FIGURE_KINDS, quantityColumns, REASONS } from '../domain/record/ledger.ts'
import { SCOPE_KINDS } from '../domain/record/observation.ts'
import { PeriodSchema } from '../domain/time/period-schema.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const word = v.pipe(v.string(), v.nonEmpty())
const list = <const T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.readonly())

/** Words of the text: `text` is the slice from `start` to `end`, in UTF-16 units of the text as given. */
const SpanSchema = v.strictObject({ start: count, end: count, text: v.string() })
export type Span = v.InferOutput<typeof SpanSchema>

/** One of several answers to one question; the likeliest comes first. */
const suggestion = <const T extends v.GenericSchema>(value: T) =>
  v.strictObject({
    value,
    /** Counted from 1. */
    rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** From 0 to 1. It orders the answers to one question and is not a probability. */
    score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    /** Whether the stated rules of docs/workbench.md leave no doubt. At most one answer is certain. */
    certain: v.boolean(),
    /** The rule that made it, by its name in docs/workbench.md. */
    rule: word,
    /** The words of the text from which it was made. */
    words: list(SpanSchema),
  })

/** A suggestion: an answer, with its rank, score, rule and words. */
export interface Suggestion<T> {
  readonly value: T
  readonly rank: number
  readonly score: number
  readonly certain: boolean
  readonly rule: string
  readonly words: readonly Span[]
}

export const IndicatorAnswer = v.variant('from', [
  /** One from the dataset. */
  v.strictObject({ from: v.literal('dataset'), id: IndicatorId, name: word }),
  /** One from the standard catalogue, without values so far. */
  v.strictObject({ from: v.literal('standard'), id: IndicatorId, name: word }),
  /** One drafted from the words of the text; a person should reword its name. */
  v.strictObject({
    from: v.literal('new'),
    name: word,
    unit: v.string(),
    kind: v.picklist(INDICATOR_KINDS),
  }),
])
export type IndicatorAnswer = v.InferOutput<typeof IndicatorAnswer>

export const LocalityAnswer = v.strictObject({
  /** The id in the dataset, null where it has no such locality yet. */
  id: v.nullable(LocalityId),
  /** Code of GB/T 2260, null where there is none. */
  code: v.nullable(v.string()),
  name: word,
})
export type LocalityAnswer = v.InferOutput<typeof LocalityAnswer>

export const ScopeAnswer = v.strictObject({ kind: v.picklist(SCOPE_KINDS), zh: word })
export type ScopeAnswer = v.InferOutput<typeof ScopeAnswer>

export const BreakdownAnswer = v.strictObject({
  /** The dimension of a known indicator; a drafted one for any other. */
  dimension: word,
  /** The id of a known category, null where it is new. */
  category: v.nullable(word),
  zh: word,
  /** Index of the figure that it is a part of; null where the text prints no such figure. */
  of: v.nullable(count),
})
export type BreakdownAnswer = v.InferOutput<typeof BreakdownAnswer>

const BaseAnswer = v.strictObject({ base: v.picklist(BASES), zh: v.string() })
export type BaseAnswer = v.InferOutput<typeof BaseAnswer>

export const UnitAnswer = v.strictObject({ id: v.nullable(UnitId), zh: v.string() })
export type UnitAnswer = v.InferOutput<typeof UnitAnswer>

/** A value with its sign: a fall by 40% is −40. */
const ValueAnswer = v.strictObject(quantityColumns)
export type ValueAnswer = v.InferOutput<typeof ValueAnswer>

/** What the text or the dataset says about the same thing elsewhere. */
const RelationSchema = v.variant('is', [
  v.strictObject({ is: v.literal('part-of-figure'), figure: count }),
  v.strictObject({ is: v.literal('contradicts-figure'), figure: count }),
  v.strictObject({ is: v.literal('contradicts-observation'), observation: ObservationId }),
  v.strictObject({ is: v.literal('agrees-with-observation'), observation: ObservationId }),
  /** A different value for a period that overlaps that of the figure but is not the same. */
  v.strictObject({ is: v.literal('near-observation'), observation: ObservationId }),
])
export type Relation = v.InferOutput<typeof RelationSchema>

const FigureSchema = v.strictObject({
  /** Its position in the list, by which other parts of the draft refer to it. */
  index: count,
  /** Paragraph of the report, counted from 1. */
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  start: count,
  end: count,
  printed: word,
  ...quantityColumns,
  /** Null where the figure is not a quantity at all: a date, a label, a telephone number. */
  bound: v.nullable(quantityColumns.bound),
  unit: v.string(),
  kind: v.picklist(FIGURE_KINDS),
  /** What the ledger should record it as: a measure, or the reason why it is not one. */
  account: list(suggestion(v.picklist(['measure', ...REASONS]))),
  /** Index of an earlier figure that this one may repeat. */
  repeats: list(suggestion(count)),
  /** The rest is empty for a figure that is not a measure. */
  indicator: list(suggestion(IndicatorAnswer)),
  locality: list(suggestion(LocalityAnswer)),
  period: list(suggestion(PeriodSchema)),
  scope: list(suggestion(ScopeAnswer)),
  breakdown: list(suggestion(BreakdownAnswer)),
  base: list(suggestion(BaseAnswer)),
  units: list(suggestion(UnitAnswer)),
  signed: list(suggestion(ValueAnswer)),
  relations: list(RelationSchema),
})
export type DraftFigure = v.InferOutput<typeof FigureSchema>

/** Figures of one list that are added up, or that the text gives as the parts of one total. */
const SumSchema = v.strictObject({
  parts: v.pipe(list(count), v.minLength(2)),
  /** The figure that prints the total; null where no figure does and the sum is computed. */
  total: v.nullable(count),
  value: v.number(),
})
export type Sum = v.InferOutput<typeof SumSchema>

const DraftReportSchema = v.strictObject({
  start: count,
  end: count,
  /** The lines of the headline, in order. */
  headline: list(SpanSchema),
  /** `headline-alone`: a headline whose text is missing. */
  state: v.picklist(['report', 'headline-alone']),
  locality: list(suggestion(LocalityAnswer)),
  /** As in `data/reports.json`: offsets count in the whole text. */
  paragraphs: list(
    v.strictObject({
      number: v.pipe(v.number(), v.integer(), v.minValue(1)),
      start: count,
      length: count,
      fingerprint: word,
    }),
  ),
  figures: list(FigureSchema),
  sums: list(SumSchema),
})
export type DraftReport = v.InferOutput<typeof DraftReportSchema>

/** What `npm run --silent draft -- FILE` writes for one file. */
export const DraftSchema = v.strictObject({
  format: v.literal('union-metrics-draft'),
  version: v.literal(1),
  file: v.string(),
  /** The length of the decoded text in UTF-16 units, in which offsets count. The text itself is not written out. */
  length: count,
  /** When it was published, as the user gave it. Where it is null, no period that depends on it is suggested. */
  published: v.nullable(PeriodSchema),
  reports: list(DraftReportSchema),
})
export type Draft = v.InferOutput<typeof DraftSchema>
