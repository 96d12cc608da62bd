import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Deck } from '../../domain/deck.ts'
import { DeckSchema } from '../../domain/deck.ts'
import { shipped } from '../testing.ts'
import { decodeDeck, encodeDeck, LONGEST_LINK } from './deck-link.ts'
import { shippedDecks } from './shipped-decks.ts'

const deck = (raw: unknown): Deck => v.parse(DeckSchema, raw)

const one = deck({
  id: 'now',
  name: {},
  minutes: null,
  slides: [{ layout: 'chart', id: 'chart', chart: { chart: 'xpcc-13-subsidy' } }],
})

const id = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}$/)
const words = fc.record({ zh: fc.string({ unit: 'grapheme' }), en: fc.string() }, { requiredKeys: [] })
const said = { title: words, notes: words }
const ref = fc.oneof(
  fc.record({ chart: id }),
  fc.record({ observations: fc.array(id, { minLength: 1, maxLength: 5 }) }),
)
const number = fc.record({ observation: id, change: id }, { requiredKeys: ['observation'] })
const slide = fc.oneof(
  fc.record(
    { layout: fc.constant('chart'), id, chart: ref, ...said },
    { requiredKeys: ['layout', 'id', 'chart'] },
  ),
  fc.record({ layout: fc.constant('two-charts'), id, charts: fc.tuple(ref, ref) }),
  fc.record({ layout: fc.constant('big-number'), id, number }),
  fc.record({ layout: fc.constant('tiles'), id, numbers: fc.array(number, { minLength: 1, maxLength: 8 }) }),
  fc.record({
    layout: fc.constant('table'),
    id,
    query: fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
  }),
  fc.record({ layout: fc.constant('text'), id, text: words }),
)
const anyDeck = fc
  .record({
    id,
    name: words,
    minutes: fc.option(fc.integer({ min: 1, max: 600 })),
    slides: fc.array(slide, { maxLength: 8 }),
  })
  .map(deck)

describe('a deck in an address', () => {
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(anyDeck, (any) => {
        const text = encodeDeck(any)
        expect(text === null ? any : decodeDeck(text)).toEqual(any)
      }),
    )
  })

  test('needs no code in an address', () => {
    fc.assert(fc.property(anyDeck, (any) => /^[\w-]*$/u.test(encodeDeck(any) ?? '')))
  })

  test('of one chart takes less than a line', () => {
    expect(encodeDeck(one)?.length).toBeLessThan(80)
  })

  test('is refused where it would be too long to send', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `observation-${(i * 7919).toString(36)}`)
    const long = deck({ ...one, slides: [{ layout: 'chart', id: 'x', chart: { observations: ids } }] })
    expect(encodeDeck(long)).toBeNull()
  })

  test('holds every shipped deck', () => {
    for (const each of shippedDecks(shipped)) {
      const text = encodeDeck(each)
      expect(text === null ? null : decodeDeck(text)).toEqual(each)
    }
  })

  test('that was cut, mistyped, of another form or too long is none', () => {
    const text = encodeDeck(one) ?? ''
    for (let end = 0; end < text.length; end += 1) expect(decodeDeck(text.slice(0, end))).toBeNull()
    expect(decodeDeck(`2${text.slice(1)}`)).toBeNull()
    expect(decodeDeck('1%%%')).toBeNull()
    expect(decodeDeck(text.padEnd(LONGEST_LINK + 1, 'A'))).toBeNull()
    fc.assert(fc.property(fc.string(), (junk) => decodeDeck(junk) === null))
  })
})
