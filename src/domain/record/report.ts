import * as v from 'valibot'
import { LocalityId, ReportId, SourceId } from '../ids.ts'
import { BilingualSchema } from '../text-schema.ts'
import { PeriodSchema } from '../time/period-schema.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A text from which reports were taken. The project keeps its size and digest, never its sentences. */
export const SourceSchema = v.strictObject({
  id: SourceId,
  title: BilingualSchema,
  description: BilingualSchema,
  /** The newspaper's name where the text states it. It is never guessed. */
  newspaper: v.nullable(BilingualSchema),
  /** When it was published; marked as inferred where the text states no date. */
  published: PeriodSchema,
  /** Length of the text in UTF-16 units. */
  length: count,
  /** SHA-256 of the text as UTF-8, in hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type Source = v.InferOutput<typeof SourceSchema>

/** How much of a report its source holds. */
export const TEXT_STATES = ['complete', 'end-missing', 'start-missing'] as const

/**
 * A line of a report's text: its position in the source, and a fingerprint by which it is found again in any text.
 * Paragraphs are counted from 1 within the report, headlines and bylines included.
 */
const ParagraphSchema = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** UTF-16 offset in the source text. */
  start: count,
  length: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** FNV-1a of the line's UTF-16 units, 8 hexadecimal digits. */
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
})
export type Paragraph = v.InferOutput<typeof ParagraphSchema>

/** One newspaper article: citation, summary in our own words, and where its text is found. */
export const ReportSchema = v.strictObject({
  id: ReportId,
  source: SourceId,
  locality: LocalityId,
  title: BilingualSchema,
  summary: BilingualSchema,
  textState: v.picklist(TEXT_STATES),
  /** What is missing, where something is. */
  textNote: v.optional(BilingualSchema),
  published: PeriodSchema,
  paragraphs: v.pipe(v.array(ParagraphSchema), v.nonEmpty()),
})
export type Report = v.InferOutput<typeof ReportSchema>
