import { StrictMode, startTransition, useEffect } from 'react'
import type { Root } from 'react-dom/client'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { CANNOT_START } from './words/app/cannot-start.ts'
import './ui/tokens.css'
import './ui/base.css'
import './first-view/styles.ts'
import overview from 'virtual:overview'
import type { Coming, Data } from './app.tsx'
import { App } from './app.tsx'
import { DatasetError } from './dataset/problem.ts'
import { fill } from './domain/fill.ts'
import { LANGUAGES } from './domain/text.ts'
import { windowHistory } from './history.ts'
import { createAppRouter, restoresScroll } from './router.tsx'
import { publication } from './state/publication.ts'
import { ErrorBoundary } from './ui/page/error-boundary.tsx'
import { afterFirstView, holdParts, loadParts, sayFirstView, wake, whenIdle } from './ui/page/later.tsx'

const { view, address, frame } = document.documentElement.dataset
/**
 * The view that the build drew and the reader sees already, where it is the right one. An address that changed a moment ago is known here
 * before the window is told of it.
 */
const built =
  address === location.hash ? document.querySelector<HTMLElement>(`#root > [data-view="${view}"]`) : null
// From now on another address is the router's matter, see first-view/boot.js.
delete document.documentElement.dataset.view

// A published page opens at what it was published to show, unless its address asks for something else.
if (import.meta.env.MODE === 'file' && publication !== null && /^(?:#\/?)?$/u.test(location.hash))
  history.replaceState(null, '', `#${publication.open}`)

/** What was built may be scrolled before it comes to life, and stays where it is. */
let isScrolled = built !== null
const router = createAppRouter(windowHistory(), {
  scrollRestoration: (at) => {
    const stays = isScrolled
    isScrolled = false
    return !stays && restoresScroll(at)
  },
})

const loadBackup = () => import('./views/problem/save-backup.ts')

const NOT_STARTED = LANGUAGES.map((language) => CANNOT_START.app[language]).join(' ')

/** Where the app itself fails, the page shows what the build drew for it, see first-view/boot.js. It answers all but the backup. */
function showFailure(error: unknown): void {
  dispatchEvent(new CustomEvent('union-metrics:failed', { detail: error }))
  // A published page has nothing of what the build drew.
  if (import.meta.env.MODE === 'file' && document.getElementById('failed') === null)
    document.getElementById('root')?.append(`${NOT_STARTED} ${String(error)}`)
  for (const button of document.querySelectorAll<HTMLElement>('#failed [data-act="save"]')) {
    button.onclick = async () => {
      const place = button.closest('main')
      const language = LANGUAGES.find((one) => one === place?.dataset.language) ?? 'en'
      const say = (text: string) => place?.querySelector('[role="status"]')?.replaceChildren(text)
      try {
        await (await loadBackup()).saveBackup(language, say)
      } catch (fault) {
        const reason = fault instanceof Error ? fault.message : String(fault)
        say(fill(button.dataset.refused ?? '', { reason }, language))
      }
    }
  }
}

function Failed({ error }: { readonly error: unknown }) {
  useEffect(() => {
    // Nothing waits any more for a first view that will not answer.
    sayFirstView()
    showFailure(error)
  }, [error])
  return null
}

const withRouter = (data: Data | Coming) => (
  <StrictMode>
    <ErrorBoundary instead={(error) => <Failed error={error} />}>
      <App router={router} data={data} />
    </ErrorBoundary>
  </StrictMode>
)

const openData = async (): Promise<Data> => (await import('./data.ts')).openData()

/** Says what is wrong with the data that the app was built with, or that the app could not start. */
async function sayProblem(root: Root, error: unknown): Promise<void> {
  if (!(error instanceof DatasetError)) {
    reportError(error)
    root.render(<Failed error={error} />)
    return
  }
  const { DataErrorView } = await import('./views/problem/start-faults.tsx')
  root.render(<DataErrorView problems={error.problems} />)
}

/** Draws a page that the build did not, once all of it is there. */
async function draw(container: Element): Promise<void> {
  // What stands around the page, or what a published page says while it opens, stays until there is something else to see.
  for (const view of container.querySelectorAll(`:scope > [data-view]:not([data-view="${frame}"])`))
    view.remove()
  const root = createRoot(container)
  if (import.meta.env.MODE === 'file' && publication !== null) {
    const { publishedContent } = await import('./state/workspace/published-content.ts')
    const content = await publishedContent()
    if (content.kind !== 'read') {
      // Without what was published the page would be another one: nothing of it is shown.
      const { PublishedFaultView } = await import('./views/problem/start-faults.tsx')
      root.render(<PublishedFaultView fault={content} />)
      return
    }
  }
  try {
    const [data] = await Promise.all([openData(), loadParts(), router.load()])
    root.render(withRouter(data))
  } catch (error) {
    await sayProblem(root, error)
  }
}

/** Brings the view to life that the build drew, and loads what it leaves out when the browser has nothing else to do. */
async function bringToLife(built: HTMLElement, container: Element): Promise<void> {
  for (const view of [...container.children]) if (view !== built) view.remove()
  await router.load()
  const answering = holdParts()
  // React takes the attributes of what was built as they are, so until the view answers it is at the address that it was built for.
  const { load } = router
  router.load = async (options) => {
    await answering
    await load(options)
  }
  const data = afterFirstView().then(openData)
  const dataset = data.then((store) => store.getState().dataset)
  const bundled = data.then((store) => store.getState().bundled)
  // Nothing of the first view may ask for it, and what failed is said below.
  bundled.catch(() => undefined)
  // As a transition: it then comes to life in slices, between which the browser answers and draws.
  const root = await new Promise<Root>((resolve) =>
    startTransition(() =>
      resolve(
        hydrateRoot(built, withRouter({ overview, data, dataset, bundled }), {
          identifierPrefix: built.lang,
        }),
      ),
    ),
  )
  answering.then(() => wake(built))
  try {
    await afterFirstView()
    await Promise.all([data, loadParts()])
  } catch (error) {
    await sayProblem(root, error)
  }
}

async function start(): Promise<void> {
  const container = document.getElementById('root')
  if (container === null) throw new Error('index.html has no element with the id root')
  await (built === null ? draw(container) : bringToLife(built, container))
  if (import.meta.env.PROD) await (await import('./state/offline.ts')).keepForOffline()
  await whenIdle()
  await loadBackup()
  await (await import('./next-pages.ts')).loadNextPages(router)
}

void start()
