import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Deck, Slide } from '../../domain/spec/deck.ts'
import { DeckSchema } from '../../domain/spec/deck.ts'
import {
  addedSlides,
  addSlides,
  duplicateSlide,
  freshId,
  moveSlide,
  newDeck,
  planMinutes,
  readMinutes,
  removeSlides,
  renameDeck,
  replaceSlide,
  signed,
  unusedName,
  withCode,
  worded,
} from './edit-deck.ts'

const text = (id: string): Slide => ({ layout: 'text', id, text: { en: id } })
const deckOf = (...ids: string[]): Deck => ({
  id: 'deck',
  name: { en: 'Deck' },
  slides: ids.map(text),
  minutes: null,
})
const ids = (deck: Deck) => deck.slides.map(({ id }) => id)
const told = (deck: Deck) =>
  deck.slides.map((slide) => (slide.layout === 'text' ? slide.text.en : '')).toSorted()

const abc = deckOf('a', 'b', 'c')

describe('slides', () => {
  it('are put in where they are wanted, else behind all others', () => {
    expect(ids(addSlides(abc, [text('x'), text('y')], 1))).toEqual(['a', 'x', 'y', 'b', 'c'])
    expect(ids(addSlides(abc, [text('x')]))).toEqual(['a', 'b', 'c', 'x'])
  })

  it('never come behind the one that closes a deck, which stays the last', () => {
    const closing: Slide = { layout: 'text', id: 'z', made: 'closing', text: {} }
    const closed = { ...abc, slides: [...abc.slides, closing] }
    expect(ids(addSlides(closed, [text('x')]))).toEqual(['a', 'b', 'c', 'x', 'z'])
    expect(ids(addSlides(closed, [text('x')], 4))).toEqual(['a', 'b', 'c', 'x', 'z'])
    expect(ids(moveSlide(closed, 'a', 3))).toEqual(['b', 'c', 'a', 'z'])
    expect(moveSlide(closed, 'c', 3)).toBe(closed)
    expect(moveSlide(closed, 'z', 0)).toBe(closed)
  })

  it('opens once and closes once, however many shipped decks are put in', () => {
    const framed = (n: number): Slide[] => [
      { layout: 'text', id: `opening-${n}`, made: 'opening', text: {} },
      text(`s${n}`),
      { layout: 'text', id: `closing-${n}`, made: 'closing', text: {} },
    ]
    const none = { ...abc, slides: [] }
    const two = addSlides(addSlides(none, framed(1)), framed(2))
    expect(ids(two)).toEqual(['opening-1', 's1', 's2', 'closing-1'])
    expect(ids(addSlides(abc, framed(1), 1))).toEqual(['a', 's1', 'b', 'c', 'closing-1'])
    expect(ids(duplicateSlide(two, 'opening-1'))).toEqual(['opening-1', 'opening-2', 's1', 's2', 'closing-1'])
  })

  it('get a new id where theirs is taken, also by each other', () => {
    expect(ids(addSlides(abc, [text('a'), text('a'), text('x'), text('x')]))).toEqual([
      'a',
      'b',
      'c',
      'a-2',
      'a-3',
      'x',
      'x-2',
    ])
    expect(addedSlides(abc, addSlides(abc, [text('a'), text('x')]))).toEqual(['a-2', 'x'])
  })

  it('keep the longest id within what a deck may hold', () => {
    const long = 'a'.repeat(120)
    expect(freshId(long, new Set([long]))).toBe(`${'a'.repeat(118)}-2`)
  })

  it('move to a place, held to the ends', () => {
    expect(ids(moveSlide(abc, 'a', 1))).toEqual(['b', 'a', 'c'])
    expect(ids(moveSlide(abc, 'a', 99))).toEqual(['b', 'c', 'a'])
    expect(ids(moveSlide(abc, 'c', -5))).toEqual(['c', 'a', 'b'])
  })

  it('are copied behind themselves', () => {
    expect(ids(duplicateSlide(abc, 'b'))).toEqual(['a', 'b', 'b-2', 'c'])
    expect(told(duplicateSlide(abc, 'b'))).toEqual(['a', 'b', 'b', 'c'])
  })

  it('leave the deck the same object where nothing changes', () => {
    expect(moveSlide(abc, 'a', 0)).toBe(abc)
    expect(moveSlide(abc, 'unknown', 1)).toBe(abc)
    expect(removeSlides(abc, ['unknown'])).toBe(abc)
    expect(duplicateSlide(abc, 'unknown')).toBe(abc)
    expect(replaceSlide(abc, text('unknown'))).toBe(abc)
    expect(addSlides(abc, [])).toBe(abc)
  })
})

describe('words', () => {
  it('are kept in each language, and gone where both are empty', () => {
    const zh = worded(text('a'), 'title', 'zh', '覆盖率')
    const both = worded(zh, 'title', 'en', 'Coverage')
    expect(both.title).toEqual({ zh: '覆盖率', en: 'Coverage' })
    expect(worded(both, 'title', 'zh', '').title).toEqual({ en: 'Coverage' })
    expect('title' in worded(zh, 'title', 'zh', '')).toBe(false)
  })

  it('name the deck in one language without losing the other', () => {
    expect(renameDeck(abc, 'zh', '演示').name).toEqual({ en: 'Deck', zh: '演示' })
    expect(renameDeck(abc, 'en', '').name).toEqual({})
  })

  it('plan whole minutes within what a deck may hold, and make no others of what is typed', () => {
    expect(['1', '600', ''].map(readMinutes)).toEqual([1, 600, null])
    expect(['-5', '0', '601', '10.4', '1e', 'ten'].map(readMinutes)).toEqual(Array(6).fill(undefined))
    expect(planMinutes(abc, 25).minutes).toBe(25)
    expect(planMinutes(abc, null).minutes).toBeNull()
  })
})

const decks = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/u), { minLength: 1, maxLength: 12 })
  .map((all) => deckOf(...all))
const withSlide = decks.chain((deck) =>
  fc.record({ deck: fc.constant(deck), id: fc.constantFrom(...ids(deck)) }),
)

describe('laws', () => {
  it('moving keeps every slide, and moving back undoes it', () => {
    fc.assert(
      fc.property(withSlide, fc.integer({ min: -3, max: 15 }), ({ deck, id }, to) => {
        const moved = moveSlide(deck, id, to)
        expect(ids(moved).toSorted()).toEqual(ids(deck).toSorted())
        expect(moveSlide(moved, id, ids(deck).indexOf(id))).toEqual(deck)
      }),
    )
  })

  it('removing what was added undoes adding, and ids stay apart', () => {
    fc.assert(
      fc.property(decks, decks, fc.nat(15), (deck, more, at) => {
        const added = addSlides(deck, more.slides, at)
        expect(new Set(ids(added)).size).toBe(deck.slides.length + more.slides.length)
        expect(told(added)).toEqual([...told(deck), ...told(more)].toSorted())
        expect(removeSlides(added, addedSlides(deck, added))).toEqual(deck)
      }),
    )
  })

  it('adding a removed slide at its place undoes removing', () => {
    fc.assert(
      fc.property(withSlide, ({ deck, id }) => {
        const at = ids(deck).indexOf(id)
        const slide = deck.slides[at]
        expect(addSlides(removeSlides(deck, [id]), slide === undefined ? [] : [slide], at)).toEqual(deck)
      }),
    )
  })
})

describe('whose deck it is', () => {
  it('is said piece by piece, and what is emptied is not kept', () => {
    const of = signed(abc, { unit: { zh: '总工会' } })
    expect(signed(of, { date: '2026-03-05' }).imprint).toEqual({ unit: { zh: '总工会' }, date: '2026-03-05' })
    expect(signed(of, { unit: {} })).toEqual(abc)
    expect(signed(signed(of, { date: '2026-03-05' }), { date: undefined })).toEqual(of)
  })

  it('ends with a code unless that is unwanted', () => {
    expect(withCode(abc, false)).toEqual({ ...abc, withoutCode: true })
    expect(withCode(withCode(abc, false), true)).toEqual(abc)
  })
})

it('makes decks that fit the schema, each with an id of its own', () => {
  const decks = Array.from({ length: 100 }, () => newDeck({ en: 'New deck' }))
  for (const deck of decks) expect(v.safeParse(DeckSchema, deck).issues).toBeUndefined()
  expect(new Set(decks.map(({ id }) => id)).size).toBe(100)
})

it('numbers a name that another deck has in either language', () => {
  const name = { zh: '新演示稿', en: 'New deck' }
  expect(unusedName(name, [])).toEqual(name)
  expect(unusedName(name, [{ name: { en: 'New deck' } }])).toEqual({ zh: '新演示稿 2', en: 'New deck 2' })
  expect(unusedName({ en: 'New deck' }, [{ name }, { name: { en: 'New deck 2' } }])).toEqual({
    en: 'New deck 3',
  })
  expect(unusedName({}, [{ name: {} }])).toEqual({})
})
