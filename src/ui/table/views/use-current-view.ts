import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ColumnarIndex } from '../../../dataset/table/store/columnar-index.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import { emptyView, viewInSteps } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import type { Language } from '../../../domain/text.ts'
import type { Steps } from '../../../lib/steps.ts'
import { runFor, runInSlices } from '../../../lib/steps.ts'
import { rethrow } from '../../page/error-boundary.tsx'

/** What the reader may wait for with the page held up, in milliseconds: shorter than what is felt as waiting. */
const AT_ONCE = 40

interface Found<T> {
  readonly value: T
}

/**
 * What steps come to. Most are run through at once. Where that would hold up the page, as with a million rows, what was found before stays
 * until the new answer is there. `make` must stay the same as long as it would give the same; `before` is shown until anything is found.
 */
export function useSteps<T>(
  make: () => Steps<T>,
  before: () => T,
): { readonly value: T; readonly busy: boolean } {
  const atOnce = useMemo(() => runFor(make(), AT_ONCE), [make])
  const [shown, setShown] = useState((): Found<T> => atOnce ?? { value: before() })
  if (atOnce !== null && atOnce !== shown) setShown(atOnce)
  const [isFound, setIsFound] = useState<(() => Steps<T>) | null>(null)

  useEffect(() => {
    if (atOnce !== null) return
    const controller = new AbortController()
    const { signal } = controller
    runInSlices(make(), signal).then(
      (value) => {
        if (signal.aborted) return
        setShown({ value })
        setIsFound(() => make)
      },
      (error: unknown) => {
        if (!signal.aborted) setShown(rethrow(error))
      },
    )
    return () => controller.abort()
  }, [atOnce, make])

  return { value: (atOnce ?? shown).value, busy: atOnce === null && isFound !== make }
}

export interface ShownView {
  readonly current: CurrentView
  /** Whether other rows are being found, and these are those from before. */
  readonly busy: boolean
}

/** The rows that a view shows. */
export function useCurrentView(index: ColumnarIndex, view: ViewState, language: Language): ShownView {
  const make = useCallback(() => viewInSteps(index, view, language), [index, view, language])
  const { value, busy } = useSteps(make, () => emptyView(index, view, language))
  return { current: value, busy }
}

/** The view with the selected rows alone, in its order; the whole view where none of those shown is selected. */
export function selectedView(view: CurrentView, rows: Uint32Array): CurrentView {
  if (rows.length === 0) return view
  // Groups count all rows, so that they say nothing true of some.
  return {
    ...view,
    rows,
    groups: [],
    counts: { ...view.counts, shown: rows.length },
    chosenFrom: view.counts.shown,
  }
}
