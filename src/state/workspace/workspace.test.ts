import { openDB } from 'idb'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { headlineOf } from '../../dataset/compare/headline-choice.ts'
import { bundledValue, markOn, RATE } from '../../dataset/review/testing.ts'
import { IndicatorId } from '../../domain/ids.ts'
import { GroupId } from '../../domain/place/place-group.ts'
import { undoOf } from './changes.ts'
import { EMPTY_CONTENT } from './content.ts'
import { openIdbStorage } from './idb-storage.ts'
import type { Change, WorkspaceStorage } from './storage.ts'
import { deck, fakeTargets, freshIndexedDb, importOf, openTab, until } from './testing.ts'
import type { ItemChange } from './workspace.ts'
import { createSessionWorkspace } from './workspace.ts'

const DATABASE = 'union-metrics.workspace'

beforeEach(freshIndexedDb)

/** Storage that does what it is told with the next writes. */
async function storageThat(
  write: (change: Change, real: WorkspaceStorage) => Promise<'written' | 'overtaken'>,
) {
  const real = await openIdbStorage({ onClosed: () => {} })
  return async () => ({ ...real, write: (change: Change) => write(change, real) })
}

/** Writes into the stores past the workspace, as a fault or another version of the product would. */
async function tamper(store: string, value: unknown, key?: string): Promise<void> {
  const database = await openDB(DATABASE)
  await database.put(store, value, key)
  database.close()
}

describe('a workspace', () => {
  it('keeps its items for the next visit, in their order', async () => {
    const before = openTab()
    expect(await before.put('decks', deck('b'))).toBe('kept')
    expect(await before.put('decks', deck('a'))).toBe('kept')
    expect(await before.put('decks', deck('b', 'renamed'))).toBe('kept')
    before.close()
    const after = openTab()
    await until(after, 'ready')
    expect(after.store.getState().content.decks).toEqual([deck('b', 'renamed'), deck('a')])
  })

  it('forgets what was removed', async () => {
    const before = openTab()
    await before.put('decks', deck('a'))
    await before.put('decks', deck('b'))
    expect(await before.remove('decks', 'a')).toBe('kept')
    before.close()
    const after = openTab()
    await until(after, 'ready')
    expect(after.store.getState().content.decks).toEqual([deck('b')])
  })

  it('keeps the rows of an import, more of them than one chunk holds', async () => {
    const imported = importOf('members', 12_003)
    const before = openTab()
    expect(await before.put('imports', imported)).toBe('kept')
    before.close()
    const after = openTab()
    await until(after, 'ready')
    expect(after.store.getState().content.imports).toEqual([imported])
  })

  it('does not write an import again when something else changes', async () => {
    const changes: Change[] = []
    const open = await storageThat((change, real) => {
      changes.push(change)
      return real.write(change)
    })
    const workspace = openTab({ open })
    await workspace.put('imports', importOf('members', 10))
    await workspace.put('decks', deck('a'))
    await workspace.put('imports', {
      ...importOf('members', 10),
      ...workspace.store.getState().content.imports[0],
      file: 'renamed.csv',
    })
    expect(changes.map(({ chunks }) => chunks?.size)).toEqual([1, 0, 0])
    expect(workspace.store.getState().content.imports[0]?.file).toBe('renamed.csv')
  })

  it('makes several changes in one transaction, with one snapshot, and can make them undone in one', async () => {
    const changes: Change[] = []
    const open = await storageThat((change, real) => {
      changes.push(change)
      return real.write(change)
    })
    const workspace = openTab({ open })
    await workspace.put('imports', importOf('old', 3))
    const before = workspace.store.getState().content
    const several: readonly ItemChange[] = [
      { collection: 'imports', put: importOf('a', 3) },
      { collection: 'imports', put: importOf('b', 12_000) },
      { collection: 'imports', remove: 'old' },
    ]
    const back = undoOf(several, before)
    expect(await workspace.apply(several)).toBe('kept')
    expect(changes).toHaveLength(2)
    expect(workspace.store.getState().snapshots).toHaveLength(2)
    workspace.close()
    const after = openTab()
    await until(after, 'ready')
    expect(after.store.getState().content.imports).toEqual([importOf('a', 3), importOf('b', 12_000)])
    expect(await after.apply(back)).toBe('kept')
    expect(after.store.getState().content.imports).toEqual([importOf('old', 3)])
  })

  it('knows the way back for headline numbers', () => {
    const rate = headlineOf(bundledValue(RATE))
    const chosen = { id: 'overview' as const, values: [rate] }
    const changes: readonly ItemChange[] = [{ collection: 'headlines', put: chosen }]
    expect(undoOf(changes, EMPTY_CONTENT)).toEqual([{ collection: 'headlines', remove: 'overview' }])
    expect(
      undoOf([{ collection: 'headlines', remove: 'overview' }], { ...EMPTY_CONTENT, headlines: [chosen] }),
    ).toEqual(changes)
  })

  it('knows the way back for groups of places and scorecards', () => {
    const group = { id: v.parse(GroupId, 'east'), name: 'East', places: [] }
    const card = { id: 'card', name: 'Card', query: {} }
    const before = { ...EMPTY_CONTENT, groups: [group], scorecards: [card] }
    const changes: readonly ItemChange[] = [
      { collection: 'groups', put: { ...group, name: 'West' } },
      { collection: 'scorecards', remove: 'card' },
      { collection: 'scorecards', put: { ...card, id: 'new' } },
    ]
    expect(undoOf(changes, before)).toEqual([
      { collection: 'groups', put: group },
      { collection: 'scorecards', put: card },
      { collection: 'scorecards', remove: 'new' },
    ])
  })

  it('knows the way back for whatever is changed, views and decks too', () => {
    const view = { id: 'view', name: 'View', query: {}, saved: null }
    const before = { ...EMPTY_CONTENT, views: [view] }
    const changes: readonly ItemChange[] = [
      { collection: 'views', remove: 'view' },
      { collection: 'decks', put: { id: 'new', name: { en: 'New' }, minutes: null, slides: [] } },
    ]
    expect(undoOf(changes, before)).toEqual([
      { collection: 'views', put: view },
      { collection: 'decks', remove: 'new' },
    ])
  })

  it('keeps nothing of several changes of which one fails, whichever it is', async () => {
    const first = openTab()
    await first.put('imports', importOf('old', 3))
    first.close()
    const { put } = IDBObjectStore.prototype
    for (const failing of [1, 2, 3, 4]) {
      const workspace = openTab()
      await until(workspace, 'ready')
      let written = 0
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...record: Parameters<typeof put>) {
        if (this.name === 'items' || this.name === 'chunks') written += 1
        if (written === failing) throw new Error('a fault')
        return put.apply(this, record)
      }
      const outcome = await workspace
        .apply([
          { collection: 'imports', put: importOf('a', 3) },
          { collection: 'imports', put: importOf('b', 3) },
          { collection: 'imports', remove: 'old' },
        ])
        .finally(() => {
          IDBObjectStore.prototype.put = put
        })
      expect(outcome).toBe('failed')
      expect(workspace.store.getState().content.imports).toEqual([importOf('old', 3)])
      workspace.close()
      const later = openTab()
      await until(later, 'ready')
      expect(later.store.getState().content.imports).toEqual([importOf('old', 3)])
      later.close()
    }
  })

  it('says that a change is kept only after the transaction has completed', async () => {
    let complete: () => void = () => {}
    const completed = new Promise<void>((resolve) => {
      complete = resolve
    })
    const open = await storageThat(async (change, real) => {
      await completed
      return real.write(change)
    })
    const workspace = openTab({ open })
    await until(workspace, 'ready')
    let said: string | null = null
    const put = workspace.put('decks', deck('a')).then((outcome) => {
      said = outcome
    })
    await new Promise((resolve) => setTimeout(resolve))
    expect(said).toBeNull()
    expect(workspace.store.getState().content.decks).toEqual([])
    complete()
    await put
    expect(said).toBe('kept')
    expect(workspace.store.getState().content.decks).toEqual([deck('a')])
  })

  it('writes nothing before it has read what is stored', async () => {
    const before = openTab()
    await before.put('decks', deck('a'))
    before.close()
    const after = openTab()
    expect(await after.put('decks', deck('b'))).toBe('kept')
    expect(after.store.getState().content.decks).toEqual([deck('a'), deck('b')])
  })

  it('changes nothing where there is no room, and says so', async () => {
    const open = await storageThat(() => Promise.reject(new DOMException('full', 'QuotaExceededError')))
    const workspace = openTab({ open })
    expect(await workspace.put('imports', importOf('members', 3))).toBe('no-room')
    expect(workspace.store.getState().content.imports).toEqual([])
    expect(workspace.store.getState().problem).toBe('full')
  })

  it('refuses an item that it could not read again', async () => {
    const workspace = openTab()
    expect(await workspace.put('decks', { ...deck('a'), id: 'Not An Id' })).toBe('failed')
    expect(workspace.store.getState().content.decks).toEqual([])
  })

  it('lasts until the page closes where the browser refuses to store', async () => {
    const open = () => Promise.reject(new DOMException('denied', 'SecurityError'))
    for (const workspace of [openTab({ open }), createSessionWorkspace()]) {
      expect(await workspace.put('imports', importOf('members', 3))).toBe('session')
      expect(workspace.store.getState()).toMatchObject({
        status: 'session',
        content: { imports: [importOf('members', 3)] },
      })
    }
  })
})

describe('what is stored', () => {
  it('is set aside item by item where it is damaged, and the others live', async () => {
    const before = openTab()
    await before.put('imports', importOf('members', 3))
    await before.put('decks', deck('a'))
    before.close()
    await tamper('items', { collection: 'decks', id: 'odd', place: 1, value: { id: 'odd' }, rows: null })
    await tamper('items', { collection: 'planets', id: 'mars', place: 1, value: {}, rows: null })
    const database = await openDB(DATABASE)
    await database.clear('chunks')
    database.close()

    const after = openTab()
    await until(after, 'ready')
    const { content, unreadable } = after.store.getState()
    expect(content).toMatchObject({ decks: [deck('a')], imports: [] })
    expect(unreadable.map(({ collection }) => collection).sort()).toEqual(['decks', 'imports', 'planets'])
    expect(await after.unreadable()).toContain('mars')
    after.close()

    const later = openTab()
    await until(later, 'ready')
    expect(later.store.getState().unreadable).toHaveLength(3)
    expect(await later.forgetUnreadable()).toBe('kept')
    expect(later.store.getState().unreadable).toEqual([])
  })

  it('is read and not written where a later version of the product wrote it', async () => {
    const before = openTab()
    await before.put('decks', deck('a'))
    before.close()
    await tamper('meta', { format: 99, revision: 7, mood: 'new' }, 'head')
    const after = openTab()
    await until(after, 'newer')
    expect(after.store.getState().content.decks).toEqual([deck('a')])
    expect(await after.put('decks', deck('b'))).toBe('read-only')
    expect(await after.replace(EMPTY_CONTENT, [], 'reset')).toMatchObject({
      outcome: 'read-only',
    })
  })

  it('is read also where a later version has changed the database itself', async () => {
    const before = openTab()
    await before.put('decks', deck('a'))
    before.close()
    const later = await openDB(DATABASE, 9)
    later.close()
    await tamper('meta', { format: 99, revision: 7 }, 'head')
    const after = openTab()
    await until(after, 'newer')
    expect(after.store.getState().content.decks).toEqual([deck('a')])
  })

  it('stays as it is where its head cannot be read, until the user begins afresh', async () => {
    const before = openTab()
    await before.put('decks', deck('a'))
    before.close()
    await tamper('meta', 'nonsense', 'head')
    const after = openTab()
    await until(after, 'unreadable')
    expect(await after.put('decks', deck('b'))).toBe('read-only')
    expect(await after.unreadable()).toContain('"decks"')
    expect(await after.startAfresh()).toBe('kept')
    expect(after.store.getState()).toMatchObject({ status: 'ready', content: { decks: [] } })
    expect(after.store.getState().unreadable).toHaveLength(1)
    expect(await after.unreadable()).toContain('"decks"')
  })

  it('is not written over by a tab that has not seen the last change', async () => {
    const [one, two] = [openTab(), openTab()]
    await until(one, 'ready')
    await until(two, 'ready')
    await one.put('decks', deck('a', 'of one'))
    expect(await two.put('decks', deck('a', 'of two'))).toBe('failed')
    expect(two.store.getState().content.decks).toEqual([deck('a', 'of one')])
    expect(await two.put('decks', deck('b'))).toBe('kept')
  })
})

describe('review marks of another file', () => {
  it('come in by the thousand in one change, behind those that are here, and go again together', async () => {
    const workspace = openTab()
    const mine = markOn(bundledValue(RATE), 0)
    await workspace.put('remarks', mine)
    const theirs = Array.from({ length: 3000 }, (_, n) =>
      markOn(bundledValue(RATE), n % 60, { by: `复核员${n}`, role: 're-check' }),
    )
    const changes = theirs.map((put) => ({ collection: 'remarks' as const, put }))
    const back = undoOf(changes, workspace.store.getState().content)
    expect(await workspace.apply(changes)).toBe('kept')
    workspace.close()
    const after = openTab()
    await until(after, 'ready')
    expect(after.store.getState().content.remarks).toEqual([mine, ...theirs])
    expect(await after.apply(back)).toBe('kept')
    expect(after.store.getState().content.remarks).toEqual([mine])
  })
})

describe('a snapshot', () => {
  const target = { indicator: v.parse(IndicatorId, 'members-recruited'), locality: null, value: 3000 }

  it('is taken before an import, and brings back what was', async () => {
    const workspace = openTab()
    await workspace.put('decks', deck('a'))
    await workspace.put('imports', importOf('members', 3))
    const [snapshot] = workspace.store.getState().snapshots
    expect(snapshot?.reason).toBe('import')
    expect((await workspace.goBack(snapshot?.id ?? '')).outcome).toBe('kept')
    expect(workspace.store.getState().content).toMatchObject({ decks: [deck('a')], imports: [] })
  })

  it('says how much it holds', async () => {
    const workspace = openTab({ targets: fakeTargets([target]) })
    await workspace.put('decks', deck('a'))
    await workspace.put('decks', deck('b'))
    await workspace.put('imports', importOf('members', 5003))
    await workspace.replace(EMPTY_CONTENT, [], 'reset')
    const counts = { imports: 1, rows: 5003, mappings: 0, views: 0, decks: 2, targets: 1 }
    expect(workspace.store.getState().snapshots.at(-1)).toMatchObject({ reason: 'reset', counts })
    workspace.close()
    const after = openTab()
    await until(after, 'ready')
    expect(after.store.getState().snapshots.at(-1)).toMatchObject({ reason: 'reset', counts })
  })

  it('is taken before other rows of the same file come in place of the ones before', async () => {
    const workspace = openTab()
    await workspace.put('imports', importOf('members', 3))
    await workspace.put('imports', importOf('members', 7))
    await workspace.put('imports', {
      ...importOf('members', 7),
      ...workspace.store.getState().content.imports[0],
      file: 'renamed.csv',
    })
    const { snapshots } = workspace.store.getState()
    expect(snapshots.map(({ counts }) => counts.rows)).toEqual([0, 3])
    await workspace.goBack(snapshots.at(-1)?.id ?? '')
    expect(workspace.store.getState().content.imports).toEqual([importOf('members', 3)])
  })

  it('brings back rows and targets after everything was deleted, also on the next visit', async () => {
    const targets = fakeTargets([target])
    const before = openTab({ targets })
    await before.put('imports', importOf('members', 6000))
    const reset = await before.replace(EMPTY_CONTENT, [], 'reset')
    expect(reset.outcome).toBe('kept')
    expect(targets.read()).toEqual([])
    before.close()
    const after = openTab({ targets })
    await until(after, 'ready')
    expect(after.store.getState().content.imports).toEqual([])
    expect((await after.goBack(reset.snapshot)).outcome).toBe('kept')
    expect(after.store.getState().content.imports).toEqual([importOf('members', 6000)])
    expect(targets.read()).toEqual([target])
  })

  it('is one of five, and lets go of rows that nothing else needs', async () => {
    const workspace = openTab()
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      await workspace.put('imports', importOf(id, 3))
      await workspace.remove('imports', id)
    }
    expect(workspace.store.getState().snapshots).toHaveLength(5)
    expect(await workspace.forgetSnapshots()).toBe('kept')
    expect(workspace.store.getState().snapshots).toEqual([])
    const database = await openDB(DATABASE)
    expect(await database.count('chunks')).toBe(0)
    database.close()
  })

  it('stays where it was just taken, though the clock of the computer was set back', async () => {
    let day = '2026-03-02'
    const workspace = openTab({ now: () => new Date(`${day}T08:00:00Z`) })
    for (const id of ['a', 'b', 'c', 'd', 'e']) await workspace.put('imports', importOf(id, 3))
    day = '2010-01-01'
    const { snapshot } = await workspace.replace(EMPTY_CONTENT, [], 'reset')
    expect(workspace.store.getState().snapshots).toHaveLength(5)
    expect((await workspace.goBack(snapshot)).outcome).toBe('kept')
    expect(workspace.store.getState().content.imports).toHaveLength(5)
  })

  it('sets the targets of a restore that was cut short', async () => {
    const before = openTab()
    await until(before, 'ready')
    await before.put('decks', deck('a'))
    before.close()
    await tamper('meta', JSON.stringify({ version: 1, targets: [target] }), 'pending-targets')
    const targets = fakeTargets()
    const after = openTab({ targets })
    await until(after, 'ready')
    expect(targets.read()).toEqual([target])
  })
})
