import { expect, test } from 'vitest'
import { tight, withoutBlanks, written } from './written-name.ts'

test.each([
  ['襄 城 县', '襄城县'],
  ['New York  City', 'New York City'],
  ['مدينة نصر', 'مدينة نصر'],
  ['ئۈرۈمچى شەھىرى', 'ئۈرۈمچى شەھىرى'],
  ['会员 Members 数', '会员Members数'],
])('%s is read as %s', (text, read) => {
  expect(tight(text)).toBe(read)
})

test.each([
  ['长庆 Oilfield  分公司 ', '长庆 Oilfield 分公司'],
  ['ئۈرۈمچى 市总工会', 'ئۈرۈمچى 市总工会'],
  // What fills a cell, and a cell with lines of its own.
  ['合 计', '合计'],
  ['工会\n会员数 Members', '工会会员数 Members'],
  ['Members aged 18 to 35', 'Members aged 18 to 35'],
])('%s is shown as %s', (text, shown) => {
  expect(written(text)).toBe(shown)
  expect(withoutBlanks(shown)).toBe(tight(text))
})
