import { createContext, useContext } from 'react'
import type { DeckModel } from '../charts/deck/slide-model.ts'
import type { DeckPage } from '../exports/deck-page.ts'
import { useLanguage } from '../ui/use-language.ts'

export const PageContext = createContext<DeckPage | null>(null)

/**
 * The deck that this page holds, in the language of the view.
 * @throws {Error} outside the provider, which is a slip of ours.
 */
export function usePageModel(): DeckModel {
  const page = useContext(PageContext)
  const language = useLanguage()
  if (page === null) throw new Error('usePageModel needs the deck of the page above it')
  return page.models[language]
}
