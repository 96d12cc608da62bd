import * as v from 'valibot'

/** What a column of a user's file was said to mean, kept so that the next file with the same headings needs no answer again. */
export const MappingSchema = v.strictObject({
  /** Fingerprint of the headings. */
  id: v.pipe(v.string(), v.nonEmpty()),
  headings: v.array(v.string()),
  /** The role of each column, in order; null for one that is left out. */
  roles: v.array(v.nullable(v.string())),
  /** What holds for every row where no column says it: role -> id or text. */
  constants: v.record(v.string(), v.string()),
})
export type Mapping = v.InferOutput<typeof MappingSchema>
