import { describe, expect, test } from 'vitest'
import type { Quantity } from '../domain/number/bound.ts'
import { atLeast, below, exact, vague } from '../domain/number/bound.ts'
import { yearPeriod } from '../domain/time/period.ts'
import { en, like, zh } from './testing.ts'
import { movementTitle, surelyGreatest } from './title.ts'

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

describe('a value that is the same at two times', () => {
  const of = (year: number, quantity: Quantity, printed?: string) =>
    like({
      id: `same-${year}`,
      quantity,
      period: yearPeriod(year, 'stated'),
      ...(printed === undefined ? {} : { printed }),
    })

  test('is told once', () => {
    const [from, to] = [of(2024, exact(25)), of(2025, exact(25))]
    expect(movementTitle(from, to, zh)).toBe('某地测试指标2025年为25名，与2024年持平')
    expect(movementTitle(from, to, en)).toMatch(/: unchanged at 25 people \(2024 and 2025\)$/u)
  })

  test('has not surely stayed as it was where it is not exact', () => {
    const [from, to] = [of(2024, atLeast(200), '200余'), of(2025, atLeast(200), '200余')]
    expect(movementTitle(from, to, zh)).toBe('某地测试指标2024年与2025年均为200余名')
  })
})
