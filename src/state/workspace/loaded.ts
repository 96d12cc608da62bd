import type { ImportedRow } from '../../domain/record/imported.ts'
import type { Steps } from '../../lib/steps.ts'
import type { Collection, Item, WorkspaceContent } from './content.ts'
import { COLLECTION_NAMES, EMPTY_CONTENT } from './content.ts'
import type { ItemRecord } from './records.ts'

/** Rows of one chunk: some megabytes of text, and some ten milliseconds of work. */
const CHUNK = 5000
/** Rows between two pauses. */
const STRIDE = 250

/** Rows as texts of at most {@link CHUNK} rows each. */
export function* rowsToChunks(rows: readonly unknown[]): Steps<readonly string[]> {
  const texts: string[] = []
  for (let at = 0; at < rows.length; at += CHUNK) {
    const parts: string[] = []
    const end = Math.min(rows.length, at + CHUNK)
    for (let from = at; from < end; from += STRIDE) {
      parts.push(JSON.stringify(rows.slice(from, Math.min(end, from + STRIDE))).slice(1, -1))
      yield
    }
    texts.push(`[${parts.join(',')}]`)
  }
  return texts
}

/** The rows of one chunk, unparsed by any schema, or null where the chunk is absent or no list. */
export function chunkToRows(chunk: unknown): readonly unknown[] | null {
  if (typeof chunk !== 'string') return null
  try {
    const rows: unknown = JSON.parse(chunk)
    return Array.isArray(rows) ? rows : null
  } catch {
    // Cut off or not ours: the import that needs it is set aside as a whole.
    return null
  }
}

/** Content, and where each of its items lies in storage. */
export interface Loaded {
  readonly content: WorkspaceContent
  readonly places: ReadonlyMap<string, Pick<ItemRecord, 'place' | 'rows'>>
}

export const NOTHING_LOADED: Loaded = { content: EMPTY_CONTENT, places: new Map() }

const placeKey = (collection: string, id: string) => `${collection}/${id}`

/** Items as records, with the chunks that are not in storage yet. */
export interface Written {
  readonly put: readonly ItemRecord[]
  readonly chunks: ReadonlyMap<string, string>
}

export const placesOf = (records: readonly ItemRecord[]): Loaded['places'] =>
  new Map(records.map(({ collection, id, place, rows }) => [placeKey(collection, id), { place, rows }]))

/** The rows that are here already, by the chunks in which they lie: chunks never change, so that they need not be read again. */
export function rowsByChunks({ content, places }: Loaded): ReadonlyMap<string, ImportedRow[]> {
  const known = content.imports.flatMap(({ id, rows }): [string, ImportedRow[]][] => {
    const chunks = places.get(placeKey('imports', id))?.rows?.chunks
    return chunks === undefined ? [] : [[chunks.join(), rows]]
  })
  return new Map(known)
}

/** The chunks whose rows are here. */
export const loadedChunks = ({ places }: Loaded): ReadonlySet<string> =>
  new Set([...places.values()].flatMap(({ rows }) => rows?.chunks ?? []))

/** The place of the last item of a collection, -1 where it has none. */
export function lastPlace(collection: Collection, loaded: Loaded): number {
  const items: readonly { readonly id: string }[] = loaded.content[collection]
  return items.reduce(
    (last, { id }) => Math.max(last, loaded.places.get(placeKey(collection, id))?.place ?? 0),
    -1,
  )
}

/**
 * One item as a record: at the place that it has, else behind all others of its collection.
 * @param last the place of the last of them, where it is known: to look for it before each of thousands takes long
 */
export function* recordOf<C extends Collection>(
  collection: C,
  item: Item<C>,
  loaded: Loaded,
  newKey: () => string,
  last = lastPlace(collection, loaded),
): Steps<Written> {
  const own = loaded.places.get(placeKey(collection, item.id))?.place
  return yield* recordAt(collection, item, own ?? last + 1, loaded, newKey)
}

/** All items as records, in the order of the content. */
export function* recordsOf(content: WorkspaceContent, loaded: Loaded, newKey: () => string): Steps<Written> {
  const put: ItemRecord[] = []
  const chunks = new Map<string, string>()
  for (const collection of COLLECTION_NAMES) {
    for (const [place, item] of content[collection].entries()) {
      const written = yield* recordAt(collection, item, place, loaded, newKey)
      put.push(...written.put)
      for (const [key, text] of written.chunks) chunks.set(key, text)
    }
  }
  return { put, chunks }
}

function* recordAt(
  collection: Collection,
  item: { readonly id: string; readonly rows?: readonly ImportedRow[] },
  place: number,
  loaded: Loaded,
  newKey: () => string,
): Steps<Written> {
  const { rows, ...value } = item
  const common = { collection, id: item.id, place, value }
  if (rows === undefined) return { put: [{ ...common, rows: null }], chunks: new Map() }
  const before = loaded.content.imports.find((known) => known.rows === rows)
  const lying = before === undefined ? null : loaded.places.get(placeKey('imports', before.id))?.rows
  if (lying) return { put: [{ ...common, rows: lying }], chunks: new Map() }
  const texts = yield* rowsToChunks(rows)
  const chunks = new Map(texts.map((text) => [newKey(), text]))
  return { put: [{ ...common, rows: { count: rows.length, chunks: [...chunks.keys()] } }], chunks }
}
