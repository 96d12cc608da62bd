import { useMemo } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { Read } from '../../dataset/search-match.ts'
import type { ColumnarIndex } from '../../dataset/table/columnar-index.ts'
import { indexRows } from '../../dataset/table/columnar-index.ts'
import { useDataset } from '../use-dataset.ts'

/**
 * The index of some observations of the dataset. The list must be a stable one, or the index is built again with each drawing. `read`
 * is for tables that are searched, see {@link usePinyin}.
 */
export function useTableIndex(observations: readonly Observation[], read: Read | null = null): ColumnarIndex {
  const dataset = useDataset()
  return useMemo(
    () => indexRows(observations, { localities: dataset.localities, read }),
    [observations, dataset, read],
  )
}
