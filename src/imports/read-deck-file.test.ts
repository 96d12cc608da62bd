import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Deck } from '../domain/spec/deck.ts'
import { DeckSchema, SlideSchema } from '../domain/spec/deck.ts'
import { deckFile } from '../exports/deck-file.ts'
import { readDeckFile } from './read-deck-file.ts'

const deck: Deck = v.parse(DeckSchema, {
  id: 'mine',
  name: { zh: '给理事会：2026年', en: 'For the board' },
  minutes: 10,
  slides: [
    { layout: 'text', id: 'a', text: { en: 'Hello' } },
    { layout: 'chart', id: 'b', chart: { chart: 'a-chart-of-another-dataset' } },
  ],
})

describe('a deck as a file', () => {
  it('is named after the deck and comes back whole, with what this dataset lacks', () => {
    const { name, text } = deckFile(deck, 'zh')
    expect(name).toBe('给理事会：2026年.deck.json')
    expect(deckFile({ ...deck, name: {} }, 'en').name).toBe('mine.deck.json')
    expect(readDeckFile(text)).toEqual({ kind: 'deck', deck })
    expect(readDeckFile(`\uFEFF${text}`)).toEqual({ kind: 'deck', deck })
  })

  it('is refused where it is no deck, and says so', () => {
    expect(readDeckFile('PK\u0003\u0004')).toEqual({ kind: 'no-json' })
    expect(readDeckFile('[1, 2]')).toEqual({ kind: 'other' })
    expect(readDeckFile('{"version": 1, "targets": []}')).toEqual({ kind: 'other' })
    expect(readDeckFile('{"format": "union-metrics-deck", "version": 2, "deck": {}}')).toEqual({
      kind: 'newer',
    })
  })

  it('is refused whole where a part is wrong, with its place', () => {
    const { text } = deckFile(deck, 'en')
    const read = readDeckFile(text.replace('"layout": "chart"', '"layout": "hologram"'))
    expect(read.kind === 'faulty' ? read.faults.map(({ path }) => path) : read.kind).toEqual([
      '/deck/slides/1/layout',
    ])
    const twice = readDeckFile(text.replace('"id": "b"', '"id": "a"'))
    expect(twice).toEqual({
      kind: 'faulty',
      faults: [{ path: '/deck/slides', message: 'two slides have the id a' }],
    })
  })

  it('is refused where it is larger than a deck can be', () => {
    const slides = Array.from({ length: 501 }, (_, n) => ({ layout: 'text', id: `s${n}`, text: {} }))
    expect(
      readDeckFile(
        deckFile({ ...deck, slides: slides.map((slide) => v.parse(SlideSchema, slide)) }, 'en').text,
      ),
    ).toEqual({ kind: 'large', limit: { of: 'slides', most: 500, path: '/deck/slides' } })
    expect(readDeckFile(deckFile({ ...deck, name: { zh: '长'.repeat(50_000) } }, 'zh').text)).toEqual({
      kind: 'large',
      limit: { of: 'characters', most: 200, path: '/deck/name/zh' },
    })
    // Each limit by its own name: 4.8 MB in one name are not 500 slides.
    expect(readDeckFile(deckFile({ ...deck, name: { zh: '长'.repeat(4_800_000) } }, 'zh').text)).toEqual({
      kind: 'large',
      limit: { of: 'file', most: 4_000_000, path: '' },
    })
  })
})
