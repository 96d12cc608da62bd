import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../domain/number/bound.ts'
import { above, approx, atLeast, below, exact, nearly, range, vague } from '../../domain/number/bound.ts'
import type { Claim } from './agreement.ts'
import { contradict, isMoreExact, mostExact } from './agreement.ts'

const said = (quantity: Quantity, printed: string | null = null, dimension = 'people'): Claim => ({
  quantity,
  dimension,
  printed,
})
const percent = (value: number, printed: string) => said(exact(value), printed, 'percent')
const yuan = (value: number, printed: string) => said(exact(value), printed, 'money')

const AGREEING: readonly (readonly [string, Claim, Claim])[] = [
  ['1.2万 and 12,034', said(exact(12_000), '1.2万'), said(exact(12_034), '12,034')],
  ['200余 and 213', said(atLeast(200), '200余名'), said(exact(213), '213')],
  ['近400 and 398', said(nearly(400), '近400组'), said(exact(398), '398')],
  ['约300 and 290', said(approx(300), '约300'), said(exact(290), '290')],
  ['不到400 and 近400', said(below(400), '不到400'), said(nearly(400), '近400')],
  ['超90 and 至少200', said(above(90), '超90'), said(atLeast(200), '至少200')],
  ['20至30 and 25', said(range(20, 30), '20至30'), said(exact(25), '25')],
  ['¥116.3万 and 1,163,420元', yuan(1_163_000, '¥116.3万'), yuan(1_163_420, '1163420元')],
  ['¥1.163M and 1,163,420元', yuan(1_163_000, '¥1.163M'), yuan(1_163_420, '1163420')],
  ['92% and 91.8%', percent(92, '92%'), percent(91.8, '91.8%')],
  ['92 and 91.8 in columns of per cent', percent(92, '92'), percent(91.8, '91.8')],
  ['92% and 92.5%, which rounds 92.47 too', percent(92, '92%'), percent(92.5, '92.5%')],
]

const CONTRADICTING: readonly (readonly [string, Claim, Claim])[] = [
  ['a round number in full digits and another', said(exact(12_000), '12,000'), said(exact(12_034), '12,034')],
  ['1.2万 and 12,534', said(exact(12_000), '1.2万'), said(exact(12_534), '12534')],
  ['200余 and 300', said(atLeast(200), '200余名'), said(exact(300), '300')],
  ['近400 and 400', said(nearly(400), '近400'), said(exact(400), '400')],
  ['92% and 91.4%', percent(92, '92%'), percent(91.4, '91.4%')],
  [
    '97% and 98%, neither of which 97.5 % is rounded to beside the other',
    percent(98, '98%'),
    percent(97, '97'),
  ],
  ['a fall by 97% and one by 98%', percent(-98, '-98%'), percent(-97, '-97%')],
  ['people and firms', said(exact(5), '5'), said(exact(5), '5', 'firms')],
]

describe('two values of one thing', () => {
  it.each(AGREEING)('agree, and the second says it more exactly: %s', (_, rough, fine) => {
    expect(contradict([rough, fine])).toBe(false)
    expect([isMoreExact(fine, rough), isMoreExact(rough, fine)]).toEqual([true, false])
    expect(mostExact([rough, fine], (claim) => claim)).toBe(fine)
    expect(mostExact([fine, rough], (claim) => claim)).toBe(fine)
  })

  it.each(CONTRADICTING)('contradict each other: %s', (_, one, other) => {
    expect(contradict([one, other])).toBe(true)
  })

  it('may both hold, though neither says the other more exactly', () => {
    const [least, near] = [said(atLeast(210), '至少210'), said(nearly(300), '近300')]
    expect(contradict([least, near])).toBe(false)
    expect([isMoreExact(least, near), isMoreExact(near, least)]).toEqual([false, false])
  })

  it('of which one is no number do not contradict each other, and nothing says that they are the same', () => {
    const [some, many] = [said(vague, '几十'), said(exact(5000), '5000')]
    expect(contradict([some, many])).toBe(false)
    expect(isMoreExact(many, some)).toBe(false)
  })

  it('are judged with all others: 200余, 213 and 245 cannot all hold', () => {
    const [odd, one, other] = [said(atLeast(200), '200余'), said(exact(213), '213'), said(exact(245), '245')]
    expect([contradict([odd, one]), contradict([odd, other]), contradict([odd, one, other])]).toEqual([
      false,
      false,
      true,
    ])
  })
})
