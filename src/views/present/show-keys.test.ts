import { expect, test } from 'vitest'
import { commandOf } from './show-keys.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
})
const does = (key: string, digits = '') => commandOf(press(key), digits)?.do

test('arrows, space, page keys and remote clickers turn the slides', () => {
  expect(['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'Enter'].map((key) => does(key))).toEqual(
    Array(5).fill('next'),
  )
  expect(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'].map((key) => does(key))).toEqual(
    Array(4).fill('previous'),
  )
  expect(commandOf(press(' ', { shiftKey: true }), '')).toEqual({ do: 'previous' })
})

test('a number and Enter go to that slide', () => {
  expect(commandOf(press('1'), '')).toEqual({ do: 'digit', digit: '1' })
  expect(commandOf(press('Enter'), '12')).toEqual({ do: 'go', slide: 12 })
})

test('letters work with and without the shift key, and what a remote sends for black is black', () => {
  expect(['b', 'B', '.'].map((key) => does(key))).toEqual(['black', 'black', 'black'])
  expect(does('?')).toBe('help')
})

test('what the browser needs is left to it', () => {
  expect(commandOf(press('r', { ctrlKey: true }), '')).toBeNull()
  expect(commandOf(press('ArrowLeft', { altKey: true }), '')).toBeNull()
  expect(does('Tab')).toBeUndefined()
})
