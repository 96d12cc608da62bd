import type { RouterHistory } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { prerender } from 'react-dom/static'
import { createStore } from 'zustand/vanilla'
import { App } from '../app.tsx'
import { bundledTables } from '../dataset/bundled.ts'
import { buildDataset } from '../dataset/dataset.ts'
import type { Language } from '../domain/text.ts'
import { LANGUAGE_TAGS, LANGUAGES } from '../domain/text.ts'
import { builtHistory } from '../history.ts'
import { createAppRouter } from '../router.tsx'
import { NOTHING_TAKEN } from '../ui/data/use-dataset.ts'
import { FailedPage } from '../views/problem/failed-page.tsx'
import { OPENING } from '../words/app/opening.ts'

/** Larger than any page: a part that exceeds it would be moved into place by a script. */
const WHOLE_PAGE = 100_000_000

/** What to do where the app fails, in both languages: hidden until then. */
export const drawFailure = (): string =>
  `<div id="failed" hidden>${renderToStaticMarkup(<FailedPage />)}</div>`

/** What stands in the frame of another page until the app draws it, in both languages. */
export const drawOpening = (): string =>
  `<div id="opening" role="status">${LANGUAGES.map((language) => `<p lang="${LANGUAGE_TAGS[language]}">${OPENING[language]}</p>`).join('')}</div>`

/**
 * The page that a history is at, as HTML, drawn where there is no browser.
 * @throws what a component throws
 */
export async function drawPage(history: RouterHistory, language: Language): Promise<string> {
  // A browser set to the language, as far as views and router ask for one.
  const browser = {
    navigator: { languages: [LANGUAGE_TAGS[language]], platform: '', userAgent: '' },
    self: globalThis,
  }
  for (const [name, value] of Object.entries(browser)) {
    Object.defineProperty(globalThis, name, { value, configurable: true })
  }
  const router = createAppRouter(history, { origin: 'http://localhost', scrollRestoration: false })
  await router.load()
  const bundled = buildDataset(bundledTables)
  const data = createStore(() => ({ ...NOTHING_TAKEN, dataset: bundled, bundled }))
  const { prelude } = await prerender(
    <StrictMode>
      <App router={router} data={data} />
    </StrictMode>,
    {
      identifierPrefix: LANGUAGE_TAGS[language],
      progressiveChunkSize: WHOLE_PAGE,
      onError: (error) => {
        throw error
      },
    },
  )
  return new Response(prelude).text()
}

/** The overview in one language, to be brought to life by `main.tsx`. Called by the build. */
export async function drawOverview(language: Language): Promise<string> {
  const html = await drawPage(builtHistory(), language)
  return `<div lang="${LANGUAGE_TAGS[language]}" data-view="${language}" data-asleep="">${html}</div>`
}
