import { createHashHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { ColumnarIndex } from '../../src/dataset/table/columnar-index.ts'
import { indexRows, indexRowsInSlices, prepareInSlices } from '../../src/dataset/table/columnar-index.ts'
import { currentView } from '../../src/dataset/table/current-view.ts'
import type { ViewState } from '../../src/dataset/table/view-state.ts'
import { DEFAULT_VIEW } from '../../src/dataset/table/view-state.ts'
import { ObservationTable } from '../../src/ui/table/observation-table.tsx'
import '../../src/ui/tokens.css'
import '../../src/ui/base.css'
import { dataset, FILTERED_INDICATOR, QUERY, SHOWN, syntheticRows } from './rows.ts'
import type { Subject } from './subject.ts'

const USUAL: ViewState = { ...DEFAULT_VIEW, columns: SHOWN, density: 'compact' }
/** Rows shown while the rest is made ready. */
const AT_FIRST = 500

let change: (part: Partial<ViewState>) => void = () => undefined
let index: ColumnarIndex | undefined
let view: ViewState = USUAL

function Table({ first }: { readonly first: ColumnarIndex }) {
  const [state, setState] = useState(USUAL)
  const [known, setKnown] = useState(first)
  useEffect(() => {
    change = (part) => {
      view = { ...view, ...part }
      flushSync(() => {
        if (index !== undefined) setKnown(index)
        setState(view)
      })
    }
  }, [])
  return <ObservationTable index={known} view={state} onViewChange={setState} version="bench" />
}

export const ours: Subject = {
  load: async (place, count) => {
    const rows = syntheticRows(count)
    const indicator = rows.find((row) => row.indicator.name.zh === FILTERED_INDICATOR)?.indicator.id ?? ''
    ours.filter = () => change({ filters: [{ type: 'set', column: 'indicator', keys: [indicator] }] })
    return async () => {
      const first = indexRows(rows.slice(0, AT_FIRST), dataset)
      const root = createRootRoute({ component: () => <Table first={first} /> })
      const router = createRouter({ routeTree: root, history: createHashHistory() })
      createRoot(place).render(<RouterProvider router={router} />)
      void indexRowsInSlices(rows, dataset).then((built) => {
        index = built
        change({})
        void prepareInSlices(built, 'zh').then(() => Object.assign(globalThis, { prepared: true }))
      })
    }
  },
  sortNumber: () => change({ sort: [{ column: 'value', direction: 'asc' }] }),
  sortChinese: () => change({ sort: [{ column: 'locality', direction: 'asc' }] }),
  search: () => change({ search: QUERY }),
  filter: () => undefined,
  reset: () => change({ sort: [], search: '', filters: [] }),
  count: () => (index === undefined ? 0 : currentView(index, view, 'zh').counts.shown),
  scroller: () => document.querySelector('[role=grid]')?.parentElement ?? null,
}
