import { describe, expect, test } from 'vitest'
import { drawn } from '../../charts/scene/scene.ts'
import { en, shipped, zh } from '../../charts/testing.ts'
import { buildDeck } from '../../decks/build-deck.ts'
import { slideOfChart } from '../../decks/chart-deck.ts'
import { shippedDecks } from '../../decks/shipped-decks.ts'
import { slideScene } from '../../decks/slide/slide-scene.ts'
import { chartModels, otherSlides } from '../pptx/testing.ts'
import { all, readXml, textIn } from '../pptx/testing-package.ts'
import { COLOURS, FONTS, STAGE_COLOURS, TITLE_FONTS } from './palette.ts'
import { slideSvg } from './slide-svg.ts'

const CONTEXTS = { zh, en } as const
const CASES = (['zh', 'en'] as const).flatMap((language) =>
  [
    ...otherSlides(language),
    ...chartModels(language).map((chart) => slideOfChart(chart, language)),
    ...shippedDecks(shipped).flatMap((deck) => buildDeck(deck, shipped, CONTEXTS[language]).slides),
  ].map((slide, i) => [`${i + 1} ${slide.id}`, language, slide] as const),
)

const bare = (text: string) => text.replaceAll(/[\s·]/gu, '')

describe.each(CASES)('the drawing of slide %s in %s', (_, language, slide) => {
  const { text, width, height } = slideSvg(slide, { language, number: 2, of: 5 })
  const root = readXml(text)

  test('is 1920 by 1080, stands by itself and has numbers for its places', () => {
    expect([width, height]).toEqual([1920, 1080])
    expect(root.attributes.viewBox).toBe('0 0 1920 1080')
    expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /="https?:|href|<style|<script/u,
    )
    expect(text.replaceAll(/>[^<]*</gu, '><')).not.toMatch(/NaN|Infinity|undefined/u)
  })

  test('writes the words of its scene and no others, in the colours of the stage', () => {
    const written = all(root, 'text').map((element) => bare(textIn(element)))
    const words = [...drawn(slideScene(slide, 2, 5).nodes)].flatMap((node) =>
      node.shape === 'text' && node.lines.join('') !== '' ? [bare(node.lines.join(''))] : [],
    )
    expect(written).toEqual(words)
    expect(written).toContain(bare(slide.title))
    const pale = (['rule', 'neutral-soft', 'neutral-mark'] as const).map((name) => `"${COLOURS[name]}"`)
    for (const colour of pale) expect(text).not.toContain(colour)
  })
})

test('the lines of a title end behind its signs where they can', () => {
  const [slide] = shippedDecks(shipped).flatMap((deck) =>
    buildDeck(deck, shipped, en).slides.filter(({ id }) => id === 'xpcc-13-subsidy'),
  )
  if (slide === undefined) throw new RangeError('no slide')
  const { text } = slideSvg(slide, { language: 'en', number: 1, of: 1 })
  const [title] = all(readXml(text), 'text')
  expect(title?.children.map(textIn)).toEqual([
    'Loan-interest subsidy rose to ¥1.163M,',
    'up 78.94% against 2024',
  ])
})

test('the colours of the stage are those of its style', async () => {
  const { readFileSync } = await import('node:fs')
  const style = readFileSync('src/ui/stage/stage.module.css', 'utf8')
  for (const name of ['ink-2', 'rule', 'rule-strong', 'neutral-soft', 'neutral-mark'] as const) {
    expect(style.match(new RegExp(`--${name}: light-dark\\((#\\w+)`, 'u'))?.[1]).toBe(STAGE_COLOURS[name])
  }
})

test('an image has the faces of the page', async () => {
  const { readFileSync } = await import('node:fs')
  const style = readFileSync('src/ui/tokens.css', 'utf8')
  const faces = [...style.matchAll(/--font-(?:text|display):([^;]+);/gu)].map(([, list = '']) =>
    list.trim().replaceAll(/\s+/gu, ' ').replaceAll('"', "'"),
  )
  expect(faces).toEqual([FONTS.han, TITLE_FONTS, FONTS.latin])
})
