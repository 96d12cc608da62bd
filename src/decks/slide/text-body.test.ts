import jsQR from 'jsqr'
import { describe, expect, test } from 'vitest'
import { scaled } from '../../charts/scene/block.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { drawn, partsIn } from '../../charts/scene/scene.ts'
import { IMPRINT, shipped } from '../../charts/testing.ts'
import { imprintModel } from '../build-deck.ts'
import { encodeForCode } from '../deck-link.ts'
import { codeSlide, linkCode } from '../link-code.ts'
import { shippedDecks } from '../shipped-decks.ts'
import type { QrCode } from '../slide-model.ts'
import { PHONE, phoneScene } from './phone-scene.ts'
import { slideScene } from './slide-scene.ts'

const SHORT = 'https://example.org/union/#/present/locality-gaotai'
/** As long as a deck in an address can be. */
const LONG = `https://example.org/union/#/present/-?d=${'1zY9_aB-'.repeat(154)}`

const codeOf = (address: string): QrCode => {
  const code = linkCode(address)
  if (code === null) throw new RangeError(`no code for ${address}`)
  return code
}

/** The areas of a code as a camera sees them, on a grey ground. */
function read(nodes: readonly SceneNode[], width: number, height: number): string | undefined {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(128)
  const paint = (left: number, top: number, right: number, bottom: number, grey: number) => {
    for (let y = Math.round(top); y < Math.round(bottom); y += 1)
      pixels.fill(grey, (y * width + Math.round(left)) * 4, (y * width + Math.round(right)) * 4)
  }
  for (const code of partsIn(nodes, 'code')) {
    for (const node of drawn(code.nodes)) {
      if (node.shape === 'rect') paint(node.x, node.y, node.x + node.width, node.y + node.height, 255)
      if (node.shape !== 'path') continue
      for (const run of node.runs) {
        const [xs, ys] = [run.map(([x]) => x), run.map(([, y]) => y)]
        paint(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), 0)
      }
    }
  }
  return jsQR(pixels, width, height)?.data
}

describe('the code that ends a deck', () => {
  const imprint = imprintModel(IMPRINT, 'zh')

  test.each([SHORT, LONG])('leads to its address: %s', (address) => {
    const slide = codeSlide('示例', codeOf(address), imprint, 'zh')
    expect(read(slideScene(slide, 9, 9).nodes, 1920, 1080)).toBe(address)
    for (const shape of ['portrait', 'square'] as const) {
      const { width, height } = PHONE[shape]
      expect(read(phoneScene(slide, shape, 'zh').nodes, width, height)).toBe(address)
    }
  })

  test('has squares that a camera tells apart from a seat, or there is none', () => {
    const [code] = partsIn(slideScene(codeSlide('示例', codeOf(LONG), imprint, 'zh'), 9, 9).nodes, 'code')
    expect((code?.room?.height ?? 0) / (codeOf(LONG).length + 8)).toBeGreaterThan(6)
    expect(linkCode(`${LONG}1234567890`)).toBeNull()
  })

  test('of a copied deck has large squares, and is read off a picture of half the size', () => {
    const deck = shippedDecks(shipped).find(({ id }) => id === 'locality-changqing')
    if (deck === undefined) throw new RangeError('no deck')
    const own = { ...deck, id: 'deck-4iukl014uz64u', name: { zh: '长庆（副本）' } }
    const address = `https://union.example.org/metrics/#/present/-?lang=zh&d=${encodeForCode(own, shipped)}`
    const { nodes } = slideScene(codeSlide('示例', codeOf(address), null, 'zh'), 9, 9)
    const [code] = partsIn(nodes, 'code')
    expect((code?.room?.height ?? 0) / (codeOf(address).length + 8)).toBeGreaterThan(10)
    const half = nodes.flatMap((node) => scaled({ nodes: [node], height: 0 }, 0.5).nodes)
    expect(read(half, 960, 540)).toBe(address)
  })

  test('is black on white in every look', () => {
    const [code] = partsIn(slideScene(codeSlide('示例', codeOf(SHORT), imprint, 'zh'), 9, 9).nodes, 'code')
    const fills = [...drawn(code?.nodes ?? [])].map((node) => ('fill' in node ? node.fill?.role : undefined))
    expect(fills).toEqual(['paper', 'paper-ink'])
  })
})
