import { deleteDB, openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { openIdbStorage } from './idb-storage.ts'
import { deck, freshIndexedDb, importOf, openTab, until } from './testing.ts'

const DATABASE = 'union-metrics.workspace'

beforeEach(freshIndexedDb)

/** A database as a fault left it: with these stores alone, and a deck in the one for items. */
async function leaveStores(...names: readonly string[]): Promise<void> {
  const database = await openDB(DATABASE, 1, {
    upgrade: (made) => {
      for (const name of names) {
        made.createObjectStore(name, name === 'items' ? { keyPath: ['collection', 'id'] } : {})
      }
    },
  })
  if (names.includes('meta')) await database.put('meta', { format: 2, revision: 4 }, 'head')
  if (names.includes('items')) {
    await database.put('items', { collection: 'decks', id: 'a', place: 0, value: deck('a'), rows: null })
  }
  database.close()
}

describe('stores that are missing', () => {
  it.each([[['meta', 'items']], [['meta', 'items', 'chunks', 'aside']]])(
    'are made again, and what stands in %j stays',
    async (names) => {
      await leaveStores(...names)
      const workspace = openTab()
      await until(workspace, 'ready')
      expect(workspace.store.getState().content.decks).toEqual([deck('a')])
      expect(await workspace.put('imports', importOf('members', 3))).toBe('kept')
      workspace.close()
      const later = openTab()
      await until(later, 'ready')
      expect(later.store.getState().content).toMatchObject({
        decks: [deck('a')],
        imports: [importOf('members', 3)],
      })
    },
  )

  it('leave items that cannot be told from nonsense where they are, to be downloaded and set aside', async () => {
    await leaveStores('items')
    const workspace = openTab()
    await until(workspace, 'unreadable')
    expect(await workspace.unreadable()).toContain('"decks"')
    expect(await workspace.startAfresh()).toBe('kept')
    expect(workspace.store.getState()).toMatchObject({ status: 'ready', content: { decks: [] } })
    expect(await workspace.unreadable()).toContain('"decks"')
  })

  it('are none of our business where a later version of the product has other ones', async () => {
    await leaveStores('meta', 'items')
    const later = await openDB(DATABASE, 1000)
    later.close()
    const workspace = openTab()
    await until(workspace, 'newer')
    expect(workspace.store.getState().content.decks).toEqual([deck('a')])
    expect(await workspace.put('decks', deck('b'))).toBe('read-only')
    const after = await openDB(DATABASE)
    expect([...after.objectStoreNames]).toEqual(['items', 'meta'])
    after.close()
  })
})

describe('a database of a later version', () => {
  it('is read and not written, also where the format of its items is the present one', async () => {
    const before = openTab()
    await before.put('decks', deck('a'))
    before.close()
    const later = await openDB(DATABASE, 1000)
    later.close()
    const after = openTab()
    await until(after, 'newer')
    expect(after.store.getState().content.decks).toEqual([deck('a')])
    expect(await after.put('decks', deck('b'))).toBe('read-only')
  })
})

describe('what is deleted while the page is open', () => {
  it('lives on until the page closes', async () => {
    const workspace = openTab()
    await workspace.put('imports', importOf('members', 3))
    await deleteDB(DATABASE)
    await until(workspace, 'cleared')
    expect(workspace.store.getState().content.imports).toEqual([importOf('members', 3)])
    expect(await workspace.put('decks', deck('a'))).toBe('session')
    expect(workspace.store.getState().content.decks).toEqual([deck('a')])
    const after = openTab()
    await until(after, 'ready')
    expect(after.store.getState().content.decks).toEqual([])
  })
})

describe('what is in the page alone', () => {
  it('is told of, so that the page is not left unasked, until there is none', async () => {
    let isUnkept = false
    const onUnkept = (next: boolean) => {
      isUnkept = next
    }
    const open = () => Promise.reject(new DOMException('denied', 'SecurityError'))
    const workspace = openTab({ open, onUnkept })
    await until(workspace, 'session')
    expect(isUnkept).toBe(false)
    await workspace.put('decks', deck('a'))
    expect(isUnkept).toBe(true)
    await workspace.remove('decks', 'a')
    expect(isUnkept).toBe(false)
  })

  it('is told of where the storage was deleted under it, and not where it is kept', async () => {
    let isUnkept = false
    const workspace = openTab({
      onUnkept: (next) => {
        isUnkept = next
      },
    })
    await workspace.put('decks', deck('a'))
    expect(isUnkept).toBe(false)
    await deleteDB(DATABASE)
    await until(workspace, 'cleared')
    expect(isUnkept).toBe(true)
  })
})

describe('a storage that another tab keeps from being opened', () => {
  it('is waited for in words, refuses changes meanwhile, and is taken up when it opens', async () => {
    let letGo: () => void = () => {}
    const free = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const workspace = openTab({
      open: async (events) => {
        await free
        return await openIdbStorage(events)
      },
      patience: 0,
    })
    await until(workspace, 'waiting')
    expect(await workspace.put('decks', deck('a'))).toBe('read-only')
    letGo()
    await until(workspace, 'ready')
    expect(await workspace.put('decks', deck('a'))).toBe('kept')
  })
})

describe('nonsense in any store', () => {
  /** The chunks of an import that only a damaged snapshot names. */
  const item = { collection: 'imports', id: 'old', place: 0, value: {}, rows: { count: 1, chunks: ['c'] } }

  it('is told, kept with the rows that it names, and gone when it is discarded', async () => {
    const before = openTab()
    await before.put('decks', deck('a'))
    before.close()
    const database = await openDB(DATABASE)
    await database.put('items', { collection: 'decks', id: 7, note: 'a number for an id' })
    await database.put('snapshots', { id: 'torn', items: [item] })
    await database.put('aside', { id: new Date(0), odd: true })
    await database.put('chunks', '[{}]', 'c')
    const keys = async () => [
      await database.getAllKeys('items'),
      await database.getAllKeys('snapshots'),
      await database.getAllKeys('chunks'),
    ]

    const after = openTab()
    await until(after, 'ready')
    const { unreadable, content } = after.store.getState()
    expect(content.decks).toEqual([deck('a')])
    expect(unreadable.map(({ collection }) => collection).sort()).toEqual(['aside', 'decks', 'snapshots'])
    expect(await keys()).toEqual([[['decks', 'a']], [], ['c']])
    expect(await after.unreadable()).toContain('torn')
    after.close()

    const later = openTab()
    await until(later, 'ready')
    expect(later.store.getState().unreadable).toHaveLength(3)
    expect(await later.forgetUnreadable()).toBe('kept')
    expect(await database.count('aside')).toBe(0)
    expect(await keys()).toEqual([[['decks', 'a']], [], []])
    database.close()
  })
})

describe('the download of what cannot be read', () => {
  it('holds values for which JSON has no words', async () => {
    const before = openTab()
    await until(before, 'ready')
    await before.put('decks', deck('a'))
    const odd: { id: string; self?: unknown; n: bigint } = { id: 'odd', n: 5n }
    odd.self = odd
    const database = await openDB(DATABASE)
    await database.put('meta', odd, 'odd')
    database.close()
    expect(await before.unreadable()).toContain('"n": "5"')
  })
})

describe('storage that holds less than was seen to be kept', () => {
  const fakeRevision = () => {
    let revision = 0
    return {
      last: () => revision,
      saw: (next: number) => {
        revision = next
      },
    }
  }

  it('is told from storage in which nothing was ever kept, until something is kept again', async () => {
    const lastRevision = fakeRevision()
    const first = openTab({ lastRevision })
    await until(first, 'ready')
    expect(first.store.getState().lost).toBe(false)
    await first.put('decks', deck('a'))
    await first.put('decks', deck('b'))
    first.close()
    const second = openTab({ lastRevision })
    await until(second, 'ready')
    expect(second.store.getState().lost).toBe(false)
    second.close()

    freshIndexedDb()
    const third = openTab({ lastRevision })
    await until(third, 'ready')
    expect(third.store.getState().lost).toBe(true)
    await third.put('decks', deck('c'))
    expect(third.store.getState().lost).toBe(false)
    third.close()
    const fourth = openTab({ lastRevision })
    await until(fourth, 'ready')
    expect(fourth.store.getState().lost).toBe(false)
  })
})
