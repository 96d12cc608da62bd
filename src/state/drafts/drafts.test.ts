import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { emptyPart, reject } from '../../draft/edit/commands.ts'
import type { Base } from '../../draft/edit/document.ts'
import { emptyAbout } from '../../draft/edit/document.ts'
import { addedAt } from '../../draft/edit/testing.ts'
import type { DraftSession } from './draft-session.ts'
import { createDraft, deleteDraft, draftList, openKeptDraft, refreshDrafts } from './drafts.ts'

const TEXT = '会员30人，新建站点4个。'
const base: Base = {
  text: TEXT,
  about: emptyAbout('草稿'),
  parts: [emptyPart(0, TEXT.length)],
  entries: [addedAt(0, 2, 5), addedAt(1, 10, 12)],
}

async function created(): Promise<string> {
  const made = await createDraft(base)
  if (made.kind !== 'created') throw new RangeError('the draft is not kept')
  return made.id
}

async function opened(id: string) {
  const open = await openKeptDraft(id)
  await vi.waitFor(() => expect(open.session.store.getState().status).toBe('ready'))
  return open
}

/** Rejects the nth figure as a label. */
function label({ store, act }: DraftSession, at: number): void {
  const entry = store.getState().history?.document.entries[at]
  if (entry === undefined) throw new RangeError('there is no such figure')
  act('reject', reject(entry, 'label'), entry.id)
}
const accounts = ({ store }: DraftSession) =>
  store.getState().history?.document.entries.map(({ account }) => account?.as ?? null)
const listed = (id: string) => draftList.getState().notes?.find((note) => note.id === id)?.accounted

describe('a draft that is left while the last act is on its way to storage', () => {
  it('stands in the list with that act', async () => {
    const id = await created()
    const { session, leave } = await opened(id)
    label(session, 0)
    // The first is being written when the next are done.
    await Promise.resolve()
    label(session, 1)
    leave()
    await refreshDrafts()
    expect(listed(id)).toBe(2)
  })

  it('is opened again with that act, and takes the next', async () => {
    const id = await created()
    const first = await opened(id)
    label(first.session, 0)
    await Promise.resolve()
    first.session.undo()
    first.leave()
    const second = await opened(id)
    label(second.session, 1)
    expect(accounts(second.session)).toEqual([null, 'label'])
    second.leave()
    await refreshDrafts()
    expect(listed(id)).toBe(1)
    expect(accounts((await opened(id)).session)).toEqual([null, 'label'])
  })

  it('is not brought back by it where it is deleted', async () => {
    const id = await created()
    const { session, leave } = await opened(id)
    label(session, 0)
    leave()
    await deleteDraft(id)
    expect(draftList.getState().notes?.some((note) => note.id === id)).toBe(false)
  })
})
