import { expect, test } from 'vitest'
import { atLeast, below, exact, vague } from '../domain/number/bound.ts'
import { like } from './testing.ts'
import { surelyGreatest } from './title.ts'

const [exact250, open200, near240, words] = [
  like({ id: 'exact', quantity: exact(250) }),
  like({ id: 'open', quantity: atLeast(200) }),
  like({ id: 'near', quantity: below(240) }),
  like({ id: 'words', quantity: vague }),
]

test('250 is greater than nearly 240', () => {
  expect(surelyGreatest(exact250, [exact250, near240])).toBe(true)
})

test('250 is not surely greater than 200余 or 几十', () => {
  expect(surelyGreatest(exact250, [exact250, open200])).toBe(false)
  expect(surelyGreatest(exact250, [exact250, words])).toBe(false)
})

test('200余 is greater than what cannot reach 200', () => {
  const small = like({ id: 'small', quantity: exact(199) })
  expect(surelyGreatest(open200, [open200, small])).toBe(true)
})
