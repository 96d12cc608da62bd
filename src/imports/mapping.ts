import * as v from 'valibot'
import { LONGEST_TEXT, ShownText } from '../domain/text.ts'
import { MOST_COLUMNS } from './file-read.ts'

const cell = v.pipe(ShownText, v.maxLength(LONGEST_TEXT))

/** What a column of a user's file was said to mean, kept so that the next file with the same headings needs no answer again. */
export const MappingSchema = v.strictObject({
  /** Fingerprint of the headings. */
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(120)),
  headings: v.pipe(v.array(cell), v.maxLength(MOST_COLUMNS)),
  /** The role of each column, in order; null for one that is left out. */
  roles: v.pipe(v.array(v.nullable(cell)), v.maxLength(MOST_COLUMNS)),
  /** What holds for every row where no column says it: role -> id or text. */
  constants: v.record(cell, cell),
})
export type Mapping = v.InferOutput<typeof MappingSchema>
