import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { zh } from '../charts/testing.ts'
import { nineReports } from '../dataset/testing.ts'
import type { Slide } from '../domain/spec/deck.ts'
import { LAYOUTS, SlideSchema } from '../domain/spec/deck.ts'
import { convertSlide } from './convert-slide.ts'
import { missingIn } from './references.ts'
import { shippedDecks } from './shipped-decks.ts'

const slide = (raw: unknown): Slide => v.parse(SlideSchema, raw)
const subsidy = slide({
  layout: 'chart',
  id: 'a',
  title: { en: 'Mine' },
  chart: { chart: 'xpcc-13-subsidy' },
})

describe('another layout', () => {
  it('shows the number that a chart is about, as printed and with its change, and the chart of a number', () => {
    const number = convertSlide(subsidy, 'big-number', nineReports, zh)
    expect(number).toMatchObject({
      number: {
        observation: 'xpcc-13-loan-interest-subsidy',
        change: 'xpcc-13-loan-interest-subsidy-change',
      },
      title: { en: 'Mine' },
    })
    const back = number === null ? null : convertSlide(number, 'chart', nineReports, zh)
    expect(back).toMatchObject({ chart: { observations: ['xpcc-13-loan-interest-subsidy'] } })
  })

  it('takes the second of two charts from the same place', () => {
    expect(convertSlide(subsidy, 'two-charts', nineReports, zh)).toMatchObject({
      charts: [{ chart: 'xpcc-13-subsidy' }, { chart: 'xpcc-13-reach' }],
    })
  })

  it('shows the rows behind a chart', () => {
    expect(convertSlide(subsidy, 'table', nineReports, zh)).toMatchObject({
      query: { in: 'xpcc-13', 'f.indicator': expect.stringContaining('loan-interest-subsidy') },
    })
  })

  it('has something to show for a slide of text', () => {
    const text = slide({ layout: 'text', id: 't', text: {} })
    for (const layout of LAYOUTS) expect(convertSlide(text, layout, nineReports, zh)?.layout).toBe(layout)
  })

  it('of any slide that ships is whole, in the dataset, and keeps id, title and notes', () => {
    for (const from of shippedDecks(nineReports).flatMap(({ slides }) => slides)) {
      for (const layout of LAYOUTS) {
        const to = convertSlide(from, layout, nineReports, zh)
        if (to === null) throw new Error(`${from.id} has no ${layout}`)
        expect(v.safeParse(SlideSchema, to).issues).toBeUndefined()
        expect(missingIn(to, nineReports)).toEqual([])
        expect([to.id, to.title, to.notes]).toEqual([from.id, from.title, from.notes])
      }
    }
  })

  it('is refused where the dataset has nothing to show so', () => {
    const empty = { ...nineReports, observations: new Map(), charts: [], highlights: [] }
    const text = slide({ layout: 'text', id: 't', text: {} })
    expect(LAYOUTS.map((layout) => convertSlide(text, layout, empty, zh)?.layout ?? null)).toEqual([
      null,
      null,
      null,
      null,
      'table',
      'text',
    ])
  })
})
