import { describe, expect, test } from 'vitest'
import { figureText, figureWidth } from './figure.ts'

const LOOK = { size: 100, words: 42, face: 'title' } as const
const spansOf = (lead: string, figure: string, tail: string, unit: string) =>
  figureText({ wording: { lead, figure, tail, unit }, tone: 'plain' }, 0, LOOK).spans ?? []
const runs = (...wording: Parameters<typeof spansOf>) =>
  spansOf(...wording).map(({ text, size, face = 'text' }) => `${text} ${size} ${face}`)

describe('a number set large', () => {
  test('has its magnitude as high as its digits, and the unit close behind that', () => {
    // Digits are about 0.7 em high and hanzi 0.85 em: at 84, 万 is as high as digits at 100.
    expect(runs('', '116.3', '万', '元')).toEqual(['116.3 100 title', '万 84 title', '元 42 text'])
    // A hanzi of 84 leaves 7 % empty at its end: 84 × 0.07 = 5.88.
    expect(spansOf('', '116.3', '万', '元')[2]?.back).toBeCloseTo(5.88)
    expect(spansOf('', '743', '', '户')[1]?.back).toBeUndefined()
  })

  test('has all its words in one size and face, before, behind and between its digits', () => {
    expect(runs('约', '2', '万余', '名')).toEqual([
      '约 42 text',
      '2 100 title',
      '万 84 title',
      '余名 42 text',
    ])
    expect(runs('', '400', '余', '名')).toEqual(['400 100 title', '余名 42 text'])
    expect(runs('', '2000', '余万', '元')).toEqual([
      '2000 100 title',
      '余 42 text',
      '万 84 title',
      '元 42 text',
    ])
    expect(runs('', '1200至1500', '', '人')).toEqual([
      '1200 100 title',
      '至 42 text',
      '1500 100 title',
      '人 42 text',
    ])
  })

  test('has the sign of a lower bound as large as its digits', () => {
    expect(runs('', '1,700', '+', ' people')).toEqual(['1,700+ 100 title', ' people 42 text'])
  })

  test('is no wider than it is estimated to be', () => {
    const wording = { lead: '', figure: '2', tail: '万余', unit: '名' }
    // 2 in bold, 0.58 to 0.59 × 1.08; 万 in bold; two hanzi of 42.
    expect(figureWidth(wording, LOOK)).toBeCloseTo(0.59 * 1.08 * 100 + 1.08 * 84 + 2 * 42, 0)
  })
})
