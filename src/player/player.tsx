import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { createContext, useContext, useEffect, useState } from 'react'
import type { DeckModel } from '../decks/slide-model.ts'
import type { Language } from '../domain/text.ts'
import { LANGUAGE_TAGS } from '../domain/text.ts'
import type { DeckPage } from '../exports/deck-page.ts'
import { PresentSearch, parseQuery, SharedSearch, writeQuery } from '../state/address.ts'
import { useLanguage } from '../ui/use-language.ts'
import { Notes } from '../views/present/notes.tsx'
import { Show } from '../views/present/show.tsx'
import { presentMessages as words } from '../words/decks/present.ts'

/** The name of the one deck in the addresses of this page. */
const DECK = 'deck'

function Root() {
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language]
  }, [language])
  return <Outlet />
}

const PageContext = createContext<DeckPage | null>(null)

/**
 * The deck that this page holds, in the language of the view.
 * @throws {Error} outside the player, which is a slip of ours.
 */
function usePageModel(): DeckModel {
  const page = useContext(PageContext)
  const language = useLanguage()
  if (page === null) throw new Error('usePageModel needs the player above it')
  return page.models[language]
}

const ShowOfPage = () => (
  <Show model={usePageModel()} groups={[]} whole leave={null} greeting={words.greeting} />
)
const NotesOfPage = () => <Notes model={usePageModel()} groups={[]} whole />

/** The show of the deck that a page holds. */
export function Player({ page }: { readonly page: DeckPage }) {
  const [router] = useState(() => playerRouter(page.language))
  return (
    <PageContext value={page}>
      <RouterProvider router={router} />
    </PageContext>
  )
}

/** The addresses of a page that holds a deck: its slides, and the notes of the presenter. Any other leads to its slides. */
function playerRouter(language: Language) {
  const root = createRootRoute({
    component: Root,
    validateSearch: SharedSearch,
    search: { middlewares: [retainSearchParams(['lang', 'numbers'])] },
  })
  const present = createRoute({
    getParentRoute: () => root,
    path: '/present/$deck',
    component: ShowOfPage,
    validateSearch: PresentSearch,
  })
  const notes = createRoute({
    getParentRoute: () => root,
    path: '/present/$deck/notes',
    component: NotesOfPage,
    validateSearch: PresentSearch,
  })
  const others = createRoute({
    getParentRoute: () => root,
    path: '/$',
    beforeLoad: () => {
      throw redirect({
        to: '/present/$deck',
        params: { deck: DECK },
        search: { lang: language },
        replace: true,
      })
    },
  })
  return createRouter({
    routeTree: root.addChildren([present, notes, others]),
    history: createHashHistory(),
    parseSearch: parseQuery,
    stringifySearch: writeQuery,
  })
}
