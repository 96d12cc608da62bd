import { expect, it } from 'vitest'
import { textIn } from './storage.ts'

const kept = new Map<string, string>()
const storage: Storage = {
  length: 0,
  key: () => null,
  clear: () => kept.clear(),
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, text) => void kept.set(key, text),
  removeItem: (key) => void kept.delete(key),
}

it('gives back what was written, and null for what was not', () => {
  const text = textIn(() => storage)
  expect(text.write('name', '王')).toBe(true)
  expect(text.read('name')).toBe('王')
  expect(text.read('other')).toBeNull()
})

it('says so where the browser refuses even to be asked for its storage', () => {
  const text = textIn(() => {
    throw new Error('switched off')
  })
  expect(text.write('name', '王')).toBe(false)
  expect(text.read('name')).toBeNull()
})
