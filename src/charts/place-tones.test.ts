import { describe, expect, test } from 'vitest'
import { buildDeck } from '../decks/build-deck.ts'
import type { Deck } from '../domain/spec/deck.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { byId } from '../lib/group-rows.ts'
import { autoCharts, indicatorChart } from './auto-chart.ts'
import type { ChartModel } from './chart-model.ts'
import { lineTones, placesByTone, placeTones, tonesIn } from './place-tones.ts'
import { dashOf } from './scene/trend.ts'
import { like, shipped, slug, zh } from './testing.ts'

/** A line of two years for each place, in which the first is the greatest. */
const linesOf = (places: readonly string[], unit: string) =>
  places.flatMap((place, i) =>
    [2024, 2025].map((year) =>
      like({
        id: `${unit}-${slug(place)}-${year}`,
        place,
        unit,
        period: yearPeriod(year, 'stated'),
        quantity: { bound: 'exact', value: 90 - i * 10, lower: 90 - i * 10, upper: 90 - i * 10 },
      }),
    ),
  )

const people = linesOf(['甲县', '乙县', '丙县'], 'ming')
const homes = linesOf(['丙县', '甲县'], 'hu')
const idOf = (place: string) => people.find(({ locality }) => locality.name.zh === place)?.locality.id ?? ''

const tonesOf = (model: ChartModel | undefined) => {
  if (model?.kind !== 'trend') throw new RangeError(model?.kind)
  return Object.fromEntries(model.series.map(({ label, tone }) => [label, tone]))
}

describe('the colours of places', () => {
  test('a place has the same one in neighbouring charts, whichever place leads there', () => {
    const [first, second] = autoCharts([...people, ...homes], 'page', shipped, zh)
    expect(tonesOf(first)).toEqual({ 甲县: 'series-1', 乙县: 'series-2', 丙县: 'series-3' })
    expect(tonesOf(second)).toEqual({ 丙县: 'series-3', 甲县: 'series-1' })
  })

  test('a chart that is presented alone has those of its page', () => {
    const ids = [...people, ...homes]
    const dataset = { ...shipped, observations: byId(ids) }
    const [, second] = autoCharts(ids, 'page', dataset, zh)
    if (second === undefined) throw new RangeError('one chart')
    const deck: Deck = {
      id: 'now',
      name: {},
      minutes: null,
      slides: [{ layout: 'chart', id: 'homes', chart: { observations: homes.map(({ id }) => id) } }],
    }
    const tonesWith = (places: Deck['places']) => {
      const [slide] = buildDeck({ ...deck, places }, dataset, zh).slides
      return tonesOf(slide?.layout === 'chart' ? slide.charts[0] : undefined)
    }
    expect(tonesWith(undefined)).toEqual({ 丙县: 'series-1', 甲县: 'series-2' })
    expect(tonesWith(placesByTone(tonesIn(second)))).toEqual({ 丙县: 'series-3', 甲县: 'series-1' })
  })

  test('they go by the order that a page gives', () => {
    const chosen = placeTones([[idOf('丙县'), idOf('甲县'), idOf('乙县')]])
    const draft = { id: 'compare', dataset: shipped, context: { ...zh, placeTones: chosen } }
    expect(tonesOf(indicatorChart(people, draft))).toEqual({
      甲县: 'series-2',
      乙县: 'series-3',
      丙县: 'series-1',
    })
  })

  test('a place has the same one on all slides of a deck', () => {
    const observations = byId([...people, ...homes])
    const chartOf = (id: string, rows: typeof people): Deck['slides'][number] => {
      const [one, ...rest] = rows.map((row) => row.id)
      if (one === undefined) throw new RangeError(id)
      return { layout: 'chart', id, chart: { observations: [one, ...rest] } }
    }
    const deck: Deck = {
      id: 'deck',
      name: { zh: '演示稿' },
      minutes: null,
      slides: [chartOf('people', people), chartOf('homes', homes)],
    }
    const { slides } = buildDeck(deck, { ...shipped, observations }, zh)
    expect(slides.slice(0, 2).map((slide) => ('charts' in slide ? tonesOf(slide.charts[0]) : null))).toEqual([
      { 甲县: 'series-1', 乙县: 'series-2', 丙县: 'series-3' },
      { 丙县: 'series-3', 甲县: 'series-1' },
    ])
  })

  test('dashes go with the colour', () => {
    expect(dashOf('accent', 2)).toEqual([])
    expect(dashOf('series-1', 2)).toEqual([])
    expect(dashOf('series-3', 2)).toEqual([2, 3])
  })
})

describe('more places than colours', () => {
  test('two that no chart has in common may share one', () => {
    const tones = placeTones([
      ['a', 'b', 'c', 'd'],
      ['d', 'e', 'f', 'g'],
    ])
    expect([...tones]).toEqual([
      ['a', 'series-1'],
      ['b', 'series-2'],
      ['c', 'series-3'],
      ['d', 'series-4'],
      ['e', 'series-1'],
      ['f', 'series-2'],
      ['g', 'series-3'],
    ])
  })

  test('lines of one chart never share one', () => {
    const given = placeTones([['a', 'b']])
    // The second line of a place takes a colour that no place has.
    expect(lineTones(['b', 'b', 'a', 'x', 'x', 'y'], given)).toEqual([
      'series-2',
      'series-3',
      'series-1',
      'series-4',
      'series-5',
      'series-6',
    ])
  })
})
