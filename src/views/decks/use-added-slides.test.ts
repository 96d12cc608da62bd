import { expect, test } from 'vitest'
import { shipped, zh } from '../../charts/testing.ts'
import { buildDeck } from '../../decks/build-deck.ts'
import { shippedDeck } from '../../decks/shipped-decks.ts'
import { addedTo, countOf } from './use-added-slides.ts'

test('the slides that a show adds are those of notes and the one with the code', () => {
  const deck = shippedDeck(shipped, 'overview')
  if (deck === undefined) throw new RangeError('no overview')
  const model = buildDeck(deck, shipped, { ...zh, code: [[true]] })
  // The English notes need three slides, and so the Chinese have as many.
  const added = addedTo(deck.slides.length, model)
  expect(added).toEqual({ notes: 3, code: true })
  expect(deck.slides.length + countOf(added)).toBe(model.slides.length)
  // Without its own closing slide the deck gets one.
  const without = buildDeck({ ...deck, slides: deck.slides.slice(0, -1) }, shipped, zh)
  expect(addedTo(deck.slides.length - 1, without)).toEqual({ notes: 4, code: false })
})
