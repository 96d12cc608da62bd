import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fadesOf, hatch } from './hatch.ts'

const numbers = (svg: string) =>
  [...(svg.match(/ d="([^"]*)"/u)?.[1] ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/gu)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ])

test('a hatch never leaves its box', () => {
  const side = fc.double({ min: 0.5, max: 400, noNaN: true })
  const place = fc.double({ min: -50, max: 900, noNaN: true })
  fc.assert(
    fc.property(place, place, side, side, (x, y, width, height) => {
      for (const [u = 0, v = 0] of numbers(hatch({ x, y, width, height }, 'plain', 2))) {
        expect(u).toBeGreaterThanOrEqual(x - 0.01)
        expect(u).toBeLessThanOrEqual(x + width + 0.01)
        expect(v).toBeGreaterThanOrEqual(y - 0.01)
        expect(v).toBeLessThanOrEqual(y + height + 0.01)
      }
    }),
  )
})

test('a fading hatch brings the gradient that it needs, and only that', () => {
  const svg = hatch({ x: 0, y: 0, width: 40, height: 20 }, 'accent', 2, 'right')
  expect(fadesOf(svg).match(/ id="[^"]*"/gu)).toEqual([' id="fade-accent-right"'])
  expect(fadesOf(hatch({ x: 0, y: 0, width: 40, height: 20 }, 'accent', 2))).toBe('')
})
