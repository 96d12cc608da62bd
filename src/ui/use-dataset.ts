import { createContext, useContext } from 'react'
import type { Dataset } from '../dataset/dataset.ts'
import type { RefusedReport } from '../dataset/own-reports/with-reports.ts'
import type { WithImports } from '../dataset/with-imports.ts'

export const DatasetContext = createContext<Dataset | null>(null)

/**
 * The dataset that every view reads.
 * @throws {Error} outside the provider, which is a slip of ours.
 */
export function useDataset(): Dataset {
  const dataset = useContext(DatasetContext)
  if (dataset === null) throw new Error('useDataset needs the dataset provider above it')
  return dataset
}

/** What came of the user's reports, imports and edits beside the dataset. */
interface Taken extends Omit<WithImports, 'dataset'> {
  readonly refusedReports: readonly RefusedReport[]
}
export const TakenContext = createContext<Taken>({
  refused: [],
  refusedReports: [],
  conflicts: [],
  own: { indicators: new Map(), localities: new Map() },
})
export const useTaken = () => useContext(TakenContext)
