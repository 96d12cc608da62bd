import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
} from '@tanstack/react-router'
import { ViewQuerySchema } from './dataset/table/view-address.ts'
import {
  CompareSearch,
  LocalitySearch,
  PresentSearch,
  parseQuery,
  SharedSearch,
  TableSearch,
  ThemeSearch,
  writeQuery,
} from './state/address.ts'
import { CompareView } from './views/compare/compare-view.tsx'
import { DatasetView } from './views/dataset/dataset-view.tsx'
import { Frame } from './views/frame/frame.tsx'
import { IndicatorView } from './views/indicator/indicator-view.tsx'
import { LocalityView } from './views/locality/locality-view.tsx'
import { OverviewView } from './views/overview/overview-view.tsx'
import { NotesView } from './views/present/notes-view.tsx'
import { PresentView } from './views/present/present-view.tsx'
import { ErrorView } from './views/problem/error-view.tsx'
import { UnknownAddressView } from './views/problem/unknown-address-view.tsx'
import { ReportView } from './views/report/report-view.tsx'
import { TableView } from './views/table/table-view.tsx'

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
})
const locality = createRoute({
  getParentRoute: () => root,
  path: '/locality/$id',
  component: LocalityView,
  validateSearch: LocalitySearch,
})
const indicator = createRoute({
  getParentRoute: () => root,
  path: '/indicator/$id',
  component: IndicatorView,
  validateSearch: TableSearch,
})
const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: CompareView,
  validateSearch: CompareSearch,
})
const report = createRoute({ getParentRoute: () => root, path: '/report/$id', component: ReportView })
const table = createRoute({
  getParentRoute: () => root,
  path: '/table',
  validateSearch: ViewQuerySchema,
  component: TableView,
})
const data = createRoute({ getParentRoute: () => root, path: '/data', component: DatasetView })
const present = createRoute({
  getParentRoute: () => root,
  path: '/present/$deck',
  component: PresentView,
  validateSearch: PresentSearch,
  staticData: { bare: true },
})
const notes = createRoute({
  getParentRoute: () => root,
  path: '/present/$deck/notes',
  component: NotesView,
  validateSearch: PresentSearch,
  staticData: { bare: true },
})

/**
 * The addresses of the app. They stand behind a hash, so that they work in any folder of any host and on a page opened from
 * disk. Every route has its own error boundary: a view that fails leaves the frame standing.
 */
export const router = createRouter({
  routeTree: root.addChildren([overview, locality, indicator, compare, table, report, data, present, notes]),
  history: createHashHistory(),
  parseSearch: parseQuery,
  stringifySearch: writeQuery,
  defaultErrorComponent: ErrorView,
  defaultNotFoundComponent: UnknownAddressView,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** Whether the view has the whole window, without header and footer. */
    readonly bare?: boolean
  }
}
