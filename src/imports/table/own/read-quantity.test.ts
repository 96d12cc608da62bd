import { expect, test } from 'vitest'
import { withoutPlace } from './read-quantity.ts'

test('the name of a bound is read without the place behind it, in each language', () => {
  for (const name of ['确数（到千元）', '确数']) expect(withoutPlace(name)).toBe('确数')
  for (const name of ['exact to ¥1,000', 'exact']) expect(withoutPlace(name)).toBe('exact')
  expect(withoutPlace('at least')).toBe('at least')
})
