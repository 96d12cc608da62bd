import * as v from 'valibot'
import { EventSchema } from '../../draft/edit/history.ts'
import type { TextStorage } from '../storage.ts'
import { DraftNoteSchema } from './draft-storage.ts'

/** What was done last, where the page went before the database had it: events that stand behind `at` others. */
const TailSchema = v.strictObject({
  note: DraftNoteSchema,
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  events: v.pipe(v.array(EventSchema), v.readonly()),
})
export type DraftTail = v.InferOutput<typeof TailSchema>

/**
 * Keeps the tails of drafts. A page that goes may start no work that takes time, and a database takes time: what is on its way to it is
 * written here at once, and brought home when the draft is opened again.
 */
export interface DraftTails {
  readonly read: (id: string) => DraftTail | null
  readonly write: (tail: DraftTail) => void
  readonly clear: (id: string) => void
}

/** For drafts that do not outlive the page. */
export const NO_TAILS: DraftTails = { read: () => null, write: () => {}, clear: () => {} }

const keyOf = (id: string) => `union-metrics.draft-tail.${id}`

export const textTails = (text: TextStorage): DraftTails => ({
  read: (id) => {
    const kept = text.read(keyOf(id))
    if (kept === null || kept === '') return null
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), TailSchema), kept)
    return read.success && read.output.note.id === id ? read.output : null
  },
  write: (tail) => {
    text.write(keyOf(tail.note.id), JSON.stringify(tail))
  },
  clear: (id) => {
    if (text.read(keyOf(id)) !== null) text.write(keyOf(id), '')
  },
})
