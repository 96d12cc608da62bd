import * as v from 'valibot'
import { LONGEST_TEXT } from '../../domain/text.ts'
import { isDay } from '../../domain/time/period.ts'
import { SOURCE_FAULTS } from '../data-source.ts'
import {
  AggregateAnswerSchema,
  FacetsAnswerSchema,
  GroupsAnswerSchema,
  MOST,
  PageAnswerSchema,
  PartsSchema,
  SHARED_COLUMNS,
  SourceRowSchema,
  SourceViewSchema,
  WIRE_VERSION,
} from '../view.ts'

/**
 * What goes between a page and the gateway: a question as JSON, and in answer messages, a line of JSON each. A reader may trust an answer
 * alone that ends with `answer` or `end`: whatever breaks off before has failed.
 */

/** Characters of one question at most, in bytes: a filter of a thousand keys fits. */
export const LONGEST_QUESTION = 100_000

/** Bytes of one message at most. */
export const LONGEST_MESSAGE = 8_000_000

/** Rows in one message of an export. */
export const ROWS_AT_ONCE = 1000

/** The server says so often that it still works, in milliseconds. Who hears nothing for much longer need not wait. */
export const SIGN_OF_LIFE = 1000

/** Where the gateway takes questions, below its own address. */
export const ASK = 'ask'

export const QuestionSchema = v.variant('ask', [
  v.strictObject({ ask: v.literal('about'), version: v.literal(WIRE_VERSION) }),
  v.strictObject({ ask: v.picklist(['page', 'groups', 'aggregate', 'rows']), view: SourceViewSchema }),
  v.strictObject({
    ask: v.literal('facets'),
    view: SourceViewSchema,
    column: v.picklist(SHARED_COLUMNS),
  }),
])
export type Question = v.InferOutput<typeof QuestionSchema>

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT))

/** What the data behind a gateway is. */
export const AboutAnswerSchema = v.strictObject({
  version: v.literal(WIRE_VERSION),
  rows: count,
  made: v.nullable(v.pipe(v.string(), v.check(isDay))),
  title: v.strictObject({ zh: text, en: text }),
  /** Columns whose values are few enough to be counted. */
  facets: v.pipe(v.array(v.picklist(SHARED_COLUMNS)), v.readonly()),
  /** Rows of one export at most. */
  exported: count,
})
export type AboutAnswer = v.InferOutput<typeof AboutAnswerSchema>

/** The answer to each question but that for rows. */
export const ANSWERS = {
  about: AboutAnswerSchema,
  page: PageAnswerSchema,
  groups: GroupsAnswerSchema,
  facets: FacetsAnswerSchema,
  aggregate: AggregateAnswerSchema,
} as const
export type Answered = keyof typeof ANSWERS
export type AnswerTo<A extends Answered> = v.InferOutput<(typeof ANSWERS)[A]>

export const MessageSchema = v.variant('is', [
  v.strictObject({ is: v.literal('progress'), done: count, of: v.nullable(count) }),
  /** The last message to a question for one answer. */
  v.strictObject({ is: v.literal('answer'), answer: v.unknown() }),
  v.strictObject({
    is: v.literal('rows'),
    parts: PartsSchema,
    rows: v.pipe(v.array(SourceRowSchema), v.maxLength(ROWS_AT_ONCE), v.readonly()),
  }),
  /** The last message of an export, with the number of all its rows. */
  v.strictObject({ is: v.literal('end'), rows: v.pipe(count, v.maxValue(MOST.offset)) }),
  /** The last message where there is no answer. */
  v.strictObject({ is: v.literal('fault'), fault: v.picklist(SOURCE_FAULTS), about: text }),
])
export type Message = v.InferOutput<typeof MessageSchema>
