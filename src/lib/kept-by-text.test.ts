import { expect, test } from 'vitest'
import { keptByText } from './kept-by-text.ts'

test('a text is asked for once, however often, and thousands of others do not make its answer another', () => {
  const asked: string[] = []
  const lengthOf = keptByText((text) => {
    asked.push(text)
    return text.length
  })
  expect([lengthOf('长庆'), lengthOf('长庆'), lengthOf('')]).toEqual([2, 2, 0])
  expect(asked).toEqual(['长庆', ''])
  for (let n = 0; n < 10_000; n += 1) lengthOf(`第${n}届`)
  expect(lengthOf('长庆')).toBe(2)
})
