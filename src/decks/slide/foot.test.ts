import { describe, expect, test } from 'vitest'
import { extentOf } from '../../charts/scene/extent.ts'
import { drawn, partsIn } from '../../charts/scene/scene.ts'
import { en, IMPRINT, shipped, zh } from '../../charts/testing.ts'
import { buildDeck } from '../build-deck.ts'
import { slideOfChart } from '../chart-deck.ts'
import { shippedDecks } from '../shipped-decks.ts'
import { PHONE, phoneScene } from './phone-scene.ts'
import { slideScene } from './slide-scene.ts'
import { INNER } from './slide-type.ts'

const CONTEXTS = { zh, en } as const
const decks = (language: 'zh' | 'en', imprint = IMPRINT) =>
  shippedDecks(shipped).map((deck) => buildDeck({ ...deck, imprint }, shipped, CONTEXTS[language]))

const wordsIn = (nodes: Parameters<typeof drawn>[0]): string =>
  [...drawn(nodes)].map((node) => (node.shape === 'text' ? node.lines.join('') : '')).join(' ')

describe.each([
  ['zh', '示例县总工会', '宣传部', '2026年3月5日'],
  ['en', 'Example County Federation of Trade Unions', 'Publicity office', '5 March 2026'],
] as const)('whose deck it is, in %s', (language, unit, speaker, date) => {
  test('stands on the opening slide with speaker, day and logo', () => {
    for (const { slides } of decks(language)) {
      const [opening] = slides
      if (opening === undefined) throw new RangeError('no slides')
      const parts = [...partsIn(slideScene(opening, 1, slides.length).nodes, 'imprint')]
      expect(wordsIn(parts)).toContain(unit)
      expect(wordsIn(parts)).toContain(`${speaker} · ${date}`)
      expect([...drawn(parts)].filter(({ shape }) => shape === 'image')).toHaveLength(1)
    }
  })

  test('stands in the foot of every other slide, unit and logo at the least, and covers nothing', () => {
    for (const { slides } of decks(language)) {
      for (const [i, slide] of slides.entries()) {
        if (i === 0) continue
        const { nodes } = slideScene(slide, i + 1, slides.length)
        const [imprint] = partsIn(nodes, 'imprint')
        expect(wordsIn(imprint?.nodes ?? []), slide.id).toContain(unit)
        const [foot] = partsIn(nodes, 'foot')
        const parts = (['source', 'marks', 'imprint', 'page-number'] as const)
          .flatMap((part) => [...partsIn(foot?.nodes ?? [], part)])
          .map((part) => extentOf(part.nodes))
          .filter(({ width }) => width > 0)
        const ends = parts.toSorted((a, b) => a.x - b.x)
        for (const [at, box] of ends.entries()) {
          const next = ends[at + 1]
          if (next !== undefined) expect(box.x + box.width, slide.id).toBeLessThanOrEqual(next.x)
        }
      }
    }
  })

  test('stands below a picture for a phone, with the logo', () => {
    for (const slide of decks(language)[0]?.slides.slice(0, 4) ?? [])
      for (const shape of ['portrait', 'square'] as const) {
        const { nodes } = phoneScene(slide, shape, language)
        const parts = [...partsIn(nodes, 'imprint')]
        expect(wordsIn(parts), slide.id).toContain(unit)
        expect([...drawn(parts)].filter((node) => node.shape === 'image')).toHaveLength(1)
        const { x, y, width, height } = extentOf(parts.flatMap((one) => one.nodes))
        expect(x).toBeGreaterThanOrEqual(56)
        expect(x + width).toBeLessThanOrEqual(PHONE[shape].width - 56 * 0.9)
        expect(y + height).toBeLessThanOrEqual(PHONE[shape].height - 56 * 0.9)
      }
  })
})

test.each([
  [null, []],
  ['dark', ['logo-light']],
  ['light', ['logo-dark']],
] as const)(
  'a logo has a plate only where its ground would swallow it, and neither is left of the words (%s)',
  (plate, fills) => {
    const [deck] = decks('zh')
    for (const [i, slide] of (deck?.slides ?? []).slice(0, 2).entries()) {
      const { imprint } = slide
      if (imprint?.logo === null || imprint?.logo === undefined) throw new RangeError('no logo')
      const shown = { ...slide, imprint: { ...imprint, logo: { ...imprint.logo, plate } } }
      const [part] = partsIn(slideScene(shown, i + 1, 9).nodes, 'imprint')
      const nodes = [...drawn(part?.nodes ?? [])]
      expect(nodes.flatMap((node) => (node.shape === 'rect' ? [node.fill?.role] : []))).toEqual(fills)
      for (const node of nodes)
        if (node.shape === 'rect' || node.shape === 'image')
          expect(node.x).toBeGreaterThanOrEqual(part?.room?.x ?? 0)
    }
  },
)

test('a speaker whose name is written from right to left does not turn the day beside it', () => {
  const [deck] = decks('en', { ...IMPRINT, speaker: { zh: '王小明', en: 'مريم' } })
  const opening = deck?.slides[0]
  if (opening === undefined) throw new RangeError('no slides')
  const words = wordsIn([...partsIn(slideScene(opening, 1, 9).nodes, 'imprint')])
  expect(words).toContain('\u2068مريم\u2069 · 5 March 2026')
})

test('a unit with a very long name leaves the place in the deck in sight', () => {
  const imprint = { unit: { zh: '示'.repeat(100) } }
  const [deck] = decks('zh', imprint)
  const slide = deck?.slides[1]
  if (slide === undefined) throw new RangeError('no slide')
  const [part] = partsIn(slideScene(slide, 2, 9).nodes, 'imprint')
  const { x, width } = extentOf(part?.nodes ?? [])
  expect(width).toBeLessThanOrEqual(INNER * 0.4 + 24)
  expect(x + width).toBeLessThan(1920 - 96 - 100)
})

test('a deck that says nothing of whose it is has the foot that it had', () => {
  const [plain] = shippedDecks(shipped)
  if (plain === undefined) throw new RangeError('no decks')
  const model = (imprint: object | undefined) =>
    buildDeck(imprint === undefined ? plain : { ...plain, imprint }, shipped, zh)
  expect(model({})).toEqual(model(undefined))
})

/** What the line of the foot says. */
const footWords = (slide: Parameters<typeof slideScene>[0], number: number, of: number): string =>
  wordsIn([...partsIn(slideScene(slide, number, of).nodes, 'foot')])

test.each([
  ['zh', /说明见第(?<list>[\d、]+)张/u],
  ['en', /Notes: slides? (?<list>[\d, and]+)/u],
] as const)('a slide without its notes says which slides of the deck have them, in %s', (language, where) => {
  const bare = (text: string) => text.replaceAll(/[\s·]/gu, '')
  let count = 0
  for (const { id, slides } of decks(language)) {
    // A deck without a slide on its numbers has no place for notes.
    if (!slides.some(({ layout, footnotes }) => layout === 'text' && footnotes.length > 0)) continue
    for (const [i, slide] of slides.entries()) {
      const left = slide.footnotes.filter((note) => !slide.cautions.includes(note))
      if (slide.layout === 'text' || left.length === 0) continue
      const list = where.exec(footWords(slide, i + 1, slides.length))?.groups?.list ?? ''
      const there = [...list.matchAll(/\d+/gu)].map(([number]) => slides[Number(number) - 1])
      const read = bare(there.flatMap((one) => one?.footnotes ?? []).join(''))
      // Below the name of its place, a note does not name it again.
      const places = [...shipped.localities.values()].map(({ name }) => bare(name[language]))
      const told = (note: string) =>
        places.reduce(
          (words, place) => words.replace(new RegExp(`^${place}[：:]|[（(]${place}[）)]`, 'u'), ''),
          bare(note),
        )
      for (const note of left) expect(read, `${id} ${i + 1}`).toContain(told(note))
      count += 1
    }
  }
  expect(count).toBeGreaterThan(20)
})

test('a slide that is alone says how many of its notes it leaves out, and none where they are cautions', () => {
  const [, , , map] = decks('zh')[0]?.slides.filter(({ layout }) => layout === 'chart') ?? []
  if (map?.layout !== 'chart') throw new RangeError('no chart')
  const [chart] = map.charts
  const alone = (footnotes: readonly string[], cautions: readonly string[]) =>
    footWords(slideOfChart({ ...chart, footnotes, cautions }, 'zh'), 1, 1)
  expect(alone(['甲。', '乙。'], [])).toContain('另有2条说明未列在这里')
  expect(alone(['甲。', '乙。'], ['甲。'])).toContain('另有1条说明未列在这里')
  expect(alone(['甲。'], ['甲。'])).not.toContain('说明')
})
