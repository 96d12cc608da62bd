import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Language } from '../domain/text.ts'
import { PresentSearch, parseQuery, SharedSearch, writeQuery } from '../state/address.ts'
import { presentMessages as words } from '../ui/messages/present.ts'
import { useLanguage } from '../ui/use-language.ts'
import { Notes } from '../views/present/notes.tsx'
import { Show } from '../views/present/show.tsx'
import { usePageModel } from './show-page.ts'

const HTML_LANGUAGE = { zh: 'zh-CN', en: 'en' } as const
/** The name of the one deck in the addresses of this page. */
const DECK = 'deck'

function Root() {
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = HTML_LANGUAGE[language]
  }, [language])
  return <Outlet />
}

const ShowOfPage = () => <Show model={usePageModel()} groups={[]} leave={null} greeting={words.greeting} />
const NotesOfPage = () => <Notes model={usePageModel()} groups={[]} />

/** The addresses of a page that holds a deck: its slides, and the notes of the presenter. Any other leads to its slides. */
export function playerRouter(language: Language) {
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
