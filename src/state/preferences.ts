import { createStore } from 'zustand/vanilla'
import { NOTATIONS } from '../domain/number/number-format.ts'
import type { Language } from '../domain/text.ts'
import { LANGUAGES } from '../domain/text.ts'
import { oneOf, textsOf } from '../domain/texts-of.ts'
import type { TextStorage } from './storage.ts'
import { localText } from './storage.ts'

export const THEMES = ['system', 'light', 'dark'] as const

const KEY = 'union-metrics.preferences'

/** What a reader chose on this computer. A choice that was never made is absent and follows the browser. */
const readPreferences = textsOf({
  language: oneOf(LANGUAGES),
  notation: oneOf(NOTATIONS),
  theme: oneOf(THEMES),
})
export type Preferences = ReturnType<typeof readPreferences>

/** Chinese for a browser set to any kind of Chinese, English otherwise. */
export const languageOfBrowser = (tags: readonly string[]): Language =>
  tags[0]?.toLowerCase().startsWith('zh') ? 'zh' : 'en'

function load(storage: TextStorage): Preferences {
  const text = storage.read(KEY)
  if (text === null) return {}
  try {
    return readPreferences(JSON.parse(text))
  } catch {
    // Not ours, or cut off: the defaults are as good as any.
    return {}
  }
}

/** A store of preferences that writes each change through to the storage. */
export function createPreferences(storage: TextStorage = localText) {
  const store = createStore<Preferences>(() => load(storage))
  store.subscribe((preferences) => {
    storage.write(KEY, JSON.stringify(preferences))
  })
  return store
}

export const preferences = createPreferences()

/** Keeps a choice for the next visit before the page shows it, which may be left in between. */
export const keepChoice = (choice: Preferences, storage: TextStorage = localText): void => {
  storage.write(KEY, JSON.stringify({ ...preferences.getState(), ...choice }))
}
