import * as v from 'valibot'
import type { StoreApi } from 'zustand/vanilla'
import { newKey } from '../../lib/new-key.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import { targetsToJson } from '../targets.ts'
import type { Collection, Item, WorkspaceContent } from './content.ts'
import { withItem, withoutItem } from './content.ts'
import type { Keeper } from './keeper.ts'
import { readItems, unreadableOf } from './load.ts'
import type { Loaded, Written } from './loaded.ts'
import { lastPlace, placesOf, recordOf, recordsOf } from './loaded.ts'
import { problemOf } from './parse-item.ts'
import type { ItemKey, ItemRecord } from './records.ts'
import { SnapshotSchema } from './records.ts'
import { isDone } from './status.ts'
import type { ItemChange, Replaced, Workspace, WorkspaceState } from './workspace.ts'

type Changes = Pick<
  Workspace,
  'put' | 'remove' | 'apply' | 'replace' | 'goBack' | 'forgetSnapshots' | 'forgetUnreadable'
>

interface ChangesParts {
  readonly store: StoreApi<WorkspaceState>
  readonly keeper: Keeper
  readonly now: () => Date
  /** Makes a change after all that were asked for before it; gives `refused` where none may be made. */
  readonly whenWritable: <T>(work: () => Promise<T>, refused: T) => Promise<T>
}

/** Whether rows come in, or others of the same file take the place of the ones before, which would be lost. */
const hasNewRows = (item: { readonly id: string }, { imports }: WorkspaceContent): boolean =>
  'rows' in item && item.rows !== imports.find(({ id }) => id === item.id)?.rows

/** The change that makes of an item what it is in this content: put back, or taken away where it has none. */
function undoOne<C extends Collection>(
  collection: C,
  items: readonly Item<C>[],
  id: string,
  putBack: (put: Item<C>) => ItemChange,
): ItemChange {
  const before = items.find((item) => item.id === id)
  return before === undefined ? { collection, remove: id } : putBack(before)
}

/** What takes back a change of an item, collection by collection; null where nothing of it is taken back. */
const UNDO = {
  imports: (of, id) => undoOne('imports', of.imports, id, (put) => ({ collection: 'imports', put })),
  // What was remembered of names and columns is forgotten where it is listed.
  mappings: null,
  views: (of, id) => undoOne('views', of.views, id, (put) => ({ collection: 'views', put })),
  decks: (of, id) => undoOne('decks', of.decks, id, (put) => ({ collection: 'decks', put })),
  edits: (of, id) => undoOne('edits', of.edits, id, (put) => ({ collection: 'edits', put })),
  reports: (of, id) => undoOne('reports', of.reports, id, (put) => ({ collection: 'reports', put })),
  groups: (of, id) => undoOne('groups', of.groups, id, (put) => ({ collection: 'groups', put })),
  scorecards: (of, id) =>
    undoOne('scorecards', of.scorecards, id, (put) => ({ collection: 'scorecards', put })),
  remarks: (of, id) => undoOne('remarks', of.remarks, id, (put) => ({ collection: 'remarks', put })),
  headlines: (of, id) => undoOne('headlines', of.headlines, id, (put) => ({ collection: 'headlines', put })),
} as const satisfies Record<Collection, ((of: WorkspaceContent, id: string) => ItemChange) | null>

/** The changes that make of these items what they are in this content. Each item is taken back once. */
export function undoOf(changes: readonly ItemChange[], content: WorkspaceContent): readonly ItemChange[] {
  const touched = new Map(
    changes.map((change) => {
      const id = 'put' in change ? change.put.id : change.remove
      return [`${change.collection}/${id}`, { collection: change.collection, id }] as const
    }),
  )
  return [...touched.values()].flatMap(({ collection, id }) => UNDO[collection]?.(content, id) ?? [])
}

interface Applied extends Written {
  readonly remove: readonly ItemKey[]
  readonly loaded: Loaded
}

/** What changes come to when they are made one after the other; there may be thousands of them. */
function* applyTo(
  before: Loaded,
  changes: readonly ItemChange[],
): Steps<Applied | { readonly problem: string }> {
  let { content } = before
  const places = new Map(before.places)
  const put = new Map<string, ItemRecord>()
  const remove = new Map<string, ItemKey>()
  const chunks = new Map<string, string>()
  const last = new Map<Collection, number>()
  for (const change of changes) {
    yield
    const { collection } = change
    const id = 'put' in change ? change.put.id : change.remove
    const place = `${collection}/${id}`
    if ('remove' in change) {
      put.delete(place)
      remove.set(place, [collection, id])
      content = withoutItem(content, collection, id)
      continue
    }
    const problem = problemOf(collection, change.put)
    if (problem !== null) return { problem: `${place}: ${problem}` }
    const loaded = { content, places }
    const behind = last.get(collection) ?? lastPlace(collection, loaded)
    const written = yield* recordOf(collection, change.put, loaded, newKey, behind)
    remove.delete(place)
    for (const record of written.put) {
      put.set(place, record)
      last.set(collection, Math.max(behind, record.place))
    }
    for (const [key, text] of written.chunks) chunks.set(key, text)
    for (const [key, lying] of placesOf(written.put)) places.set(key, lying)
    content = withItem(content, collection, change.put)
  }
  return { put: [...put.values()], remove: [...remove.values()], chunks, loaded: { content, places } }
}

const NOT_REPLACED: Replaced = { outcome: 'read-only', snapshot: '' }

/** What a user may change, each change in one transaction. */
export const createChanges = ({ store, keeper, now, whenWritable }: ChangesParts): Changes => ({
  put: (collection, item) =>
    whenWritable(async () => {
      const problem = problemOf(collection, item)
      if (problem !== null) return keeper.report(new Error(`${collection}/${item.id}: ${problem}`))
      const loaded = keeper.loaded()
      const { put, chunks } = await runInSlices(recordOf(collection, item, loaded, newKey))
      return await keeper.commit(
        {
          put,
          chunks,
          ...(hasNewRows(item, loaded.content) ? { snapshot: keeper.snapshotNow('import') } : {}),
        },
        {
          content: withItem(loaded.content, collection, item),
          places: new Map([...loaded.places, ...placesOf(put)]),
        },
      )
    }, 'read-only'),
  apply: (changes) =>
    whenWritable(async () => {
      const before = keeper.loaded()
      const applied = await runInSlices(applyTo(before, changes))
      if ('problem' in applied) return keeper.report(new Error(applied.problem))
      const { put, remove, chunks, loaded } = applied
      const isImport = changes.some((change) =>
        'put' in change ? hasNewRows(change.put, before.content) : change.collection === 'imports',
      )
      return await keeper.commit(
        {
          put,
          remove,
          chunks,
          ...(isImport ? { snapshot: keeper.snapshotNow('import') } : {}),
        },
        loaded,
      )
    }, 'read-only'),
  remove: (collection, id) =>
    whenWritable(async () => {
      const { content, places } = keeper.loaded()
      const key: ItemKey = [collection, id]
      return await keeper.commit({ remove: [key] }, { content: withoutItem(content, collection, id), places })
    }, 'read-only'),
  replace: (content, nextTargets, reason) =>
    whenWritable(async () => {
      const { put, chunks } = await runInSlices(recordsOf(content, keeper.loaded(), newKey))
      const next = { content, places: placesOf(put) }
      return await keeper.replaceAll({ put, chunks }, next, targetsToJson(nextTargets), reason)
    }, NOT_REPLACED),
  goBack: (id) =>
    whenWritable(async () => {
      const stored = await keeper.storage().readSnapshot(id)
      const read = v.safeParse(SnapshotSchema, stored?.snapshot)
      if (stored === null || !read.success) {
        return { outcome: keeper.report(new Error(`There is no snapshot ${id}`)), snapshot: '' }
      }
      const { records, chunks, content, damaged } = await runInSlices(
        readItems(stored, read.output.format, keeper.loaded(), newKey),
      )
      const kept = damaged.map((record) => unreadableOf(record, now()))
      const done = await keeper.replaceAll(
        { put: records, chunks, keepUnreadable: kept },
        { content, places: placesOf(records) },
        read.output.targets,
        'undo',
      )
      store.setState(({ unreadable }) => ({ unreadable: [...unreadable, ...kept] }))
      return done
    }, NOT_REPLACED),
  forgetSnapshots: () =>
    whenWritable(async () => {
      const forgetSnapshots = store.getState().snapshots.map(({ id }) => id)
      const outcome = await keeper.commit({ forgetSnapshots }, keeper.loaded())
      store.setState({ snapshots: await keeper.storage().snapshots() })
      return outcome
    }, 'read-only'),
  forgetUnreadable: () =>
    whenWritable(async () => {
      const forgotten = store.getState().unreadable.map(({ id }) => id)
      const outcome = await keeper.commit({ forgetUnreadable: forgotten }, keeper.loaded())
      if (isDone(outcome)) store.setState({ unreadable: [] })
      return outcome
    }, 'read-only'),
})
