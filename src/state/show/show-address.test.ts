import { expect, test } from 'vitest'
import { readSettings, readSlide, stepType } from './show-address.ts'

test('a slide that does not exist is the nearest that does', () => {
  expect(['3', '0', '-2', '99', 'x', '', undefined, '2.4'].map((slide) => readSlide({ slide }, 12))).toEqual([
    3, 1, 1, 12, 1, 1, 1, 2,
  ])
  expect(readSlide({ slide: '4' }, 0)).toBe(1)
})

test('settings that make no sense are as if they were not there', () => {
  expect(readSettings({})).toEqual({ type: 1, auto: null, loop: false })
  expect(readSettings({ type: '9', auto: '0.1', loop: '1' })).toEqual({ type: 1.6, auto: 2, loop: true })
  expect(readSettings({ type: 'large', auto: 'soon' })).toEqual({ type: 1, auto: null, loop: false })
})

test('type grows and shrinks by steps, and leaves the address when it is as designed', () => {
  expect(stepType(1, 1)).toBe('1.1')
  expect(stepType(1.1, -1)).toBeUndefined()
  expect(stepType(1, -1)).toBeUndefined()
  expect(stepType(1.6, 1)).toBe('1.6')
})
