import type { Context } from 'react'
import { createContext, use, useContext } from 'react'
import type { Dataset } from '../../dataset/dataset.ts'
import type { WithImports } from '../../dataset/edits/with-imports.ts'
import type { RefusedReport } from '../../dataset/own-reports/with-reports.ts'
import type { Reviewed } from '../../dataset/review/with-remarks.ts'

/** A dataset, or the promise of it while the first view stands alone; null outside the provider. */
type Given = Dataset | Promise<Dataset> | null

export const DatasetContext = createContext<Given>(null)

/** What every copy of the product has, without what the user took in. */
export const BundledContext = createContext<Given>(null)

/** A part of the first view that needs the dataset waits until it is there. React allows `use`, other than hooks with an order, in a condition. */
function useGiven(context: Context<Given>): Dataset {
  const given = useContext(context)
  if (given === null) throw new Error('the dataset needs its provider above')
  return given instanceof Promise ? use(given) : given
}

/**
 * The dataset that every view reads.
 * @throws {Error} outside the provider, which is a slip of ours.
 */
export const useDataset = (): Dataset => useGiven(DatasetContext)

/**
 * The dataset without what the user took in.
 * @throws {Error} outside the provider, which is a slip of ours.
 */
export const useBundled = (): Dataset => useGiven(BundledContext)

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
  agreements: [],
  own: { indicators: new Map(), localities: new Map() },
}

export const TakenContext = createContext<Taken>(NOTHING_TAKEN)
export const useTaken = () => useContext(TakenContext)
