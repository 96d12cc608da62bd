import { expect, test } from 'vitest'
import { itemAt } from './item-at.ts'

test('gives the item at a place, an empty text and null among them', () => {
  expect(itemAt(['a', 'b'], 1)).toBe('b')
  expect(itemAt([''], 0)).toBe('')
  expect(itemAt([null], 0)).toBeNull()
})

test.each([[2], [-1], [0.5]])('place %d of two has no item, and that is a fault', (place) => {
  expect(() => itemAt(['a', 'b'], place)).toThrow(RangeError)
})
