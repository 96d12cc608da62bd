import { expect, it } from 'vitest'
import { numberIn } from './number-text.ts'

/** The bound, the number and the unit of a cell. */
const read = (cell: string) => {
  const number = numberIn(cell)
  return number.kind === 'number' ? [number.quantity.bound, number.quantity.value, number.unit] : number.kind
}

it('reads a share in words in per cent', () => {
  expect(read('一半')).toEqual(['exact', 50, '%'])
  expect(read('过半')).toEqual(['above', 50, '%'])
  expect(read('四分之一')).toEqual(['exact', 25, '%'])
  expect(read('万分之五')).toEqual(['exact', 0.05, '%'])
  expect(read('千分之三')).toEqual(['exact', 0.3, '%'])
})

it('takes a share that no decimals write for about as much, never for thirteen digits', () => {
  expect(read('三分之二')).toEqual(['approx', 66.67, '%'])
  expect(read('近三分之二')).toEqual(['nearly', 66.67, '%'])
  expect(read('三分之一多')).toEqual(['atLeast', 33.33, '%'])
})

it('leaves halves of what is counted as they are', () => {
  expect(read('半年')).toEqual(['exact', 0.5, '年'])
  expect(read('3个半月')).not.toContain('%')
})

it('reads the sign of a change behind the word for about, as our own files write it', () => {
  expect(read('约+4.9')).toEqual(['approx', 4.9, ''])
  expect(read('约−3.23')).toEqual(['approx', -3.23, ''])
  expect(read('about -3.2%')).toEqual(['approx', -3.2, '%'])
})

it('reads a bound before the sign of a currency, as our own pages write it', () => {
  expect(read('over ¥1.2M')).toEqual(['above', 1_200_000, '¥'])
  expect(read('under ¥0.5M')).toEqual(['below', 500_000, '¥'])
  expect(read('nearly ¥1.163M')).toEqual(['nearly', 1_163_000, '¥'])
  expect(read('~¥9,000')).toEqual(['approx', 9000, '¥'])
  expect(read('less than £500,000')).toEqual(['below', 500_000, '£'])
  expect(read('about ¥1.2 million')).toEqual(['approx', 1_200_000, '¥'])
  expect(read('超¥120万')).toEqual(['above', 1_200_000, '¥'])
})

it('reads a range of an amount, with the sign at one end or at both', () => {
  for (const cell of [
    '¥1.2M–1.5M',
    '¥1.2M–¥1.5M',
    '¥1.2–1.5M',
    '¥1.2M to ¥1.5M',
    'between ¥1.2M and ¥1.5M',
  ]) {
    const number = numberIn(cell)
    expect(
      number.kind === 'number' ? [number.quantity.lower, number.quantity.upper, number.unit] : cell,
    ).toEqual([1_200_000, 1_500_000, '¥'])
  }
})

it.each([
  ['1.2M–1.5M', 1_200_000, 1_500_000],
  ['1.2–1.5M', 1_200_000, 1_500_000],
  ['1.2M - 1.5M', 1_200_000, 1_500_000],
  ['between 3k and 5k', 3000, 5000],
  ['3k to 5k', 3000, 5000],
  ['800k–1.2M', 800_000, 1_200_000],
  // Only the second end is of thousands, or of millions.
  ['500–1.5k', 500, 1500],
  ['900,000–1.5M', 900_000, 1_500_000],
  ['3万—5万', 30_000, 50_000],
])('reads a range without a currency: %s', (cell, lower, upper) => {
  expect(numberIn(cell)).toMatchObject({
    kind: 'number',
    quantity: { lower, upper },
    unit: '',
    isScaled: true,
  })
})

it('reads a range whose ends write one currency in two ways', () => {
  expect(numberIn('$1.2M–US$1.5M')).toMatchObject({
    quantity: { lower: 1_200_000, upper: 1_500_000 },
    unit: '$',
  })
  expect(numberIn('¥900,000–1.5M')).toMatchObject({
    quantity: { lower: 900_000, upper: 1_500_000 },
    unit: '¥',
  })
})

it('takes a small m between two numbers for no million', () => {
  expect(numberIn('1.2m to 1.5m')).toMatchObject({ quantity: { lower: 1.2, upper: 1.5 }, unit: 'm' })
})

it('reads no amount where two currencies or two amounts stand', () => {
  expect(read('¥1.2M to £3M')).toBe('bad')
  expect(read('¥12/¥30')).toBe('bad')
})

it.each([
  ['15,000（38.5%）', 'two'],
  ['12,000，30.8%', 'two'],
  ['12000,30.8%', 'two'],
  ['12,000，30%', 'two'],
  ['12000;30.8%', 'two'],
  ['12,000.50', 'number'],
  ['1,20,000.5', 'comma'],
  ['12，000', 'number'],
  ['1,5', 'comma'],
  ['45210（注1）', 'number'],
])('tells %s, one number or two', (cell, kind) => {
  const read = numberIn(cell)
  expect(read.kind === 'bad' ? read.why : read.kind).toBe(kind)
})
