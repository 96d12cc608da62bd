import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hatchBands } from './svg-tree.ts'

test('a hatch never leaves its box', () => {
  const side = fc.double({ min: 0.5, max: 400, noNaN: true })
  const place = fc.double({ min: -50, max: 900, noNaN: true })
  fc.assert(
    fc.property(place, place, side, side, (x, y, width, height) => {
      for (const [u, v] of hatchBands({ x, y, width, height }, 2).flat()) {
        expect(u).toBeGreaterThanOrEqual(x - 0.01)
        expect(u).toBeLessThanOrEqual(x + width + 0.01)
        expect(v).toBeGreaterThanOrEqual(y - 0.01)
        expect(v).toBeLessThanOrEqual(y + height + 0.01)
      }
    }),
  )
})

test('a box without room has no hatch', () => {
  expect(hatchBands({ x: 0, y: 0, width: 0, height: 10 }, 2)).toEqual([])
})
