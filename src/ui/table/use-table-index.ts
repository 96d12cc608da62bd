import { useEffect, useMemo, useState } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { Read } from '../../dataset/search-match.ts'
import type { ColumnContext } from '../../dataset/table/column.ts'
import type { ColumnarIndex } from '../../dataset/table/columnar-index.ts'
import { indexRows, indexRowsInSlices, prepareInSlices, readBy } from '../../dataset/table/columnar-index.ts'
import { thrown } from '../thrown.ts'
import { useDataset } from '../use-dataset.ts'
import { useLanguage } from '../use-language.ts'

/** So many rows are indexed before the next frame. */
const AT_ONCE = 4000
/** Rows shown while the rest of a long list is made ready. */
const AT_FIRST = 500

interface Built {
  readonly of: readonly Observation[]
  readonly index: ColumnarIndex
}

export interface TableIndex {
  readonly index: ColumnarIndex
  /**
   * `building`: the index is of the first rows alone, or of those from before. `built`: it is of all and answers. `prepared`: what
   * the first sort and search need is made too, so that it answers fast.
   */
  readonly stage: 'building' | 'built' | 'prepared'
}

/**
 * The index of some observations of the dataset. The list must be a stable one, or the index is built again with each drawing. A long
 * one is indexed bit by bit, without holding up the page. `read` is for tables that are searched, see {@link usePinyin}.
 */
export function useTableIndex(observations: readonly Observation[], read: Read | null = null): TableIndex {
  const language = useLanguage()
  const { localities } = useDataset()
  const context = useMemo((): ColumnContext => ({ localities }), [localities])
  const long = observations.length > AT_ONCE
  const first = useMemo(
    () => indexRows(long ? observations.slice(0, AT_FIRST) : observations, context),
    [observations, context, long],
  )
  const [built, setBuilt] = useState<Built | null>(null)
  const [prepared, setPrepared] = useState<ColumnarIndex | null>(null)

  useEffect(() => {
    if (!long) return
    const controller = new AbortController()
    const { signal } = controller
    indexRowsInSlices(observations, context, signal).then(
      (index) => {
        if (!signal.aborted) setBuilt({ of: observations, index })
      },
      (error: unknown) => {
        if (!signal.aborted) setBuilt(thrown(error))
      },
    )
    return () => controller.abort()
  }, [observations, context, long])

  const ready = !long || built?.of === observations
  const base = long ? (built?.index ?? first) : first
  const index = useMemo(() => readBy(base, read), [base, read])

  // The first sort and search then find made what they need.
  useEffect(() => {
    if (!long || !ready) return
    const controller = new AbortController()
    const { signal } = controller
    prepareInSlices(index, language, signal).then(
      () => {
        if (!signal.aborted) setPrepared(index)
      },
      (error: unknown) => {
        if (!signal.aborted) setPrepared(thrown(error))
      },
    )
    return () => controller.abort()
  }, [index, language, long, ready])

  return { index, stage: !ready ? 'building' : !long || prepared === index ? 'prepared' : 'built' }
}
