import { describe, expect, it } from 'vitest'
import { shortened, wordReason } from './left-out.tsx'

describe('a text among others', () => {
  it('stands as it is where it is short', () => {
    expect(shortened('近400组', 'zh')).toBe('近400组')
    expect(shortened('👩'.repeat(60), 'en')).toBe('👩'.repeat(60))
  })

  it('is cut between signs where it is long, and its length told', () => {
    expect(shortened('长'.repeat(50_000), 'zh')).toBe(`${'长'.repeat(60)}…（共50,000字）`)
    expect(shortened(`a${'👩'.repeat(80)}`, 'en', 3)).toBe('a👩👩… (161 characters)')
  })
})

describe('why a cell does not come in', () => {
  it('names the word that stands in it', () => {
    expect(wordReason('says 不详 instead of a number', 'zh')).toBe('写的是“不详”，不是数值')
    expect(wordReason('says n.a. instead of a number', 'en')).toBe('says “n.a.”, which is no number')
  })

  it('writes the numbers of a check as the language does', () => {
    expect(wordReason('agrees with its lines: 12345, 1916', 'zh')).toBe('与各行核对一致（12,345、1916）')
    expect(wordReason('会员数 says 1916, the lines come to -12345.5', 'en')).toContain('1,916')
    expect(wordReason('会员数 says 1916, the lines come to -12345.5', 'en')).toContain('−12,345.5')
  })

  it('says what a change comes to that disagrees with the two columns beside it', () => {
    const reason = 'says 9.9, the two columns come to about 4.9'
    expect(wordReason(reason, 'zh')).toBe('与旁边两列不符：写的是9.9，算得约4.9')
    expect(wordReason('says -25, the two columns come to about -20', 'en')).toBe(
      'the two columns beside it disagree: it says −25, they come to about −20',
    )
    expect(wordReason('a comparison of other columns, cells that disagree: 2', 'zh')).toBe(
      '由旁边两列算出的增减，2处不符',
    )
  })

  it('says that nothing is given where there is but a sign', () => {
    expect(wordReason('no value given', 'zh')).toBe('没有填写数值')
  })
})

it('says a sum of inexact parts by its ends', () => {
  const said = (sum: string) => `会员数 says 3000, the lines come to ${sum}`
  expect(wordReason(said('≥3500'), 'zh')).toBe('会员数写的是3000，各项相加是至少3500')
  expect(wordReason(said('3500~4500'), 'zh')).toBe('会员数写的是3000，各项相加是3500至4500')
  expect(wordReason(said('3500~4500'), 'en')).toContain('3,500 to 4,500')
  expect(wordReason('agrees with its lines: 58, 约9300', 'zh')).toBe('与各行核对一致（58、约9300）')
})
