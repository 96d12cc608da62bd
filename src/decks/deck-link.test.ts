import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { IMPRINT, shipped } from '../charts/testing.ts'
import type { Deck, Slide } from '../domain/spec/deck.ts'
import { DeckSchema } from '../domain/spec/deck.ts'
import { decodeDeck, encodeDeck, encodeForCode, LONGEST_LINK } from './deck-link.ts'
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
      fc.property(anyDeck, (drawn) => {
        const text = encodeDeck(drawn)
        expect(text === null ? null : decodeDeck(text, shipped)).toEqual(
          text === null ? null : { kind: 'deck', deck: drawn },
        )
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
      expect(decodeDeck(text ?? '', shipped)).toEqual({ kind: 'deck', deck: each })
    }
  })

  test('that was cut, mistyped, of another form or too long is none', () => {
    const text = encodeDeck(one) ?? ''
    for (let end = 0; end < text.length; end += 1)
      expect(decodeDeck(text.slice(0, end), shipped)).toEqual({ kind: 'broken' })
    expect(decodeDeck(`3${text.slice(1)}`, shipped)).toEqual({ kind: 'broken' })
    expect(decodeDeck('1%%%', shipped)).toEqual({ kind: 'broken' })
    expect(decodeDeck(text.padEnd(LONGEST_LINK + 1, 'A'), shipped)).toMatchObject({
      kind: 'large',
      limit: { of: 'link', most: LONGEST_LINK },
    })
    fc.assert(fc.property(fc.string(), (junk) => decodeDeck(junk, shipped).kind !== 'deck'))
  })

  test('that unfolds to more than a deck is refused at once', () => {
    const link = (value: unknown) =>
      `1${Buffer.from(deflateSync(strToU8(JSON.stringify(value)), { level: 9 })).toString('base64url')}`
    const text = (words: unknown) => ({ ...one, slides: [{ layout: 'text', id: 'a', text: words }] })
    const slide = { layout: 'text', id: 'a', text: {} }
    const bombs = [
      ['unfolded', link({ ...one, name: { zh: '长'.repeat(2_000_000) } })],
      ['unfolded', link(text({ en: '\n'.repeat(1_000_000) }))],
      ['lines', link(text({ en: 'a\n'.repeat(1000) }))],
      ['characters', link({ ...one, name: { en: 'x'.repeat(50_000) } })],
      ['slides', link({ ...one, slides: Array.from({ length: 1000 }, () => slide) })],
    ] as const
    for (const [limit, bomb] of bombs) {
      expect(bomb.length).toBeLessThan(LONGEST_LINK)
      // A loaded machine takes longer now and then; the layout of such a deck took seconds each time.
      const times = Array.from({ length: 5 }, () => {
        const before = performance.now()
        expect(decodeDeck(bomb, shipped)).toMatchObject({ kind: 'large', limit: { of: limit } })
        return performance.now() - before
      })
      expect(Math.min(...times)).toBeLessThan(200)
    }
  })

  test('shows no sign that nobody sees and none that turns what stands behind it', () => {
    const turned = deck({ ...one, name: { en: '\u202egpj.exe\u0000=1+1' } })
    expect(turned.name.en).toBe('gpj.exe=1+1')
  })
})

test('a link carries unit, speaker and day, and no logo', () => {
  const { logo: _, ...said } = IMPRINT
  const text = encodeDeck({ ...one, imprint: IMPRINT, withoutCode: true }) ?? ''
  expect(decodeDeck(text, shipped)).toEqual({
    kind: 'deck',
    deck: { ...one, imprint: said, withoutCode: true },
  })
  expect(text.length).toBeLessThan(300)
})

describe('a deck for a code', () => {
  const decks = shippedDecks(shipped)
  const changqing = decks.find(({ id }) => id === 'locality-changqing')
  if (changqing === undefined) throw new RangeError('no deck')
  const copy: Deck = { ...changqing, id: 'deck-4iukl014uz64u', name: { zh: '长庆（副本）' } }

  test('names the slides that ship, so that a copy of any deck is short', () => {
    for (const each of decks) {
      const text = encodeForCode({ ...each, id: 'deck-4iukl014uz64u' }, shipped)
      expect(text?.length).toBeLessThan(360)
      expect(decodeDeck(text ?? '', shipped)).toEqual({ kind: 'deck', deck: { ...each, id: 'linked' } })
    }
  })

  test('holds what the user made, without the notes of whoever presents it', () => {
    const [opening, ...rest] = copy.slides
    if (opening === undefined) throw new RangeError('no slides')
    const plan = { layout: 'text', id: 'own', title: { zh: '我们的打算' }, text: {} } as const
    const noted: Slide = { ...plan, notes: { zh: '讲慢一点' } }
    const text = encodeForCode({ ...copy, slides: [opening, noted, ...rest.toReversed()] }, shipped) ?? ''
    const read = decodeDeck(text, shipped)
    expect(read.kind === 'deck' && read.deck.slides).toEqual([opening, plan, ...rest.toReversed()])
  })

  test('says of a slide that ships no more that it is gone', () => {
    const text = encodeForCode(copy, shipped) ?? ''
    const read = decodeDeck(text, { ...shipped, charts: [] })
    expect(read.kind === 'deck' && read.deck.slides.map(({ layout }) => layout)).toHaveLength(
      copy.slides.length,
    )
  })
})
