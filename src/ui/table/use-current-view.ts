import { useEffect, useMemo, useState } from 'react'
import type { ColumnarIndex } from '../../dataset/table/columnar-index.ts'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import { emptyView, viewInSteps } from '../../dataset/table/current-view.ts'
import { runFor, runInSlices } from '../../dataset/table/steps.ts'
import type { ViewState } from '../../dataset/table/view-state.ts'
import type { Language } from '../../domain/text.ts'
import { thrown } from '../thrown.ts'

/** What the reader may wait for with the page held up, in milliseconds: shorter than what is felt as waiting. */
const AT_ONCE = 40

export interface ShownView {
  readonly current: CurrentView
  /** Whether other rows are being found, and these are those from before. */
  readonly busy: boolean
}

/**
 * The rows that a view shows. Most are found at once. Where that would hold up the page, as with a million rows, those from before stay
 * on the screen until the new ones are there.
 */
export function useCurrentView(index: ColumnarIndex, view: ViewState, language: Language): ShownView {
  const atOnce = useMemo(() => runFor(viewInSteps(index, view, language), AT_ONCE), [index, view, language])
  const [shown, setShown] = useState(() => atOnce ?? emptyView(index, view, language))
  if (atOnce !== null && atOnce !== shown) setShown(atOnce)

  useEffect(() => {
    if (atOnce !== null) return
    const controller = new AbortController()
    const { signal } = controller
    runInSlices(viewInSteps(index, view, language), signal).then(
      (found) => {
        if (!signal.aborted) setShown(found)
      },
      (error: unknown) => {
        if (!signal.aborted) setShown(thrown(error))
      },
    )
    return () => controller.abort()
  }, [atOnce, index, view, language])

  const isNew = shown.index === index && shown.state === view && shown.language === language
  return { current: atOnce ?? shown, busy: atOnce === null && !isNew }
}
