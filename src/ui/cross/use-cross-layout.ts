import { useCallback, useMemo } from 'react'
import { crossTable } from '../../dataset/cross-table/cross-table.ts'
import { layOut } from '../../dataset/cross-table/layout.ts'
import type { Cross } from '../../dataset/cross-table/settings.ts'
import type { ColumnarIndex } from '../../dataset/table/store/columnar-index.ts'
import { emptyView } from '../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { runNow } from '../../lib/steps.ts'
import { useAims } from '../data/use-targets.ts'
import { useCurrentView, useSteps } from '../table/views/use-current-view.ts'
import { useLanguage } from '../use-language.ts'

/** The rows that a view leaves, laid out as a cross-table in steps, so that the page answers meanwhile. */
export function useCrossLayout(index: ColumnarIndex, view: ViewState, cross: Cross) {
  const language = useLanguage()
  const { current, busy: finding } = useCurrentView(index, view, language)
  const make = useCallback(() => crossTable(current, cross), [current, cross])
  const { value: table, busy: crossing } = useSteps(make, () =>
    runNow(crossTable(emptyView(index, view, language), cross)),
  )
  const aims = useAims()
  const layout = useMemo(() => layOut(table, aims), [table, aims])
  return { current, table, layout, busy: finding || crossing }
}
