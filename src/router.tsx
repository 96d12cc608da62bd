import type { RouterHistory } from '@tanstack/react-router'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { ViewQuerySchema } from './dataset/table/view-query.ts'
import {
  CircularSearch,
  CompareSearch,
  DeckSearch,
  LocalitySearch,
  OwnSearch,
  PresentSearch,
  parseQuery,
  SharedSearch,
  TableSearch,
  ThemeSearch,
  writeQuery,
} from './state/address.ts'
import { loadPlots } from './ui/chart/plots.ts'
import { later } from './ui/later.tsx'
import { Frame } from './views/frame/frame.tsx'
import { OverviewView, ThemeOverview } from './views/overview/overview-view.tsx'
import { ErrorView } from './views/problem/error-view.tsx'

const UnknownAddressView = later(
  async () => (await import('./views/problem/unknown-address-view.tsx')).UnknownAddressView,
)

/** A page with charts, and what draws them. */
const withPlots = async <T,>(view: Promise<T>): Promise<T> => (await Promise.all([view, loadPlots()]))[0]

const desk = () => import('./views/desk.ts')

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
  component: lazyRouteComponent(
    () => withPlots(import('./views/locality/locality-view.tsx')),
    'LocalityView',
  ),
  validateSearch: LocalitySearch,
})
const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicator/$id',
  component: lazyRouteComponent(
    () => withPlots(import('./views/indicator/indicator-view.tsx')),
    'IndicatorView',
  ),
  validateSearch: TableSearch,
})
const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: lazyRouteComponent(() => withPlots(import('./views/compare/compare-view.tsx')), 'CompareView'),
  validateSearch: CompareSearch,
})
const report = createRoute({
  getParentRoute: () => root,
  path: '/report/$id',
  component: lazyRouteComponent(() => import('./views/report/report-view.tsx'), 'ReportView'),
})
const value = createRoute({
  getParentRoute: () => root,
  path: '/value/$id',
  component: lazyRouteComponent(() => import('./views/value/value-view.tsx'), 'ValueView'),
})
const table = createRoute({
  getParentRoute: () => root,
  path: '/table',
  validateSearch: ViewQuerySchema,
  component: lazyRouteComponent(() => import('./views/table/table-view.tsx'), 'TableView'),
})
const circular = createRoute({
  getParentRoute: () => root,
  path: '/circular',
  validateSearch: CircularSearch,
  component: lazyRouteComponent(desk, 'CircularView'),
})
const scorecard = createRoute({
  getParentRoute: () => root,
  path: '/scorecard',
  validateSearch: ViewQuerySchema,
  component: lazyRouteComponent(desk, 'ScorecardView'),
})
const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: lazyRouteComponent(() => import('./views/dataset/dataset-view.tsx'), 'DatasetView'),
})
const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./views/import/import-view.tsx'), 'ImportView'),
})
const workbench = createRoute({
  getParentRoute: () => root,
  path: '/workbench',
  component: lazyRouteComponent(() => import('./views/workbench/workbench-view.tsx'), 'WorkbenchView'),
})
const draft = createRoute({
  getParentRoute: () => root,
  path: '/workbench/$id',
  component: lazyRouteComponent(() => import('./views/workbench/draft-view.tsx'), 'DraftView'),
})
const own = createRoute({
  getParentRoute: () => root,
  path: '/own',
  component: lazyRouteComponent(() => import('./views/own/own-view.tsx'), 'OwnView'),
  validateSearch: OwnSearch,
})
const templates = createRoute({
  getParentRoute: () => root,
  path: '/templates',
  component: lazyRouteComponent(() => import('./views/templates/templates-view.tsx'), 'TemplatesView'),
})
const decks = createRoute({
  getParentRoute: () => root,
  path: '/decks',
  component: lazyRouteComponent(() => import('./views/decks/decks-view.tsx'), 'DecksView'),
})
const deck = createRoute({
  getParentRoute: () => root,
  path: '/decks/$id',
  component: lazyRouteComponent(() => import('./views/decks/deck-view.tsx'), 'DeckView'),
  validateSearch: DeckSearch,
})
const present = createRoute({
  getParentRoute: () => root,
  path: '/present/$deck',
  component: lazyRouteComponent(() => import('./views/present/present-view.tsx'), 'PresentView'),
  validateSearch: PresentSearch,
  staticData: { bare: true },
})
const notes = createRoute({
  getParentRoute: () => root,
  path: '/present/$deck/notes',
  component: lazyRouteComponent(() => import('./views/present/notes-view.tsx'), 'NotesView'),
  validateSearch: PresentSearch,
  staticData: { bare: true },
})
const print = createRoute({
  getParentRoute: () => root,
  path: '/present/$deck/print',
  component: lazyRouteComponent(() => import('./views/print/print-view.tsx'), 'PrintView'),
  validateSearch: PresentSearch,
  staticData: { bare: true },
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
 * The addresses of the app. They stand behind a hash, so that they work in any folder of any host and on a page opened from
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
      imports,
      workbench,
      draft,
      own,
      templates,
      decks,
      deck,
      present,
      notes,
      print,
    ]),
    history,
    parseSearch: parseQuery,
    stringifySearch: writeQuery,
    defaultErrorComponent: ErrorView,
    defaultNotFoundComponent: UnknownAddressView,
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

/** Loads the pages to which the overview leads, one after the other. */
export async function loadPages(): Promise<void> {
  await ThemeOverview.load()
  for (const { options } of [locality, table, indicator, compare]) {
    await options.component?.preload?.()
  }
}
