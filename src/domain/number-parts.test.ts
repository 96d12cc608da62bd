import { describe, expect, test } from 'vitest'
import { partsOf } from './number-parts.ts'

const parts = (lead: string, figure: string, tail: string, unit: string) => {
  const { before, digits, tail: behind, unit: of } = partsOf({ lead, figure, tail, unit })
  return [before, digits, behind, of]
}

describe('the parts of a number that is set large', () => {
  test('keep the magnitude with the digits, in both languages', () => {
    expect(parts('', '2', '万余', '名')).toEqual(['', '2万', '余', '名'])
    expect(parts('', '116.3', '万', '元')).toEqual(['', '116.3万', '', '元'])
    expect(parts('近', '3', '万亿', '元')).toEqual(['近', '3万亿', '', '元'])
    expect(parts('¥', '20', 'M+', '')).toEqual(['¥', '20M', '+', ''])
    expect(parts('', '3.47', 'K', ' people')).toEqual(['', '3.47K', '', ' people'])
  })

  test('keep a 余 in front of the magnitude where it stands', () => {
    expect(parts('', '2000', '余万', '元')).toEqual(['', '2000余万', '', '元'])
  })

  test('leave what is no magnitude small', () => {
    expect(parts('', '200', '余', '名')).toEqual(['', '200', '余', '名'])
    expect(parts('nearly ', '400', '', ' groups')).toEqual(['nearly ', '400', '', ' groups'])
  })

  test('keep the sign with the digits', () => {
    expect(parts('约−', '1.2', '万', '元')).toEqual(['约', '−1.2万', '', '元'])
    expect(parts('+', '78.94', '', '%')).toEqual(['', '+78.94', '', '%'])
  })
})
