import { useEffect, useMemo, useState } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { Read } from '../../dataset/search/search-match.ts'
import { besideValues } from '../../dataset/table/beside-values.ts'
import type { ColumnarIndex } from '../../dataset/table/store/columnar-index.ts'
import {
  indexRows,
  prepareOrdersInSlices,
  prepareSoundsWhenIdle,
  prepareWordsWhenIdle,
  readBy,
} from '../../dataset/table/store/columnar-index.ts'
import { targetFor } from '../../dataset/target/target.ts'
import { useDataset } from '../data/use-dataset.ts'
import { useAims } from '../data/use-targets.ts'
import { rethrow } from '../page/error-boundary.tsx'
import { useLanguage } from '../use-language.ts'

/** This many rows are sorted and searched as fast with nothing made ready before. */
const FEW = 4000

export interface TableIndex {
  /** Of all rows from the start: a column is made of them when it is first asked for. */
  readonly index: ColumnarIndex
  /** Whether what the first sort needs is made, so that it answers fast. */
  readonly prepared: boolean
  /** Whether what the first search by words needs is made as well, which is done when the browser is idle. */
  readonly searchable: boolean
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
  const beside = useMemo(() => besideValues(dataset, (row) => targetFor(aims, row)), [dataset, aims])
  const base = useMemo(
    () => indexRows(observations, { localities, beside }),
    [observations, localities, beside],
  )
  const index = useMemo(() => readBy(base, read), [base, read])
  const long = observations.length > FEW
  const [ordered, setOrdered] = useState<ColumnarIndex | null>(null)
  const [worded, setWorded] = useState<ColumnarIndex | null>(null)
  const prepared = !long || ordered === base
  const searchable = !long || worded === base

  useEffect(() => {
    if (!long) return
    return inBackground(
      (signal) => prepareOrdersInSlices(base, language, signal).then(() => setOrdered(base)),
      (error) => setOrdered(rethrow(error)),
    )
  }, [base, language, long])
  useEffect(() => {
    if (!long || !prepared) return
    return inBackground(
      (signal) => prepareWordsWhenIdle(base, signal).then(() => setWorded(base)),
      (error) => setWorded(rethrow(error)),
    )
  }, [base, long, prepared])
  useEffect(() => {
    if (!long || !searchable) return
    return inBackground(
      (signal) => prepareSoundsWhenIdle(index, signal),
      (error) => setWorded(rethrow(error)),
    )
  }, [index, long, searchable])

  return { index, prepared, searchable }
}

/** Starts work that ends early where its signal is aborted. Gives what aborts it; then nothing more is said. */
function inBackground(work: (signal: AbortSignal) => Promise<void>, failed: (error: unknown) => void) {
  const controller = new AbortController()
  const { signal } = controller
  work(signal).catch((error: unknown) => {
    if (!signal.aborted) failed(error)
  })
  return () => controller.abort()
}
