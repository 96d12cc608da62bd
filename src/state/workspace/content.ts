import * as v from 'valibot'
import { DeckSchema } from '../../domain/deck.ts'
import { ImportSchema } from '../../domain/imported.ts'
import { MappingSchema } from '../../imports/mapping.ts'

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(120))

/** A table as somebody wanted to find it again: a name and the address of the table. */
const NamedViewSchema = v.strictObject({
  id,
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80)),
  query: v.record(v.string(), v.string()),
})
export type NamedView = v.InferOutput<typeof NamedViewSchema>

/** Everything that the user added on this computer, by collection. */
export const COLLECTIONS = {
  imports: ImportSchema,
  mappings: MappingSchema,
  views: NamedViewSchema,
  decks: DeckSchema,
} as const
export type Collection = keyof typeof COLLECTIONS
export type Item<C extends Collection> = v.InferOutput<(typeof COLLECTIONS)[C]>
export type WorkspaceContent = { readonly [C in Collection]: readonly Item<C>[] }

export const EMPTY_CONTENT: WorkspaceContent = { imports: [], mappings: [], views: [], decks: [] }
