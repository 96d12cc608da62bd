import { expect, test } from 'vitest'
import { nineReports } from '../testing.ts'
import { quotedIn, quotesOf } from './quotes.ts'

test('what stands in quotation marks is quoted', () => {
  expect(quotedIn({ zh: '报道写“目前”，又写“1月8日”。', en: '' })).toEqual(['目前', '1月8日'])
})

test('notes, definitions and computed values quote the reports that they rest on', () => {
  const quotes = quotesOf(nineReports).map(({ report, words }) => `${report}: ${words}`)
  for (const quote of [
    'liyang-ginger-tea: 今年',
    'xiangcheng-instructors: 问题—对策—责任人',
    'changqing-mind: 2万余',
    'haigang-cooking: 1月8日',
  ])
    expect(quotes).toContain(quote)
})
