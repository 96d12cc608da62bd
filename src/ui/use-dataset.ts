import { createContext, use, useContext } from 'react'
import type { Dataset } from '../dataset/dataset.ts'
import type { Refused, WithImports } from '../dataset/with-imports.ts'

/** The dataset, or the promise of it while the first view stands alone. */
export const DatasetContext = createContext<Dataset | Promise<Dataset> | null>(null)

/**
 * The dataset that every view reads. A part of the first view that needs it waits until it is there.
 * @throws {Error} outside the provider, which is a slip of ours.
 */
export function useDataset(): Dataset {
  const dataset = useContext(DatasetContext)
  if (dataset === null) throw new Error('useDataset needs the dataset provider above it')
  return dataset instanceof Promise ? use(dataset) : dataset
}

type Taken = Omit<WithImports, 'dataset'>

/** What there is before anything of the user's is known. */
export const NOTHING_TAKEN: Taken = {
  refused: [],
  conflicts: [],
  own: { indicators: new Map(), localities: new Map() },
}

/** What came of the user's imports and edits beside the dataset. */
export const TakenContext = createContext<Taken>(NOTHING_TAKEN)
export const useTaken = () => useContext(TakenContext)

/** Rows of the user's imports that the dataset could not take in. */
export const useRefused = (): readonly Refused[] => useTaken().refused
