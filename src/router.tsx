import type { RouterHistory } from '@tanstack/react-router'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { ViewSearch } from './dataset/table/view/view-query.ts'
import type { pages } from './pages.ts'
import {
  CircularSearch,
  CompareSearch,
  DeckSearch,
  LargeSearch,
  LocalitySearch,
  OwnSearch,
  PresentSearch,
  parseQuery,
  ReviewSearch,
  SharedSearch,
  TableSearch,
  ThemeSearch,
  writeQuery,
} from './state/address.ts'
import { isOffered } from './state/publication.ts'
import { later } from './ui/page/later.tsx'
import { loadedPage } from './ui/page/not-loaded.ts'
import { Frame } from './views/frame/frame.tsx'
import { OverviewView, ThemeOverview } from './views/overview/overview-view.tsx'
import { ErrorView } from './views/problem/error-view.tsx'

const UnknownAddressView = later(async () => (await import('./views/problem/unknown.tsx')).UnknownAddressView)

const loadPages = async () => (await import('./pages.ts')).pages

/** What is shown where data would be entered, in a file that was published for reading. */
const ForReadingView = later(async () => (await import('./views/problem/unknown.tsx')).ForReadingView)

/** The page of an address, which is loaded when it is first asked for. */
const page = (name: keyof typeof pages) =>
  lazyRouteComponent(async () => ({
    default: await loadedPage(async () => await (await loadPages())[name]()),
  }))

/** A page on which data is entered; a file that keeps nothing says that it is for reading. */
const addingPage = (path: string, name: keyof typeof pages) => (isOffered(path) ? page(name) : ForReadingView)

const root = createRootRoute({
  component: Frame,
  errorComponent: ErrorView,
  validateSearch: SharedSearch,
  search: { middlewares: [retainSearchParams(['lang', 'numbers'])] },
})

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: OverviewView,
  validateSearch: ThemeSearch,
  beforeLoad: ({ search }) => (search.theme === undefined ? undefined : ThemeOverview.load()),
})
const locality = createRoute({
  getParentRoute: () => root,
  path: '/locality/$id',
  component: page('LocalityView'),
  validateSearch: LocalitySearch,
})
const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicator/$id',
  component: page('IndicatorView'),
  validateSearch: TableSearch,
})
const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: page('CompareView'),
  validateSearch: CompareSearch,
})
const report = createRoute({
  getParentRoute: () => root,
  path: '/report/$id',
  component: page('ReportView'),
})
const value = createRoute({
  getParentRoute: () => root,
  path: '/value/$id',
  component: page('ValueView'),
})
const table = createRoute({
  getParentRoute: () => root,
  path: '/table',
  validateSearch: ViewSearch,
  component: page('TableView'),
})
const circular = createRoute({
  getParentRoute: () => root,
  path: '/circular',
  validateSearch: CircularSearch,
  component: page('CircularView'),
})
const scorecard = createRoute({
  getParentRoute: () => root,
  path: '/scorecard',
  validateSearch: ViewSearch,
  component: page('ScorecardView'),
})
const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: page('DatasetView'),
})
const large = createRoute({
  getParentRoute: () => root,
  path: '/large',
  validateSearch: LargeSearch,
  component: page('LargeView'),
})
const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: addingPage('/import', 'ImportView'),
})
const workbench = createRoute({
  getParentRoute: () => root,
  path: '/workbench',
  component: addingPage('/workbench', 'WorkbenchView'),
})
const draft = createRoute({
  getParentRoute: () => root,
  path: '/workbench/$id',
  component: addingPage('/workbench', 'DraftView'),
})
const own = createRoute({
  getParentRoute: () => root,
  path: '/own',
  component: addingPage('/own', 'OwnView'),
  validateSearch: OwnSearch,
})
const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: page('ReviewView'),
  validateSearch: ReviewSearch,
})
const templates = createRoute({
  getParentRoute: () => root,
  path: '/templates',
  component: addingPage('/templates', 'TemplatesView'),
})
const publish = createRoute({
  getParentRoute: () => root,
  path: '/publish',
  component: addingPage('/publish', 'PublishView'),
})
const changes = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  component: page('ChangesView'),
})
const decks = createRoute({
  getParentRoute: () => root,
  path: '/decks',
  component: page('DecksView'),
})
const deck = createRoute({
  getParentRoute: () => root,
  path: '/decks/$id',
  component: addingPage('/decks/$id', 'DeckView'),
  validateSearch: DeckSearch,
})
const present = createRoute({
  getParentRoute: () => root,
  path: '/present/$deck',
  component: page('PresentView'),
  validateSearch: PresentSearch,
  staticData: { bare: true },
})
const notes = createRoute({
  getParentRoute: () => root,
  path: '/present/$deck/notes',
  component: page('NotesView'),
  validateSearch: PresentSearch,
  staticData: { bare: true },
})
const print = createRoute({
  getParentRoute: () => root,
  path: '/present/$deck/print',
  component: page('PrintView'),
  validateSearch: PresentSearch,
  staticData: { bare: true },
})

/** Any other address. As a route of its own it has the frame, below a show's address too. */
const unknown = createRoute({
  getParentRoute: () => root,
  path: '$',
  component: UnknownAddressView,
})

/** The slides of a show, and its notes. */
const SHOW = /^\/present\/[^/]+(?:\/notes)?\/?$/u

/** Whether a page is scrolled to where it was, or to its top. The windows of a show scroll by themselves: this would undo it at every turn. */
export const restoresScroll = ({ location }: { readonly location: { readonly pathname: string } }): boolean =>
  !SHOW.test(location.pathname)

/** What the router asks of a window. */
interface Outside {
  readonly origin?: string
  readonly scrollRestoration: false | typeof restoresScroll
}

/**
 * The addresses of the app. They come after a `#`, so that they work in any folder of any host and on a page opened from
 * disk. Every route has its own error boundary: a view that fails leaves the frame standing.
 */
export const createAppRouter = (
  history: RouterHistory,
  outside: Outside = { scrollRestoration: restoresScroll },
) =>
  createRouter({
    routeTree: root.addChildren([
      overview,
      locality,
      indicator,
      compare,
      table,
      circular,
      scorecard,
      report,
      value,
      data,
      large,
      imports,
      workbench,
      draft,
      own,
      review,
      templates,
      publish,
      changes,
      decks,
      deck,
      present,
      notes,
      print,
      unknown,
    ]),
    history,
    parseSearch: parseQuery,
    stringifySearch: writeQuery,
    defaultErrorComponent: ErrorView,
    ...outside,
  })

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
  interface StaticDataRouteOption {
    /** Whether the view has the whole window, without header and footer. */
    readonly bare?: boolean
  }
}
