import { describe, expect, test } from 'vitest'
import type { SceneNode, TextNode } from '../../charts/scene/scene.ts'
import { drawn, partsIn } from '../../charts/scene/scene.ts'
import { en, shipped, zh } from '../../charts/testing.ts'
import { buildDeck } from '../build-deck.ts'
import { shippedDecks } from '../shipped-decks.ts'
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
    ['locality-changqing', 103],
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
    expect(units).toContainEqual({ unit: 'person-times per school', size: 30, name: 30 })
    for (const { value } of numbers) expect(Math.max(...value.map(largest))).toBeGreaterThanOrEqual(100)
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
    expect(figure.y - largest(figure) * 0.88 - bottom).toBeGreaterThanOrEqual(12)
  }
})
