import { describe, expect, test } from 'vitest'
import { en, IMPRINT, shipped, zh } from '../charts/testing.ts'
import { buildDeck } from '../decks/build-deck.ts'
import { linkCode } from '../decks/link-code.ts'
import { shippedDecks } from '../decks/shipped-decks.ts'
import { slideScene } from '../decks/slide/slide-scene.ts'
import type { DeckPage } from './deck-page.ts'
import { DECK_BLOCK, deckPage, readDeckBlock } from './deck-page.ts'

const PLAYER = '<html><head><title>Player</title></head><body><div id="root"></div></body></html>'
const CODE = linkCode('https://example.org/')
const pages: DeckPage[] = shippedDecks(shipped).map((deck) => ({
  language: 'zh',
  models: {
    zh: buildDeck({ ...deck, imprint: IMPRINT }, shipped, { ...zh, code: CODE }),
    en: buildDeck({ ...deck, imprint: IMPRINT }, shipped, { ...en, code: CODE }),
  },
}))
const block = (html: string): string =>
  new RegExp(`<script type="application/json" id="${DECK_BLOCK}">(.*?)</script>`, 'su').exec(html)?.[1] ?? ''

describe('a deck as a page of its own', () => {
  test('holds every deck that ships, and draws each slide as it was', () => {
    for (const page of pages) {
      const read = readDeckBlock(block(deckPage(PLAYER, page)))
      for (const language of ['zh', 'en'] as const) {
        const [there, here] = [page.models[language].slides, read?.models[language].slides ?? []]
        expect(here.map(({ notes }) => notes)).toEqual(there.map(({ notes }) => notes))
        for (const [i, slide] of there.entries()) {
          const own = here[i]
          if (own === undefined) throw new RangeError(slide.id)
          expect(slideScene(own, i + 1, here.length)).toEqual(slideScene(slide, i + 1, there.length))
        }
      }
    }
  })

  test('is data that ends nothing and runs nothing, whatever its words are', () => {
    const [page] = pages
    if (page === undefined) throw new RangeError('no decks')
    const hostile = '</script><script>alert(1)</script><!--<script>$& $1 \u2028'
    const [first, ...others] = page.models.zh.slides
    if (first === undefined) throw new RangeError('no slides')
    const html = deckPage(PLAYER, {
      ...page,
      models: {
        ...page.models,
        zh: { ...page.models.zh, name: hostile, slides: [{ ...first, notes: hostile }, ...others] },
      },
    })
    expect(html.match(/<script/gu)).toHaveLength(1)
    expect(html.match(/<\/script/gu)).toHaveLength(1)
    expect(readDeckBlock(block(html))?.models.zh.slides[0]?.notes).toBe(hostile)
    expect(html).toContain('<title>&lt;/script&gt;')
  })

  test('is refused where it cannot be read again', () => {
    const [page] = pages
    if (page === undefined) throw new RangeError('no decks')
    expect(() => deckPage('<html></html>', page)).toThrow(/body/u)
    const empty = { ...page, models: { ...page.models, en: { ...page.models.en, slides: [] } } }
    expect(() => deckPage(PLAYER, empty)).toThrow(/deck/u)
  })

  test('of a later version, or cut off, is no deck', () => {
    expect(readDeckBlock('')).toBeNull()
    expect(readDeckBlock('{"format":"union-metrics-show","version":2}')).toBeNull()
    expect(readDeckBlock('{"format":"union-metrics-show","vers')).toBeNull()
  })
})
