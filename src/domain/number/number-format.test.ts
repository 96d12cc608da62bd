import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fill } from '../fill.ts'
import { NOTATIONS, partsOf, writeNumber, writeTick } from './number-format.ts'

describe('a number as written', () => {
  it('of more digits than a computer keeps has a power of ten, and says what was left off', () => {
    expect(writeNumber(1e308, 'zh', 'full')).toEqual({ digits: '1×10³⁰⁸', scale: '', rounded: false })
    expect(writeNumber(-2.345e17, 'en', 'compact')).toEqual({ digits: '2.35×10¹⁷', scale: '', rounded: true })
    expect(writeNumber(2.345e17, 'en', 'compact', 'down').digits).toBe('2.34×10¹⁷')
    expect(writeNumber(9_007_199_254_740_991, 'en', 'full').digits).toBe('9,007,199,254,740,991')
  })

  it.each([
    [1_163_000, '116.3', '万', '1.163', 'M'],
    [20_000_000, '2000', '万', '20', 'M'],
    [3_960_000, '396', '万', '3.96', 'M'],
    [120_000_000, '1.2', '亿', '120', 'M'],
    [20_000, '2', '万', '20,000', ''],
    [2447, '2447', '', '2,447', ''],
    [92, '92', '', '92', ''],
    [4.5, '4.5', '', '4.5', ''],
    [0, '0', '', '0', ''],
  ])('is compact where that loses nothing: %d', (n, zh, zhScale, en, enScale) => {
    expect(writeNumber(n, 'zh', 'compact')).toEqual({ digits: zh, scale: zhScale, rounded: false })
    expect(writeNumber(n, 'en', 'compact')).toEqual({ digits: en, scale: enScale, rounded: false })
  })

  it.each([
    [45_200, '4.52', '万'],
    [45_210, '45,210', ''],
    [123_450, '123,450', ''],
    [17_332_520, '1733.252', '万'],
  ])('has a scale only where it is shorter by two digits, or the number is long: %d', (n, digits, scale) => {
    expect(writeNumber(n, 'zh', 'compact')).toEqual({ digits, scale, rounded: false })
  })

  it('keeps every digit of a whole number that a scale would cut', () => {
    expect(writeNumber(12_345_678, 'zh', 'compact').digits).toBe('12,345,678')
    expect(writeNumber(12_345_678, 'en', 'compact').digits).toBe('12,345,678')
  })

  it('writes full digits on request', () => {
    expect(writeNumber(1_163_000, 'zh', 'full').digits).toBe('1,163,000')
    expect(writeNumber(2447, 'zh', 'full').digits).toBe('2447')
  })

  it.each([
    ['zh', '9999', '10,000', 123_456_000, '12,345.6'],
    ['en', '9,999', '10,000', 1_234_567_000_000, '1,234.567'],
  ] as const)(
    'has its digits in groups in one way, whatever the notation: %s',
    (language, four, five, large, scaled) => {
      for (const notation of NOTATIONS) {
        expect(writeNumber(9999, language, notation).digits).toBe(four)
        expect(writeTick(9999, language, notation)).toBe(four)
        expect(fill('{n}', { n: 9999 }, language)).toBe(four)
      }
      expect(writeNumber(10_000, language, 'full').digits).toBe(five)
      expect(fill('{n}', { n: 10_000 }, language)).toBe(five)
      expect(writeNumber(large, language, 'compact').digits).toBe(scaled)
    },
  )

  it('says where it left digits off, and rounds a limit to its own side only', () => {
    expect(writeNumber(1666.666, 'en', 'compact', 'down')).toEqual({
      digits: '1,666',
      scale: '',
      rounded: true,
    })
    expect(writeNumber(17.34123, 'en', 'compact', 'up')).toEqual({
      digits: '17.35',
      scale: '',
      rounded: true,
    })
    expect(writeNumber(2 / 3, 'zh', 'full')).toEqual({ digits: '0.67', scale: '', rounded: true })
  })

  it.each([
    [0.0345, '0.0345', false],
    [0.05, '0.05', false],
    [1 / 300, '0.00333', true],
    [1e-8, '0', true],
  ])('keeps three digits of what is too small for hundredths: %d', (n, digits, rounded) => {
    expect(writeNumber(n, 'en', 'compact')).toEqual({ digits, scale: '', rounded })
  })

  it.each([
    [0.125, '0.125'],
    [5432.1, '5432.1'],
    [12_345.67, '12,345.67'],
    [1_234_567.89, '1,234,567.89'],
  ])('writes all digits of a number that has few: %d', (n, digits) => {
    for (const notation of NOTATIONS) {
      expect(writeNumber(n, 'zh', notation)).toEqual({ digits, scale: '', rounded: false })
    }
  })

  it('reads back as the number wherever nothing was left off', () => {
    const factor = { '': 1, 万: 1e4, 亿: 1e8, M: 1e6, B: 1e9 } as const
    const scaleOf = (text: string) =>
      Object.entries(factor).find(([word]) => word === text)?.[1] ?? Number.NaN
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.constantFrom('zh', 'en'), (n, language) => {
        const written = writeNumber(n, language, 'compact')
        expect(written.rounded).toBe(false)
        expect(Math.round(Number(written.digits.replaceAll(',', '')) * scaleOf(written.scale))).toBe(n)
      }),
    )
  })
})

describe('an axis tick', () => {
  it.each([
    [20_000, '2万', '20K'],
    [1_500_000, '150万', '1.5M'],
    [500, '500', '500'],
    [5000, '5000', '5,000'],
    [-40, '−40', '−40'],
    [0, '0', '0'],
  ])('%d is written short', (n, zh, en) => {
    expect(writeTick(n, 'zh', 'compact')).toBe(zh)
    expect(writeTick(n, 'en', 'compact')).toBe(en)
  })
})

/** The pieces of a number, words in brackets. */
const pieces = (lead: string, figure: string, tail = '', unit = '') =>
  partsOf({ lead, figure, tail, unit })
    .pieces.map(({ text, large }) => (large ? text : `(${text})`))
    .join('')

describe('the parts of a number that is set large', () => {
  test('keep the magnitude with the digits, in both languages', () => {
    expect(pieces('', '2', '万余', '名')).toBe('2万(余)')
    expect(pieces('', '116.3', '万', '元')).toBe('116.3万')
    expect(pieces('近', '3', '万亿', '元')).toBe('(近)3万亿')
    expect(pieces('', '3.47', 'K', ' people')).toBe('3.47K')
  })

  test('leave every word small, wherever it stands', () => {
    expect(pieces('', '200', '余', '名')).toBe('200(余)')
    expect(pieces('', '2000', '余万', '元')).toBe('2000(余)万')
    expect(pieces('', '1200至1500')).toBe('1200(至)1500')
    expect(pieces('', '2万至3万')).toBe('2万(至)3万')
    expect(pieces('nearly ', '400', '', ' groups')).toBe('(nearly )400')
  })

  test('keep the sign of a change or a bound with the digits', () => {
    expect(pieces('约−', '1.2', '万', '元')).toBe('(约)−1.2万')
    expect(pieces('+', '78.94', '', '%')).toBe('+78.94')
    expect(pieces('¥', '20', 'M+')).toBe('(¥)20M+')
    expect(pieces('', '1,200–1,500')).toBe('1,200–1,500')
  })

  test('are its words where it has no digits', () => {
    expect(pieces('', '几十', '', '组')).toBe('几十')
    expect(pieces('', 'dozens', '', ' of families')).toBe('dozens')
  })

  test('have the unit by itself', () => {
    expect(partsOf({ lead: '', figure: '2', tail: '万余', unit: '名' }).unit).toBe('名')
  })
})
