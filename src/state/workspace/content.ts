import * as v from 'valibot'
import { PlaceGroupSchema } from '../../domain/place/place-group.ts'
import { EditSchema } from '../../domain/record/edit.ts'
import { ImportSchema } from '../../domain/record/imported.ts'
import { OwnReportSchema } from '../../domain/record/own-report.ts'
import { RemarkSchema } from '../../domain/record/remark.ts'
import { DeckSchema } from '../../domain/spec/deck.ts'
import { HeadlinesSchema } from '../../domain/spec/headlines.ts'
import { ShownText, ViewTextSchema } from '../../domain/text-schema.ts'
import { MappingSchema } from '../../imports/mapping.ts'

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(120))

/** A table as somebody wanted to find it again: a name and the address of the table. */
const NamedViewSchema = v.strictObject({
  id,
  name: v.pipe(ShownText, v.trim(), v.nonEmpty(), v.maxLength(80)),
  query: ViewTextSchema,
  /** When it was saved, as an ISO moment; null where that is not known. */
  saved: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
})
export type NamedView = v.InferOutput<typeof NamedViewSchema>

/** A scorecard under a name: its address says which places and indicators it shows, in which order, and of when. */
const ScorecardSchema = v.strictObject({
  id,
  name: v.pipe(ShownText, v.trim(), v.nonEmpty(), v.maxLength(80)),
  query: ViewTextSchema,
})
export type Scorecard = v.InferOutput<typeof ScorecardSchema>

/** Everything that the user added on this computer, by collection. */
export const COLLECTIONS = {
  imports: ImportSchema,
  mappings: MappingSchema,
  views: NamedViewSchema,
  decks: DeckSchema,
  edits: EditSchema,
  reports: OwnReportSchema,
  groups: PlaceGroupSchema,
  scorecards: ScorecardSchema,
  remarks: RemarkSchema,
  headlines: HeadlinesSchema,
} as const
export type Collection = keyof typeof COLLECTIONS
export type Item<C extends Collection> = v.InferOutput<(typeof COLLECTIONS)[C]>
export type WorkspaceContent = { readonly [C in Collection]: readonly Item<C>[] }

/** The collections in the order in which they are named to the user. */
export const COLLECTION_NAMES = [
  'imports',
  'mappings',
  'views',
  'decks',
  'edits',
  'reports',
  'groups',
  'scorecards',
  'remarks',
  'headlines',
] as const satisfies readonly Collection[]

export const isCollection = (name: string): name is Collection => Object.hasOwn(COLLECTIONS, name)

export const EMPTY_CONTENT: WorkspaceContent = {
  imports: [],
  mappings: [],
  views: [],
  decks: [],
  edits: [],
  reports: [],
  groups: [],
  scorecards: [],
  remarks: [],
  headlines: [],
}

/** The content with the item in place of the one with its id, or behind the others. */
export function withItem<C extends Collection>(
  content: WorkspaceContent,
  collection: C,
  item: Item<C>,
): WorkspaceContent {
  const items: readonly { readonly id: string }[] = content[collection]
  const at = items.findIndex(({ id }) => id === item.id)
  return { ...content, [collection]: at === -1 ? [...items, item] : items.with(at, item) }
}

/** The content without the item. */
export function withoutItem(content: WorkspaceContent, collection: Collection, id: string): WorkspaceContent {
  const items: readonly { readonly id: string }[] = content[collection]
  return { ...content, [collection]: items.filter((item) => item.id !== id) }
}

/** The content, with what is the same as before kept as it was, so that nothing that was made of it is made again. */
export function keepingSame(before: WorkspaceContent, content: WorkspaceContent): WorkspaceContent {
  return {
    imports: sameItems(before.imports, content.imports),
    mappings: sameItems(before.mappings, content.mappings),
    views: sameItems(before.views, content.views),
    decks: sameItems(before.decks, content.decks),
    edits: sameItems(before.edits, content.edits),
    reports: sameItems(before.reports, content.reports),
    groups: sameItems(before.groups, content.groups),
    scorecards: sameItems(before.scorecards, content.scorecards),
    remarks: sameItems(before.remarks, content.remarks),
    headlines: sameItems(before.headlines, content.headlines),
  }
}

interface AnyItem {
  readonly id: string
  readonly rows?: unknown
}

function sameItems<T extends AnyItem>(before: readonly T[], items: readonly T[]): readonly T[] {
  const byId = new Map(before.map((item) => [item.id, item]))
  const kept = items.map((item) => {
    const old = byId.get(item.id)
    return old !== undefined && isSame(old, item) ? old : item
  })
  return kept.length === before.length && kept.every((item, at) => item === before[at]) ? before : kept
}

/** Rows are compared as one list, since there may be a hundred thousand of them. */
function isSame(a: AnyItem, b: AnyItem): boolean {
  const text = (item: AnyItem) => JSON.stringify({ ...item, rows: null })
  return a.rows === b.rows && text(a) === text(b)
}
