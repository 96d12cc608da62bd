import { describe, expect, it } from 'vitest'
import type { Question } from '../../imports/table/reading.ts'
import { askedOf, wordAnswer } from './questions.tsx'

const question = (kind: Question['kind'], id: string): Question => ({
  id,
  kind,
  about: 'what 全市 is',
  where: 'Sheet!D3',
  options: [],
  isApplied: false,
})

it('says of which file the cell is that a question names, where there are several files', () => {
  const total = question('total', 'total:全市')
  const year = question('year', 'year:1月')
  const files = [
    { file: '一季度.xlsx', asked: [total, year] },
    { file: '二季度.xlsx', asked: [total] },
  ]
  const sources = [{ id: 0 }, { id: 1 }]
  expect(askedOf(sources, files).map(({ file, where }) => [file, where])).toEqual([
    // The answer holds for both files.
    [null, '一季度.xlsx Sheet!D3'],
    // It is headed by its file.
    ['一季度.xlsx', 'Sheet!D3'],
  ])
  expect(askedOf(sources, files.slice(0, 1)).map(({ where }) => where)).toEqual(['Sheet!D3', 'Sheet!D3'])
})
describe('an answer that names a time', () => {
  it.each([
    ['2025年', 'year', '2025年', '2025'],
    ['2025年1月至6月', 'relative', '2025年上半年', 'H1 2025'],
    ['2025年10月', 'month', '2025年10月', 'Oct 2025'],
    ['2025年3月4日', 'day-order', '2025年3月4日', '4 Mar 2025'],
  ] as const)('is said in the language of the page: %s', (option, kind, zh, en) => {
    expect(wordAnswer(option, kind, 'zh')).toBe(zh)
    expect(wordAnswer(option, kind, 'en')).toBe(en)
  })

  it('says a unit and an amount in it too', () => {
    expect(wordAnswer('万元', 'unit', 'en')).toBe('tens of thousands of yuan (万元)')
    expect(wordAnswer('万元', 'unit', 'zh')).toBe('万元')
    expect(wordAnswer('3k = 3,000元', 'scaled-twice', 'zh')).toBe('3k = 3000元')
  })

  it('is nothing that a place or a heading could be taken for', () => {
    expect(wordAnswer('2025年', 'indicator', 'en')).toBeNull()
  })
})
