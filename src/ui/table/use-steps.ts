import { useEffect, useMemo, useState } from 'react'
import type { Steps } from '../../lib/steps.ts'
import { runFor, runInSlices } from '../../lib/steps.ts'
import { rethrow } from '../page/error-boundary.tsx'

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
