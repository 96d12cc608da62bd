import { createContext, use, useContext } from 'react'
import type { Dataset } from '../../dataset/dataset.ts'
import type { WithImports } from '../../dataset/edits/with-imports.ts'
import type { RefusedReport } from '../../dataset/own-reports/with-reports.ts'
import type { Reviewed } from '../../dataset/review/with-remarks.ts'

/** The dataset, or the promise of it while the first view stands alone. */
export const DatasetContext = createContext<Dataset | Promise<Dataset> | null>(null)

/**
 * The dataset that every view reads. A part of the first view that needs it waits until it is there. React allows `use`, other than hooks
 * with an order, in a condition.
 * @throws {Error} outside the provider, which is a slip of ours.
 */
export function useDataset(): Dataset {
  const dataset = useContext(DatasetContext)
  if (dataset === null) throw new Error('useDataset needs the dataset provider above it')
  return dataset instanceof Promise ? use(dataset) : dataset
}

/** What every copy of the product has, without what the user took in; or the promise of it. */
export const BundledContext = createContext<Dataset | Promise<Dataset> | null>(null)

/** @throws {Error} outside the provider, which is a slip of ours. */
export function useBundled(): Dataset {
  const bundled = useContext(BundledContext)
  if (bundled === null) throw new Error('useBundled needs the dataset provider above it')
  return bundled instanceof Promise ? use(bundled) : bundled
}

/** What came of the user's reports, imports and edits beside the dataset. */
export interface Taken extends Omit<WithImports, 'dataset'> {
  readonly refusedReports: readonly RefusedReport[]
  /** What the user and others said of values, places, indicators and periods. */
  readonly reviewed: readonly Reviewed[]
}

/** What there is before anything of the user's is known. */
export const NOTHING_TAKEN: Taken = {
  refused: [],
  refusedReports: [],
  reviewed: [],
  conflicts: [],
  own: { indicators: new Map(), localities: new Map() },
}

export const TakenContext = createContext<Taken>(NOTHING_TAKEN)
export const useTaken = () => useContext(TakenContext)
