import { useSearch } from '@tanstack/react-router'
import { useCallback, useSyncExternalStore } from 'react'
import type { NumberStyle } from '../dataset/observation-wording.ts'
import { fill } from '../domain/fill.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import { textIn } from '../domain/text.ts'
import { languageOfBrowser, preferences } from '../state/preferences.ts'
import { isPartAsleep, onceAwake } from './page/later.tsx'

/** Hears what the reader chooses, and the moment from which the page may follow it. */
function onStyle(tell: () => void): () => void {
  const ends = [preferences.subscribe(tell), onceAwake(tell)]
  return () => {
    for (const end of ends) end()
  }
}

/** The language of this view: the address's, else the reader's choice, else the browser's. */
export function useLanguage(): Language {
  const asked = useSearch({ strict: false, select: ({ lang }) => lang })
  const language = () =>
    isPartAsleep()
      ? languageOfBrowser([document.documentElement.lang])
      : (asked ?? preferences.getState().language ?? languageOfBrowser(navigator.languages))
  return useSyncExternalStore(onStyle, language, language)
}

/** How this view writes numbers: its language, and the notation of the address, else the reader's choice, else compact. */
export function useNumberStyle(): NumberStyle {
  const language = useLanguage()
  const asked = useSearch({ strict: false, select: ({ numbers }) => numbers })
  // The build draws its view compact, and where it is not to be it is not shown.
  const notation = () =>
    (isPartAsleep() ? undefined : (asked ?? preferences.getState().notation)) ?? 'compact'
  const shown = useSyncExternalStore(onStyle, notation, notation)
  return { language, notation: shown }
}

/** Gives a text in the language of this view, with `{name}` filled in. */
export function useText(): (text: Bilingual, values?: Readonly<Record<string, string | number>>) => string {
  const language = useLanguage()
  return useCallback((text, values) => fill(textIn(text, language), values ?? {}, language), [language])
}
