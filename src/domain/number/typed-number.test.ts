import { describe, expect, it } from 'vitest'
import { readTypedNumber } from './typed-number.ts'

describe('a typed number', () => {
  it.each([
    ['95', 95],
    [' 95.5 ', 95.5],
    ['９５．５', 95.5],
    ['1,163,000', 1_163_000],
    ['１，１６３，０００', 1_163_000],
    ['116.3万', 1_163_000],
    ['2 亿', 200_000_000],
    ['1.5M', 1_500_000],
    ['−40', -40],
    ['－４０', -40],
    ['-0', 0],
    ['+7', 7],
    ['95%', 95],
    ['９５％', 95],
  ])('%s is %d', (typed, value) => {
    expect(readTypedNumber(typed, '%')).toEqual({ kind: 'number', value })
  })

  it('may carry its unit', () => {
    expect(readTypedNumber('200名', '名')).toEqual({ kind: 'number', value: 200 })
    expect(readTypedNumber('¥1,200', '元')).toEqual({ kind: 'number', value: 1200 })
  })

  it('may be missing', () => expect(readTypedNumber('　')).toEqual({ kind: 'empty' }))

  it.each(['九十五', '9,5', '1.2.3', '95 people', '1e5', 'NaN', 'Infinity', '--1', '200余', '9'.repeat(40)])(
    '%s is none',
    (typed) => expect(readTypedNumber(typed)).toEqual({ kind: 'none' }),
  )
})
