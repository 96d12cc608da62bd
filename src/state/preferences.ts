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

const FALLBACK: Language = 'en'

/** The language to which a browser is set, in any of its kinds; English where the product does not speak it. */
export const languageOfBrowser = ([tag = '']: readonly string[]): Language =>
  LANGUAGES.find((language) => baseOf(language) === baseOf(tag)) ?? FALLBACK

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

function load(storage: TextStorage): Preferences {
  const text = storage.read(KEY)
  if (text === null) return {}
  try {
    return readPreferences(JSON.parse(text))
  } catch {
    // The text is not ours or was cut off. The defaults serve.
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

/** Saves a choice for the next visit before the page shows it: the reader may leave the page in between. */
export const keepChoice = (choice: Preferences, storage: TextStorage = localText): void => {
  storage.write(KEY, JSON.stringify({ ...preferences.getState(), ...choice }))
}
