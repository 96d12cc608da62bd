import { useEffect, useMemo, useState } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { Read } from '../../dataset/search/search-match.ts'
import type { ColumnarIndex } from '../../dataset/table/store/columnar-index.ts'
import {
  indexRows,
  prepareInSlices,
  prepareSoundsWhenIdle,
  readBy,
} from '../../dataset/table/store/columnar-index.ts'
import { toldBeside } from '../../dataset/table/told-beside.ts'
import { targetFor } from '../../dataset/target/target.ts'
import { useDataset } from '../data/use-dataset.ts'
import { useAims } from '../data/use-targets.ts'
import { thrown } from '../page/error-boundary.tsx'
import { useLanguage } from '../use-language.ts'

/** So many rows are sorted and searched as fast with nothing made ready before. */
const FEW = 4000

export interface TableIndex {
  /** Of all rows from the start: a column is made of them when it is first asked for. */
  readonly index: ColumnarIndex
  /** Whether what the first sort and search need is made, so that they answer fast. */
  readonly prepared: boolean
}

/**
 * The index of some observations of the dataset. The list must be a stable one, or the index is made again with each drawing. What a long
 * one needs is made ready bit by bit, without holding up the page. `read` is for tables that are searched, see {@link usePinyin}.
 */
export function useTableIndex(observations: readonly Observation[], read: Read | null = null): TableIndex {
  const language = useLanguage()
  const dataset = useDataset()
  const { localities } = dataset
  const aims = useAims()
  const beside = useMemo(() => toldBeside(dataset, (row) => targetFor(aims, row)), [dataset, aims])
  const base = useMemo(
    () => indexRows(observations, { localities, beside }),
    [observations, localities, beside],
  )
  const index = useMemo(() => readBy(base, read), [base, read])
  const long = observations.length > FEW
  const [prepared, setPrepared] = useState<ColumnarIndex | null>(null)

  useEffect(() => {
    if (!long) return
    const controller = new AbortController()
    const { signal } = controller
    prepareInSlices(index, language, signal)
      .then(() => {
        if (signal.aborted) return
        setPrepared(index)
        return prepareSoundsWhenIdle(index, signal)
      })
      .catch((error: unknown) => {
        if (!signal.aborted) setPrepared(thrown(error))
      })
    return () => controller.abort()
  }, [index, language, long])

  return { index, prepared: !long || prepared === index }
}
