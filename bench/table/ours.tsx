import { createHashHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Observation } from '../../src/dataset/observation.ts'
import type { ColumnarIndex } from '../../src/dataset/table/store/columnar-index.ts'
import { currentView } from '../../src/dataset/table/view/current-view.ts'
import type { ViewState } from '../../src/dataset/table/view/view-state.ts'
import { DEFAULT_VIEW } from '../../src/dataset/table/view/view-state.ts'
import { DatasetContext } from '../../src/ui/data/use-dataset.ts'
import { EvidencePopover } from '../../src/ui/evidence/evidence-popover.tsx'
import { withEvidence } from '../../src/ui/evidence/evidence-trigger.tsx'
import { ObservationTable } from '../../src/ui/table/observation-table.tsx'
import { useTableIndex } from '../../src/ui/table/use-table-index.ts'
import { usePinyin } from '../../src/ui/use-pinyin.ts'
import '../../src/ui/tokens.css'
import '../../src/ui/base.css'
import { dataset, FILTERED_INDICATOR, QUERY, SHOWN, syntheticRows } from './rows.ts'
import type { Subject } from './subject.ts'
import { textOf } from './subject.ts'

const USUAL: ViewState = { ...DEFAULT_VIEW, columns: SHOWN, density: 'compact' }

let change: (part: Partial<ViewState>) => void = () => undefined
let known: ColumnarIndex | undefined
let view: ViewState = USUAL
const settled = Promise.withResolvers<void>()
const searchable = Promise.withResolvers<void>()

/** The table as its page has it: index, pinyin, evidence cards. */
function Table({ rows }: { readonly rows: readonly Observation[] }) {
  const [state, setState] = useState(USUAL)
  const index = useTableIndex(rows, usePinyin().read, (ready) => {
    if (ready === 'orders') settled.resolve()
    else searchable.resolve()
  })
  useEffect(() => {
    known = index
    change = (part) => {
      view = { ...view, ...part }
      flushSync(() => setState(view))
    }
  }, [index])
  return (
    <>
      <ObservationTable
        index={index}
        view={state}
        onViewChange={setState}
        version="bench"
        renderValue={withEvidence}
      />
      <EvidencePopover />
    </>
  )
}

export const ours: Subject = {
  load: async (place, count) => {
    const rows = syntheticRows(count)
    const indicator = rows.find((row) => row.indicator.name.zh === FILTERED_INDICATOR)?.indicator.id ?? ''
    ours.filter = () => change({ filters: [{ type: 'set', column: 'indicator', keys: [indicator] }] })
    return () => {
      const root = createRootRoute({ component: () => <Table rows={rows} /> })
      const router = createRouter({ routeTree: root, history: createHashHistory() })
      createRoot(place).render(
        <DatasetContext value={dataset}>
          <RouterProvider router={router} />
        </DatasetContext>,
      )
    }
  },
  sortNumber: () => change({ sort: [{ column: 'value', direction: 'asc' }] }),
  sortChinese: () => change({ sort: [{ column: 'locality', direction: 'asc' }] }),
  search: () => change({ search: QUERY }),
  filter: () => undefined,
  reset: () => change({ sort: [], search: '', filters: [] }),
  settled: () => settled.promise,
  searchable: () => searchable.promise,
  count: () => (known === undefined ? 0 : currentView(known, view, 'zh').counts.shown),
  shown: () => textOf('[role=grid] tbody'),
  scroller: () => document.querySelector('[role=grid]')?.parentElement ?? null,
}
