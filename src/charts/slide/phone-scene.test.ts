import { describe, expect, test } from 'vitest'
import { autoCharts } from '../auto-chart.ts'
import { AWKWARD } from '../awkward.ts'
import { buildDeck } from '../deck/build-deck.ts'
import { slideOfChart } from '../deck/chart-deck.ts'
import { shippedDecks } from '../deck/shipped-decks.ts'
import type { SlideModel } from '../deck/slide-model.ts'
import { textWidth } from '../layout/text-fit.ts'
import { drawn } from '../scene/scene.ts'
import { en, shipped, zh } from '../testing.ts'
import { PHONE, phoneScene } from './phone-scene.ts'

const SHAPES = ['portrait', 'square'] as const
const CONTEXTS = { zh, en } as const

const slidesIn = (language: 'zh' | 'en'): SlideModel[] => [
  // The decks of themes show the charts of these again.
  ...shippedDecks(shipped)
    .filter(({ id }) => !id.startsWith('theme-'))
    .flatMap((deck) => buildDeck(deck, shipped, CONTEXTS[language]).slides),
  ...Object.entries(AWKWARD)
    .flatMap(([id, observations]) => autoCharts(observations, id, shipped, CONTEXTS[language]))
    .map(slideOfChart),
]

const textsOf = (slide: SlideModel, shape: (typeof SHAPES)[number], language: 'zh' | 'en') =>
  [...drawn(phoneScene(slide, shape, language).nodes)].filter((node) => node.shape === 'text')

describe.each(['zh', 'en'] as const)('a picture for a phone, %s', (language) => {
  const slides = slidesIn(language)

  test.each(SHAPES)('stands whole within its edges: %s', (shape) => {
    const { width, height } = PHONE[shape]
    for (const slide of slides) {
      for (const { x, y, lines, size, leading, anchor, spans } of textsOf(slide, shape, language)) {
        const longest = spans
          ? spans.reduce((sum, span) => sum + textWidth(span.text) * span.size, 0)
          : Math.max(...lines.map(textWidth)) * size
        const start = anchor === 'end' ? x - longest : anchor === 'middle' ? x - longest / 2 : x
        expect(start, `${slide.id}: ${lines.join('')}`).toBeGreaterThanOrEqual(0)
        expect(start + longest * 0.95, `${slide.id}: ${lines.join('')}`).toBeLessThanOrEqual(width)
        expect(y + (lines.length - 1) * leading, `${slide.id}: ${lines.join('')}`).toBeLessThanOrEqual(height)
      }
    }
  })

  test('bears what must be known with it, since it goes alone', () => {
    for (const slide of slides.filter(({ layout }) => layout === 'chart')) {
      const said = textsOf(slide, 'portrait', language)
        .map(({ said: whole, lines }) => whole ?? lines.join(''))
        .join('\n')
      expect(said).toContain(slide.source)
      const count = slide.footnotes.filter((note) => !said.includes(note)).length
      // None is left out without a word.
      if (count > 0) expect(said).toMatch(new RegExp(`另有${count}条说明|${count} notes? ha`, 'u'))
    }
  })
})

test('a chart of a few rows has type of 36 pixels and more in the portrait picture', () => {
  const [slide] = slidesIn('zh').filter(({ id }) => id === 'xpcc-13-subsidy')
  if (slide === undefined) throw new Error('the chart of the subsidy is gone')
  const labels = textsOf(slide, 'portrait', 'zh').filter(({ lines }) => /^20(24|25)年/u.test(lines[0] ?? ''))
  expect(labels.length).toBeGreaterThan(0)
  for (const { size } of labels) expect(size).toBeGreaterThanOrEqual(36)
})
