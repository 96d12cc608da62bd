import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '../../domain/text.ts'

/** A part of a page as it is first drawn, in a language. */
export async function drawn(part: ReactNode, language: Language = 'en'): Promise<string> {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => part }),
    history: createMemoryHistory({ initialEntries: [`/?lang=${language}`] }),
    isServer: true,
    origin: 'http://localhost',
  })
  await router.load()
  return renderToStaticMarkup(<RouterProvider router={router} />)
}
