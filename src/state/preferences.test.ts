import { describe, expect, it } from 'vitest'
import { createPreferences, languageOfBrowser } from './preferences.ts'
import type { TextStorage } from './storage.ts'

function memory(initial: string | null = null): TextStorage & { text: string | null } {
  const self = {
    text: initial,
    read: () => self.text,
    write: (_: string, text: string) => {
      self.text = text
      return true
    },
  }
  return self
}

describe('preferences', () => {
  it('are kept for the next visit', () => {
    const storage = memory()
    createPreferences(storage).setState({ language: 'zh', theme: 'dark' })
    expect(createPreferences(storage).getState()).toEqual({ language: 'zh', theme: 'dark' })
  })

  it.each([['{"language":"zh","theme":'], ['[]'], ['"zh"'], ['null']])(
    'start afresh from what cannot be read: %s',
    (text) => {
      expect(createPreferences(memory(text)).getState()).toEqual({})
    },
  )

  it('keep what is valid beside what is not', () => {
    const store = createPreferences(memory('{"language":"fr","theme":"dark"}'))
    expect(store.getState().theme).toBe('dark')
    expect(store.getState().language).toBeUndefined()
  })

  it('work where the browser refuses to store', () => {
    const refusing: TextStorage = { read: () => null, write: () => false }
    const store = createPreferences(refusing)
    store.setState({ language: 'en' })
    expect(store.getState().language).toBe('en')
  })
})

describe('the language of the browser', () => {
  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh-Hant-TW'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['de'], 'en'],
    [[], 'en'],
  ] as const)('%o reads %s', (tags, language) => expect(languageOfBrowser(tags)).toBe(language))
})
