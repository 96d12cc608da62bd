import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { SceneNode, TextNode } from '../../charts/scene/scene.ts'
import { drawn, partsIn } from '../../charts/scene/scene.ts'
import { en, shipped, zh } from '../../charts/testing.ts'
import { SlideSchema } from '../../domain/spec/deck.ts'
import { buildDeck, buildSlide } from '../build-deck.ts'
import { shippedDecks } from '../shipped-decks.ts'
import type { SlideModel } from '../slide-model.ts'
import { slideScene } from './slide-scene.ts'

const CONTEXTS = { zh, en } as const

/** The parts of the numbers on the second slide of a shipped deck, which has six numbers. */
function sixNumbers(id: string, language: keyof typeof CONTEXTS) {
  const deck = shippedDecks(shipped).find((one) => one.id === id)
  if (deck === undefined) throw new RangeError(`no deck ${id}`)
  const { slides } = buildDeck(deck, shipped, CONTEXTS[language])
  const [, slide] = slides
  if (slide?.layout !== 'tiles' || slide.numbers.length !== 6) throw new RangeError('no six numbers')
  return [...partsIn(slideScene(slide, 2, slides.length).nodes, 'row')].map(({ nodes }) => ({
    label: textsOf(nodes, 'label'),
    value: textsOf(nodes, 'value'),
  }))
}

const textsOf = (nodes: readonly SceneNode[], part: 'label' | 'value'): TextNode[] =>
  [...partsIn(nodes, part)].flatMap((one) =>
    [...drawn(one.nodes)].flatMap((node) => (node.shape === 'text' ? [node] : [])),
  )

const largest = ({ size, spans }: TextNode): number =>
  Math.max(...(spans ?? [{ size }]).map((span) => span.size))

describe('six numbers on a slide in English', () => {
  // With units of the usual size these had 118, 97, 119 and 86 pixels.
  test.each([
    ['overview', 126],
    // 20,000+ people: 5.59 em with its unit at 0.34, in a third of the width, 533 pixels.
    ['locality-changqing', 95],
    ['locality-xiangcheng', 126],
    ['locality-xpcc-13', 91],
  ])('give the digits of %s the room of smaller units beside them', (id, least) => {
    for (const { value } of sixNumbers(id, 'en')) {
      const [figure] = value
      expect(value).toHaveLength(1)
      expect(figure === undefined ? 0 : largest(figure)).toBeGreaterThanOrEqual(least)
      for (const { size } of figure?.spans ?? []) expect(size).toBeGreaterThanOrEqual(24)
    }
  })

  test('have units that would halve the digits below them, as large as the name above', () => {
    const numbers = sixNumbers('locality-lanshan', 'en')
    const units = numbers.flatMap(({ value, label }) =>
      value.slice(1).map(({ lines, size }) => ({ unit: lines.join(' '), size, name: label[0]?.size })),
    )
    expect(units).toContainEqual({ unit: 'person-times per school', size: 36, name: 36 })
    for (const { value } of numbers) expect(Math.max(...value.map(largest))).toBeGreaterThanOrEqual(100)
  })
})

/** Where the numbers of a slide begin: the left end of the rule over each, and its height. */
const startsOn = (slide: SlideModel): (readonly [x: number, y: number, right: number])[] =>
  [...partsIn(slideScene(slide, 1, 9).nodes, 'row')].flatMap(({ nodes }) => {
    const [rule] = nodes
    const run = rule?.shape === 'path' ? rule.runs[0] : undefined
    const [from, to] = run ?? []
    return from === undefined || to === undefined ? [] : [[from[0], from[1], to[0]]]
  })

/** How many numbers stand in each row. */
const rowsOn = (slide: SlideModel): number[] => {
  const heights = startsOn(slide).map(([, y]) => y)
  return [...new Set(heights)].map((y) => heights.filter((other) => other === y).length)
}

describe.each(shippedDecks(shipped).map((deck) => [deck.id, deck] as const))('the deck %s', (_, deck) => {
  const [inChinese, inEnglish] = [zh, en].map((context) => buildDeck(deck, shipped, context).slides)

  test('has the same slides in both languages, with their numbers at the same places', () => {
    expect(inEnglish?.map(({ id }) => id)).toEqual(inChinese?.map(({ id }) => id))
    expect(inEnglish?.map(rowsOn)).toEqual(inChinese?.map(rowsOn))
  })

  test('leaves no hole behind the last number of a row', () => {
    for (const slide of [...(inChinese ?? []), ...(inEnglish ?? [])]) {
      const starts = startsOn(slide)
      for (const y of new Set(starts.map(([, top]) => top))) {
        const row = starts.filter(([, top]) => top === y)
        expect(Math.min(...row.map(([x]) => x))).toBeCloseTo(96)
        expect(Math.max(...row.map(([, , right]) => right))).toBeCloseTo(1920 - 96)
      }
      if (starts.length === 3) expect([[3], [1, 1, 1]]).toContainEqual(rowsOn(slide))
      if (starts.length === 5) expect(rowsOn(slide)).toEqual([2, 3])
    }
  })
})

test('digits with a Chinese magnitude keep away from the name above, and stand on one line with the others', () => {
  const row = sixNumbers('locality-lanshan', 'zh').slice(0, 3)
  const baselines = row.map(({ value }) => value[0]?.y ?? Number.NaN)
  expect(new Set(baselines).size).toBe(1)
  for (const { label, value } of row) {
    const [name, figure] = [label.at(-1), value[0]]
    if (name === undefined || figure === undefined) throw new RangeError('no name or no number')
    // Hanzi reach from 0.12 em below the baseline to 0.88 em above it.
    const bottom = name.y + (name.lines.length - 1) * name.leading + name.size * 0.12
    for (const { text, size } of figure.spans ?? [])
      if (/\p{Script=Han}/u.test(text)) expect(figure.y - size * 0.88 - bottom).toBeGreaterThanOrEqual(12)
  }
})

test.each([
  ['zh', zh],
  ['en', en],
] as const)('places whose names must be cut are told apart below their numbers, in %s', (_, context) => {
  const name = {
    zh: '某某自治州机关事务管理与后勤保障服务中心工会委员会第一直属分会联合女职工委员会及劳动保护监督检查委员会第',
    en: 'Office for mutual aid and labour protection, First Directly Affiliated Branch of the Union in District ',
  }[context.language]
  const place = name.repeat(2)
  const deck = shippedDecks(shipped).find(({ id }) => id === 'overview')
  const tiles = deck === undefined ? undefined : buildDeck(deck, shipped, context).slides[1]
  if (tiles?.layout !== 'tiles') throw new RangeError('no tiles')
  const numbers = tiles.numbers.map((number, i) => ({ ...number, name: place, caption: `${place}${i + 1}` }))
  const slide = { ...tiles, numbers }
  const captions = [...partsIn(slideScene(slide, 2, 9).nodes, 'caption')].map(({ nodes }) =>
    [...drawn(nodes)].flatMap((node) => (node.shape === 'text' ? node.lines : [])).join(''),
  )
  expect(captions).toHaveLength(6)
  expect(captions.join('')).toContain('…')
  expect(new Set(captions).size).toBe(6)
})

test.each([
  ['zh', zh],
  ['en', en],
] as const)('the numbers of two charts side by side have digits of one size, in %s', (_, context) => {
  const charts = ['xpcc-13-reach', 'xpcc-13-terms'].map((chart) => ({ chart }))
  const pair = v.parse(SlideSchema, { layout: 'two-charts', id: 'pair', charts })
  const slide = buildSlide(pair, shipped, context)
  const sizes = [...partsIn(slideScene(slide, 2, 9).nodes, 'row')].flatMap(({ nodes }) =>
    textsOf(nodes, 'value').slice(0, 1).map(largest),
  )
  expect(sizes).toHaveLength(5)
  expect(new Set(sizes).size).toBe(1)
})
