import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Deck, Slide } from '../../domain/spec/deck.ts'
import type { Outcome } from '../workspace/status.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { createSessionWorkspace } from '../workspace/workspace.ts'
import type { History } from './deck-editor.ts'
import { beginHistory, createDeckEditor, nextSteps, redo, undo, withEdit } from './deck-editor.ts'
import { addSlides, duplicateSlide, moveSlide, removeSlides, renameDeck, replaceSlide } from './edit-deck.ts'

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

  it('joins what another tab saved to what was refused here, and loses neither', async () => {
    const { workspace } = await answering('kept', 'read-only')
    const editor = createDeckEditor(workspace)
    await editor.create({ ...deck, slides: ['a', 'b'].map(text) })
    const said = (id: string, words: string): Slide => ({ layout: 'text', id, text: { en: words } })
    await editor.edit('mine', 'title', (now) => replaceSlide(now, said('a', 'Here')))
    await workspace.put('decks', { ...deck, slides: [text('a'), said('b', 'There')] })
    const both = [said('a', 'Here'), said('b', 'There')]
    expect(editor.deck('mine')?.slides).toEqual(both)
    expect(editor.draft('mine')?.saved).toBe('read-only')
    expect(await editor.retry('mine')).toBe('kept')
    expect(decksOf(workspace)[0]?.slides).toEqual(both)
    await editor.undo('mine')
    expect(decksOf(workspace)[0]?.slides).toEqual([said('a', 'Here'), text('b')])
  })

  it('holds the page while a change is in the draft alone, and no longer than the deck is wanted', async () => {
    let isHeld = false
    const hold = (next: boolean) => {
      isHeld = next
    }
    const { workspace } = await answering('kept', 'no-room', 'kept', 'read-only')
    const editor = createDeckEditor(workspace, hold)
    await editor.create(deck)
    expect(isHeld).toBe(false)
    await editor.edit('mine', 'add', (now) => addSlides(now, [slide]))
    expect(isHeld).toBe(true)
    await editor.retry('mine')
    expect(isHeld).toBe(false)
    await editor.undo('mine')
    expect(isHeld).toBe(true)
    await editor.remove('mine')
    expect(isHeld).toBe(false)
    expect(editor.deck('mine')).toBeUndefined()
  })

  it('refuses a deck that is not there', async () => {
    const editor = createDeckEditor(await opened())
    expect(await editor.edit('none', 'add', (now) => addSlides(now, [slide]))).toBe('failed')
  })
})

const text = (id: string): Slide => ({ layout: 'text', id, text: { en: id } })
const start: Deck = { id: 'deck', name: { en: 'Deck' }, slides: ['a', 'b', 'c'].map(text), minutes: null }

describe('undoing', () => {
  it('takes back one edit after another, and redoing does them again', () => {
    const moved = withEdit(beginHistory(start), moveSlide(start, 'a', 2), 'move')
    const shorter = withEdit(moved, removeSlides(moved.present, ['b']), 'remove')
    expect(nextSteps(shorter)).toEqual({ undo: 'remove', redo: null })
    expect(undo(shorter).present).toEqual(moved.present)
    expect(nextSteps(undo(shorter))).toEqual({ undo: 'move', redo: 'remove' })
    expect(undo(undo(shorter)).present).toEqual(start)
    expect(redo(redo(undo(undo(shorter))))).toEqual(shorter)
  })

  it('takes the letters of one field as one step', () => {
    const typed = ['D', 'De', 'Dec'].reduce<History>(
      (history, name) => withEdit(history, renameDeck(history.present, 'zh', name), 'rename', 'name/zh'),
      beginHistory(start),
    )
    expect(typed.past).toHaveLength(1)
    expect(undo(typed).present).toEqual(start)
  })

  it('forgets what was undone once something else is done', () => {
    const undone = undo(withEdit(beginHistory(start), moveSlide(start, 'a', 2), 'move'))
    const other = withEdit(undone, removeSlides(start, ['a']), 'remove')
    expect(redo(other)).toEqual(other)
  })

  it('does nothing where there is nothing to undo', () => {
    expect(undo(beginHistory(start))).toEqual(beginHistory(start))
    expect(withEdit(beginHistory(start), start, 'move').past).toEqual([])
  })
})

it('as many undos as edits give the deck back, and as many redos the result', () => {
  const edits = fc.array(
    fc.record({
      kind: fc.constantFrom('move', 'remove', 'duplicate', 'add'),
      at: fc.nat(20),
      to: fc.nat(20),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(edits, (all) => {
      const end = all.reduce<History>((history, { kind, at, to }) => {
        const deck = history.present
        const id = deck.slides[at % Math.max(1, deck.slides.length)]?.id ?? 'none'
        if (kind === 'move') return withEdit(history, moveSlide(deck, id, to), 'move')
        if (kind === 'remove') return withEdit(history, removeSlides(deck, [id]), 'remove')
        if (kind === 'duplicate') return withEdit(history, duplicateSlide(deck, id), 'duplicate')
        return withEdit(history, addSlides(deck, [text(`x${to}`)], at), 'add')
      }, beginHistory(start))
      const back = end.past.reduce(undo, end)
      expect(back.present).toEqual(start)
      expect(end.past.reduce(redo, back)).toEqual(end)
    }),
  )
})
