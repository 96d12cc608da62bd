import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { zh } from '../charts/testing.ts'
import { nineReports } from '../dataset/testing.ts'
import type { Deck } from '../domain/spec/deck.ts'
import { DeckSchema } from '../domain/spec/deck.ts'
import { byId } from '../lib/group-rows.ts'
import { linkProblem, missingInDeck, observationsOfSlide } from './references.ts'

const deckOf = (...slides: unknown[]): Deck =>
  v.parse(DeckSchema, { id: 'd', name: {}, slides, minutes: null })

const known = deckOf(
  { layout: 'chart', id: 'a', chart: { chart: 'xpcc-13-subsidy' } },
  { layout: 'big-number', id: 'b', number: { observation: 'gaotai-venue-events' } },
)
const unknown = deckOf(
  {
    layout: 'two-charts',
    id: 'a',
    charts: [{ chart: 'gone' }, { observations: ['lost-1', 'gaotai-venue-events'] }],
  },
  {
    layout: 'tiles',
    id: 'b',
    numbers: [{ observation: 'gaotai-venue-events', change: 'lost-2' }, { observation: 'lost-1' }],
  },
)

describe('what a deck refers to', () => {
  it('is told where the dataset has it not, each once', () => {
    expect(missingInDeck(known, nineReports)).toEqual([])
    expect(missingInDeck(unknown, nineReports)).toEqual(['gone', 'lost-1', 'lost-2'])
  })

  it('is found as far as it is there', () => {
    expect(
      unknown.slides.map((slide) => observationsOfSlide(slide, nineReports, zh).map(({ id }) => id)),
    ).toEqual([['gaotai-venue-events'], ['gaotai-venue-events']])
  })
})

describe('a link', () => {
  const without = (id: string) => ({
    ...nineReports,
    observations: byId([...nineReports.observations.values()].filter((row) => row.id !== id)),
  })

  it('is for decks of bundled data', () => {
    expect(linkProblem(known, nineReports, nineReports, zh)).toBeNull()
  })

  it('is refused for what only this computer has, also in a table', () => {
    const table = { layout: 'table', id: 'c', query: { in: 'gaotai' } }
    const deck = deckOf(...known.slides, table)
    expect(linkProblem(deck, nineReports, without('gaotai-venue-events'), zh)).toEqual({
      kind: 'own',
      slides: [2, 3],
    })
    expect(linkProblem(unknown, nineReports, nineReports, zh)).toEqual({ kind: 'own', slides: [1, 2] })
  })

  it('is refused for a deck with too many words', () => {
    const words = (by: number) => Array.from({ length: 3000 }, (_, i) => (i * by).toString(36)).join(' ')
    expect(
      linkProblem(
        deckOf({ layout: 'text', id: 't', text: {}, notes: { zh: words(6007), en: words(7919) } }),
        nineReports,
        nineReports,
        zh,
      ),
    ).toEqual({ kind: 'long' })
  })
})
