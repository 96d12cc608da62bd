import { describe, expect, it } from 'vitest'
import type { Deck, Slide } from '../../domain/spec/deck.ts'
import { addSlides, moveSlide, removeSlides, renameDeck, replaceSlide } from './edit-deck.ts'
import { mergeDecks } from './merge-decks.ts'

const text = (id: string, said = id): Slide => ({ layout: 'text', id, text: { en: said } })
const base: Deck = {
  id: 'deck',
  name: { en: 'Deck' },
  slides: ['a', 'b', 'c'].map((id) => text(id)),
  minutes: null,
}

const merged = (mine: Deck, theirs: Deck) => mergeDecks(base, mine, theirs)
const ids = ({ slides }: Deck) => slides.map(({ id }) => id).join('')

describe('a deck that two windows changed', () => {
  it('has what was done in both', () => {
    const mine = replaceSlide(base, text('b', 'mine'))
    const theirs = { ...renameDeck(replaceSlide(base, text('c', 'theirs')), 'en', 'Talk'), minutes: 20 }
    expect(merged(mine, theirs)).toEqual({
      id: 'deck',
      name: { en: 'Talk' },
      slides: [text('a'), text('b', 'mine'), text('c', 'theirs')],
      minutes: 20,
    })
  })

  it('is mine where the other one changed nothing, and theirs where I did not', () => {
    const other = moveSlide(renameDeck(base, 'en', 'Talk'), 'a', 2)
    expect(merged(other, base)).toEqual(other)
    expect(merged(base, other)).toEqual(other)
  })

  it('has slides that were added on either side behind those that they followed', () => {
    expect(ids(merged(addSlides(base, [text('m')], 1), addSlides(base, [text('t')], 3)))).toBe('ambct')
  })

  it('keeps the order of whoever moved slides, and the slides that the other one added', () => {
    expect(ids(merged(moveSlide(base, 'c', 0), addSlides(base, [text('t')], 2)))).toBe('cabt')
    expect(ids(merged(addSlides(base, [text('m')], 1), moveSlide(base, 'c', 0)))).toBe('ambc')
  })

  it('is without what one of them deleted, unless the other one has changed it', () => {
    expect(ids(merged(removeSlides(base, ['b']), renameDeck(base, 'en', 'Talk')))).toBe('ac')
    expect(ids(merged(renameDeck(base, 'en', 'Talk'), removeSlides(base, ['b'])))).toBe('ac')
    expect(ids(merged(removeSlides(base, ['b']), replaceSlide(base, text('b', 'theirs'))))).toBe('abc')
    expect(ids(merged(replaceSlide(base, text('b', 'mine')), removeSlides(base, ['b'])))).toBe('abc')
  })

  it('has a slide twice that both changed, and the name that I gave', () => {
    const mine = renameDeck(replaceSlide(base, text('b', 'mine')), 'en', 'Mine')
    const theirs = renameDeck(replaceSlide(base, text('b', 'theirs')), 'en', 'Theirs')
    const both = merged(mine, theirs)
    expect(both.name).toEqual({ en: 'Mine' })
    expect(both.slides).toEqual([text('a'), text('b', 'mine'), text('b-2', 'theirs'), text('c')])
  })
})
