import { expect, test } from 'vitest'
import { bareName } from './words.ts'

test('the name of an indicator keeps its words apart, without what numbers it', () => {
  expect(bareName('一、 GDP 增速①')).toBe('GDP 增速')
  expect(bareName('其中： IT 企业会员：')).toBe('IT 企业会员')
})
