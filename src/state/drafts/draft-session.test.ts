import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { emptyPart, reject } from '../../draft/edit/commands.ts'
import type { Base } from '../../draft/edit/document.ts'
import { emptyAbout } from '../../draft/edit/document.ts'
import { addedAt } from '../../draft/edit/testing.ts'
import type { Tabs } from '../workspace/tabs.ts'
import { ALONE } from '../workspace/tabs.ts'
import type { DraftSession } from './draft-session.ts'
import { openDraft } from './draft-session.ts'
import type { DraftNote, DraftStorage } from './draft-storage.ts'
import { createDraftMemory, openDraftStorage, textTails } from './draft-storage.ts'

const TEXT = '会员30人，新建站点4个。'
const base: Base = {
  text: TEXT,
  about: emptyAbout('草稿'),
  parts: [emptyPart(0, TEXT.length)],
  entries: [addedAt(0, 2, 5), addedAt(1, 10, 12)],
}
const noteOf = (id: string): DraftNote => ({
  id,
  format: 1,
  name: '草稿',
  created: '2026-02-01T08:00:00.000Z',
  changed: '2026-02-01T08:00:00.000Z',
  figures: 2,
  accounted: 0,
  reports: 1,
  finished: 0,
})

const isRead = (session: DraftSession) =>
  vi.waitFor(() => expect(session.store.getState().status).not.toBe('opening'))
const isKept = (session: DraftSession) =>
  vi.waitFor(() => expect(session.store.getState()).toMatchObject({ unsaved: 0 }))
const accounts = (session: DraftSession) =>
  session.store.getState().history?.document.entries.map(({ account }) => account?.as ?? null)

async function opened(id: string, storage: DraftStorage): Promise<DraftSession> {
  const session = openDraft({ id, storage, tabs: ALONE })
  await isRead(session)
  return session
}

/** Rejects the nth figure as a label. */
function label(session: DraftSession, at: number): void {
  const entry = session.store.getState().history?.document.entries[at]
  if (entry === undefined) throw new RangeError('there is no such figure')
  session.act('reject', reject(entry, 'label'), entry.id)
}

describe('a draft that is worked on', () => {
  it('is there again when the page is loaded anew, with what can be undone and done again', async () => {
    const storage = await openDraftStorage()
    await storage.create(noteOf('again'), base)
    const first = await opened('again', storage)
    label(first, 0)
    label(first, 1)
    first.undo()
    await isKept(first)
    const second = await opened('again', await openDraftStorage())
    expect(accounts(second)).toEqual(['label', null])
    second.redo()
    expect(accounts(second)).toEqual(['label', 'label'])
    second.undo()
    second.undo()
    expect(accounts(second)).toEqual([null, null])
    await isKept(second)
    expect((await storage.list()).find(({ id }) => id === 'again')).toMatchObject({
      figures: 2,
      accounted: 0,
    })
  })

  it('is not written over by another tab that knows less', async () => {
    const storage = await openDraftStorage()
    await storage.create(noteOf('twice'), base)
    const one = await opened('twice', storage)
    const other = await opened('twice', storage)
    label(one, 0)
    await isKept(one)
    label(other, 1)
    await vi.waitFor(() => expect(other.store.getState().status).toBe('elsewhere'))
    expect(accounts(other)).toEqual(['label', null])
    expect(other.undo()).toBe(false)
    other.takeOver()
    await vi.waitFor(() => expect(other.store.getState().status).toBe('ready'))
    label(other, 1)
    await isKept(other)
    expect(accounts(other)).toEqual(['label', 'label'])
  })

  it('says that there is no room, loses nothing, and keeps all once there is', async () => {
    const memory = createDraftMemory()
    await memory.create(noteOf('full'), base)
    let isFull = true
    const storage: DraftStorage = {
      ...memory,
      durable: true,
      append: async (...given) => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError')
        return await memory.append(...given)
      },
    }
    const session = await opened('full', storage)
    label(session, 0)
    label(session, 1)
    await vi.waitFor(() => expect(session.store.getState().status).toBe('no-room'))
    expect(session.store.getState().unsaved).toBe(2)
    expect(accounts(session)).toEqual(['label', 'label'])
    isFull = false
    session.retry()
    await isKept(session)
    expect(session.store.getState().status).toBe('ready')
    expect((await memory.read('full'))?.events).toHaveLength(2)
  })

  it('counts its time by kind of act, and a long pause as a minute', async () => {
    const memory = createDraftMemory()
    await memory.create(noteOf('clock'), base)
    let moment = 0
    const session = openDraft({ id: 'clock', storage: memory, tabs: ALONE, now: () => new Date(moment) })
    await isRead(session)
    moment += 2000
    label(session, 0)
    moment += 3_600_000
    label(session, 1)
    moment += 500
    session.undo()
    const { clock } = session.store.getState()
    expect(clock.byAct.get('reject')).toEqual({ times: 2, ms: 62_000 })
    expect(clock.byAct.get('undo')).toEqual({ times: 1, ms: 500 })
    expect(clock.ms).toBe(62_500)
  })

  it('keeps what is done while it is being read again, and shows no step behind', async () => {
    const memory = createDraftMemory()
    await memory.create(noteOf('reading'), base)
    let goOn = () => {}
    let isReading = false
    let isSlow = false
    const storage: DraftStorage = {
      ...memory,
      read: async (id) => {
        const found = await memory.read(id)
        if (isSlow)
          await new Promise<void>((resolve) => {
            goOn = resolve
            isReading = true
          })
        return found
      },
    }
    let becomes: (role: 'writer' | 'reader') => void = () => {}
    const tabs: Tabs = {
      ...ALONE,
      join: (onRole) => {
        becomes = onRole
        onRole('writer')
      },
    }
    const session = openDraft({ id: 'reading', storage, tabs })
    await isRead(session)
    isSlow = true
    label(session, 0)
    becomes('writer')
    await vi.waitFor(() => expect(isReading).toBe(true))
    label(session, 1)
    goOn()
    await session.settled()
    expect(accounts(session)).toEqual(['label', 'label'])
    expect((await memory.read('reading'))?.events).toHaveLength(2)
  })

  it('keeps what was done before another tab took over, and then does nothing more', async () => {
    const memory = createDraftMemory()
    await memory.create(noteOf('taken'), base)
    let becomes: (role: 'writer' | 'reader') => void = () => {}
    const tabs: Tabs = {
      ...ALONE,
      join: (onRole) => {
        becomes = onRole
        onRole('writer')
      },
    }
    const session = openDraft({ id: 'taken', storage: memory, tabs })
    await isRead(session)
    label(session, 0)
    becomes('reader')
    expect(session.undo()).toBe(false)
    await session.settled()
    expect((await memory.read('taken'))?.events).toHaveLength(1)
    expect(accounts(session)).toEqual(['label', null])
  })

  it('is gone where it was deleted', async () => {
    const storage = await openDraftStorage()
    await storage.create(noteOf('gone'), base)
    await storage.remove('gone')
    expect((await opened('gone', storage)).store.getState().status).toBe('gone')
  })
})

describe('a draft whose page goes before all is kept', () => {
  /** Storage in which nothing arrives any more, as when a page is being closed. */
  const deaf = (storage: DraftStorage): DraftStorage => ({ ...storage, append: () => new Promise(() => {}) })
  const texts = () => {
    const kept = new Map<string, string>()
    return textTails({
      read: (key) => kept.get(key) ?? null,
      write: (key, text) => {
        kept.set(key, text)
        return true
      },
    })
  }

  it('has it all when it is opened again, and can take it back', async () => {
    const [memory, tails] = [createDraftMemory(), texts()]
    await memory.create(noteOf('tail'), base)
    const first = openDraft({ id: 'tail', storage: deaf(memory), tabs: ALONE, tails })
    await isRead(first)
    label(first, 0)
    label(first, 1)
    first.undo()
    first.leavePage()
    const second = openDraft({ id: 'tail', storage: memory, tabs: ALONE, tails })
    await isRead(second)
    await second.settled()
    expect(accounts(second)).toEqual(['label', null])
    second.redo()
    second.undo()
    second.undo()
    expect(accounts(second)).toEqual([null, null])
    await second.settled()
    expect((await memory.read('tail'))?.events).toHaveLength(6)
    expect(tails.read('tail')).toBeNull()
  })

  it('takes nothing twice that had arrived after all', async () => {
    const [memory, tails] = [createDraftMemory(), texts()]
    await memory.create(noteOf('arrived'), base)
    const first = openDraft({ id: 'arrived', storage: memory, tabs: ALONE, tails })
    await isRead(first)
    label(first, 0)
    first.leavePage()
    await vi.waitFor(async () => expect((await memory.read('arrived'))?.events).toHaveLength(1))
    const second = openDraft({ id: 'arrived', storage: memory, tabs: ALONE, tails })
    await isRead(second)
    await second.settled()
    expect((await memory.read('arrived'))?.events).toHaveLength(1)
  })

  it('leaves what another tab did since as it is', async () => {
    const [memory, tails] = [createDraftMemory(), texts()]
    await memory.create(noteOf('since'), base)
    const first = openDraft({ id: 'since', storage: deaf(memory), tabs: ALONE, tails })
    await isRead(first)
    label(first, 0)
    first.leavePage()
    const other = openDraft({ id: 'since', storage: memory, tabs: ALONE })
    await isRead(other)
    label(other, 1)
    await other.settled()
    const second = openDraft({ id: 'since', storage: memory, tabs: ALONE, tails })
    await isRead(second)
    await second.settled()
    expect(accounts(second)).toEqual([null, 'label'])
  })
})
