import { expect, it } from 'vitest'
import { readingByHand, readingsByHand } from './said-by-hand.ts'

const said = (printed: string) => readingsByHand(printed).map(({ quantity }) => quantity.bound)

it('a number without a word may be said to be about, at least, more than, at most, nearly and under itself', () => {
  expect(said('4600人')).toEqual(['approx', 'atLeast', 'above', 'atMost', 'nearly', 'below'])
  expect(readingByHand('4600人', 'atMost')).toEqual({
    quantity: { bound: 'atMost', value: 4600, lower: null, upper: 4600 },
    unit: '人',
  })
})

it('no word is taken out of a token by hand: nothing becomes exact', () => {
  for (const printed of ['近400组', '200余名', '约30人', '超90%', '3小时内', '20至30人', '几十组', '12人'])
    expect(readingByHand(printed, 'exact')).toBeNull()
})

it('what the words read by themselves is not said by hand', () => {
  expect(said('近400组')).not.toContain('nearly')
  expect(said('近400组')).toContain('approx')
})

it('two ends are those that are printed: of a range one may be left open, and of two numbers a range be made', () => {
  expect(readingsByHand('20至30人').map(({ quantity }) => [quantity.lower, quantity.upper])).toEqual([
    [20, null],
    [null, 30],
  ])
  expect(readingByHand('300人、500人', 'range')?.quantity).toMatchObject({
    lower: 300,
    upper: 500,
    value: null,
  })
  expect(readingsByHand('500人、300人')).toEqual([])
  expect(readingsByHand('3个、5人')).toEqual([])
})

it('a number that is none, and words that are no number, get no value by hand', () => {
  expect(said('几十组')).toEqual([])
  expect(said('每周三晚上')).toEqual([])
})
