import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { en, zh } from '../charts/testing.ts'
import { withImports } from '../dataset/edits/with-imports.ts'
import { nineReports } from '../dataset/testing.ts'
import { ImportSchema } from '../domain/record/imported.ts'
import type { Deck } from '../domain/spec/deck.ts'
import { DeckSchema } from '../domain/spec/deck.ts'
import { deckFile } from '../exports/deck-file.ts'
import { readDeckFile } from '../imports/read-deck-file.ts'
import { entryOf } from '../lib/entry-of.ts'
import { itemAt } from '../lib/item-at.ts'
import { buildSlide } from './build-deck.ts'
import { deckWithNames, missingNames } from './reference-names.ts'

const REPORTED = 'xiangcheng-members-recruited'

/** The reports with a value of a file: the new members of 2025. */
const dataset = withImports(nineReports, [imported()]).dataset

function imported() {
  const { locality, indicator, unit } = entryOf(nineReports.observations, REPORTED)
  const value = { value: 1600, lower: 1600, upper: 1600, bound: 'exact', printed: '1600' }
  const period = { start: '2025-01-01', end: '2025-12-31', basis: 'stated' }
  const row = { id: 'members-2025', locality: locality.id, indicator: indicator.id, unit: unit.id, period }
  return v.parse(ImportSchema, {
    ...{ id: 'import-1', file: '会员.xlsx', sheet: null, imported: '2026-02-03T04:05:06.000Z' },
    ...{ themes: [], units: [], localities: [], indicators: [] },
    rows: [{ ...row, ...value, breakdown: null, line: 2, column: '数值' }],
  })
}

const deck: Deck = v.parse(DeckSchema, {
  ...{ id: 'd', name: {}, minutes: null },
  slides: [
    { layout: 'big-number', id: 'a', number: { observation: 'members-2025' } },
    { layout: 'chart', id: 'b', chart: { observations: ['members-2025', REPORTED] } },
    { layout: 'chart', id: 'c', chart: { observations: [REPORTED] } },
  ],
})

describe('a deck with values that only this computer has', () => {
  const named = deckWithNames(deck, dataset, nineReports)

  it('keeps their names, and none of what every copy has', () => {
    const names = { zh: '襄城县 · 发展会员 · 2025年', en: 'Xiangcheng County · Members recruited · 2025' }
    expect(named.slides.map((slide) => slide.names)).toEqual([
      { 'members-2025': names },
      { 'members-2025': names },
      undefined,
    ])
    expect(deckWithNames(named, dataset, nineReports)).toBe(named)
  })

  it('says what is missing by its name where the value is gone, also in a file', () => {
    const read = readDeckFile(deckFile(named, 'zh').text)
    if (read.kind !== 'deck') throw new RangeError(read.kind)
    // A later change elsewhere does not lose the name.
    const elsewhere = deckWithNames(read.deck, nineReports, nineReports)
    expect(missingNames(elsewhere.slides, nineReports, 'zh')).toEqual(['襄城县 · 发展会员 · 2025年'])
    const [alone, beside] = [0, 1].map((at) => buildSlide(itemAt(elsewhere.slides, at), nineReports, zh))
    expect(alone).toMatchObject({
      paragraphs: expect.arrayContaining(['这份数据里没有1个数值：襄城县 · 发展会员 · 2025年。']),
    })
    expect(beside?.cautions).toContain('这份数据里没有1个数值：襄城县 · 发展会员 · 2025年。')
    expect(buildSlide(itemAt(elsewhere.slides, 0), nineReports, en).description).toContain(
      'Xiangcheng County · Members recruited · 2025',
    )
  })

  it('names by its id what was kept without a name', () => {
    expect(missingNames(deck.slides, nineReports, 'zh')).toEqual(['members-2025'])
  })
})
