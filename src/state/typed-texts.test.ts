import { expect, it } from 'vitest'
import type { TextStorage } from './storage.ts'
import { openTypedTexts } from './typed-texts.ts'

/** A storage that takes texts up to so many characters. */
function storageOf(room: number): TextStorage {
  const kept = new Map<string, string>()
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => {
      if (text.length > room) return false
      kept.set(key, text)
      return true
    },
  }
}

it('has a text again after the page is loaded again', () => {
  const storage = storageOf(100)
  openTypedTexts(storage, () => undefined).set('report', '全市新建工会12家')
  expect(openTypedTexts(storage, () => undefined).get('report')).toBe('全市新建工会12家')
  expect(openTypedTexts(storage, () => undefined).get('table')).toBe('')
})

it('holds the page while a text is too long to be kept, and brings no earlier state of it back', () => {
  const storage = storageOf(10)
  let isHeld = false
  const texts = openTypedTexts(storage, (next) => {
    isHeld = next
  })
  texts.set('report', '短')
  expect(isHeld).toBe(false)
  texts.set('report', '一段比浏览器的余地还要长的文字')
  texts.set('table', '1')
  expect(isHeld).toBe(true)
  expect(texts.get('report')).toBe('一段比浏览器的余地还要长的文字')
  expect(openTypedTexts(storage, () => undefined).get('report')).toBe('')
  texts.set('report', '')
  expect(isHeld).toBe(false)
})
