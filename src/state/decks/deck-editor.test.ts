import { describe, expect, it, vi } from 'vitest'
import type { Deck, Slide } from '../../domain/deck.ts'
import type { Outcome, Workspace } from '../workspace/workspace.ts'
import { createSessionWorkspace } from '../workspace/workspace.ts'
import { createDeckEditor } from './deck-editor.ts'
import { addSlides, renameDeck } from './edit-deck.ts'

const slide: Slide = { layout: 'text', id: 'a', text: { en: 'A' } }
const deck: Deck = { id: 'mine', name: { en: 'Mine' }, slides: [], minutes: null }

/** A workspace that has been read and takes changes. */
async function opened(): Promise<Workspace> {
  const workspace = createSessionWorkspace()
  await vi.waitFor(() => expect(workspace.store.getState().status).toBe('session'))
  return workspace
}

/** A workspace that answers each writing with the next outcome, and writes only then. */
async function answering(...outcomes: Outcome[]) {
  const inner = await opened()
  const written: (Deck | string)[] = []
  const outer: Workspace = {
    ...inner,
    put: async (collection, item) => {
      await Promise.resolve()
      const outcome = outcomes.shift() ?? 'kept'
      written.push(JSON.stringify(item))
      if (outcome === 'kept') await inner.put(collection, item)
      return outcome
    },
  }
  return { workspace: outer, written }
}

const decksOf = ({ store }: Workspace) => store.getState().content.decks

describe('a deck in hand', () => {
  it('is saved with each edit and can be taken back', async () => {
    const workspace = await opened()
    const editor = createDeckEditor(workspace)
    await editor.create(deck)
    expect(await editor.edit('mine', 'add', (now) => addSlides(now, [slide]))).toBe('session')
    expect(decksOf(workspace)).toEqual([{ ...deck, slides: [slide] }])
    await editor.undo('mine')
    expect(decksOf(workspace)).toEqual([deck])
    await editor.redo('mine')
    expect(decksOf(workspace)).toEqual([{ ...deck, slides: [slide] }])
  })

  it('ends with the latest edit where edits come faster than they are written', async () => {
    const { workspace, written } = await answering()
    const editor = createDeckEditor(workspace)
    await editor.create(deck)
    const typing = ['M', 'My', 'My deck'].map((name) =>
      editor.edit('mine', 'rename', (now) => renameDeck(now, 'en', name), 'name/en'),
    )
    await Promise.all(typing)
    expect(decksOf(workspace)[0]?.name.en).toBe('My deck')
    // The first letter was on its way; those that came meanwhile are written at once.
    expect(written).toHaveLength(3)
  })

  it('keeps in hand what the workspace refuses, says so, and tries again', async () => {
    const { workspace } = await answering('kept', 'no-room', 'kept')
    const editor = createDeckEditor(workspace)
    await editor.create(deck)
    expect(await editor.edit('mine', 'add', (now) => addSlides(now, [slide]))).toBe('no-room')
    expect(decksOf(workspace)).toEqual([deck])
    expect(editor.deck('mine')?.slides).toEqual([slide])
    expect(editor.store.getState().drafts.get('mine')?.saved).toBe('no-room')
    expect(await editor.retry('mine')).toBe('kept')
    expect(decksOf(workspace)[0]?.slides).toEqual([slide])
  })

  it('is gone when removed and comes back with its history', async () => {
    const workspace = await opened()
    const editor = createDeckEditor(workspace)
    await editor.create(deck)
    await editor.edit('mine', 'add', (now) => addSlides(now, [slide]))
    const last = editor.deck('mine')
    await editor.remove('mine')
    expect(editor.deck('mine')).toBeUndefined()
    expect(decksOf(workspace)).toEqual([])
    if (last !== undefined) await editor.restore(last)
    expect(editor.deck('mine')).toEqual({ ...deck, slides: [slide] })
    await editor.undo('mine')
    expect(editor.deck('mine')).toEqual(deck)
  })

  it('takes over what another tab wrote, as a step that can be undone', async () => {
    const workspace = await opened()
    const editor = createDeckEditor(workspace)
    await editor.create(deck)
    await workspace.put('decks', { ...deck, name: { en: 'Other tab' } })
    expect(editor.deck('mine')?.name.en).toBe('Other tab')
    await editor.undo('mine')
    expect(decksOf(workspace)[0]?.name.en).toBe('Mine')
  })

  it('refuses a deck that is not there', async () => {
    const editor = createDeckEditor(await opened())
    expect(await editor.edit('none', 'add', (now) => addSlides(now, [slide]))).toBe('failed')
  })
})
