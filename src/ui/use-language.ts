import { useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { NumberStyle } from '../dataset/observation-wording.ts'
import { fill } from '../domain/fill.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import { textIn } from '../domain/text.ts'
import { languageOfBrowser, preferences } from '../state/preferences.ts'

/** The language of this view: the address's, else the reader's choice, else the browser's. */
export function useLanguage(): Language {
  const { lang } = useSearch({ strict: false })
  const chosen = useStore(preferences, (state) => state.language)
  return lang ?? chosen ?? languageOfBrowser(navigator.languages)
}

/** How this view writes numbers: its language, and the notation of the address, else the reader's choice, else compact. */
export function useNumberStyle(): NumberStyle {
  const language = useLanguage()
  const { numbers } = useSearch({ strict: false })
  const chosen = useStore(preferences, (state) => state.notation)
  return { language, notation: numbers ?? chosen ?? 'compact' }
}

/** Gives a text in the language of this view, with `{name}` filled in. */
export function useText(): (text: Bilingual, values?: Readonly<Record<string, string | number>>) => string {
  const language = useLanguage()
  return useCallback((text, values) => fill(textIn(text, language), values ?? {}, language), [language])
}
