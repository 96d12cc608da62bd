import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Deck, Slide } from '../../domain/deck.ts'
import { addSlides, duplicateSlide, moveSlide, removeSlides, renameDeck } from './edit-deck.ts'
import type { History } from './history.ts'
import { beginHistory, nextSteps, redo, undo, withEdit } from './history.ts'

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
