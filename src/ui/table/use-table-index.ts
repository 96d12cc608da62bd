import { useEffect, useMemo, useState } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { Read } from '../../dataset/search-match.ts'
import type { ColumnarIndex } from '../../dataset/table/columnar-index.ts'
import { indexRows, indexRowsInSlices, prepareInSlices } from '../../dataset/table/columnar-index.ts'
import { useDataset } from '../use-dataset.ts'
import { useLanguage } from '../use-language.ts'

/** So many rows are indexed within a frame or two; more of them would hold up the page. */
const AT_ONCE = 5_000

/**
 * The index of some observations of the dataset; null while that of a large table is being made for the first time, later the one from
 * before. The list must be a stable one, or the index is built again with each drawing. `read` is for tables that are searched, see
 * {@link usePinyin}.
 */
export function useTableIndex(
  observations: readonly Observation[],
  read: Read | null = null,
): ColumnarIndex | null {
  const { localities } = useDataset()
  const language = useLanguage()
  const isLarge = observations.length > AT_ONCE
  const now = useMemo(
    () => (isLarge ? null : indexRows(observations, { localities, read })),
    [isLarge, observations, localities, read],
  )
  const [made, setMade] = useState<ColumnarIndex | null>(null)
  useEffect(() => {
    if (!isLarge) return
    const making = new AbortController()
    const make = async () => {
      const index = await indexRowsInSlices(observations, { localities, read }, making.signal)
      setMade(index)
      await prepareInSlices(index, language, making.signal)
    }
    make().catch((error: unknown) => {
      if (making.signal.aborted) return
      // Thrown while drawing, so that the boundary of the page shows it.
      setMade(() => {
        throw error
      })
    })
    return () => making.abort()
  }, [isLarge, observations, localities, read, language])
  return now ?? made
}
