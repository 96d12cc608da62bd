import { expect, test } from 'vitest'
import { tight } from './words.ts'

test.each([
  ['襄 城 县', '襄城县'],
  ['New York  City', 'New York City'],
  ['مدينة نصر', 'مدينة نصر'],
  ['ئۈرۈمچى شەھىرى', 'ئۈرۈمچى شەھىرى'],
  ['会员 Members 数', '会员Members数'],
])('%s is read as %s', (text, read) => {
  expect(tight(text)).toBe(read)
})
