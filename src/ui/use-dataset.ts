import { createContext, useContext } from 'react'
import type { Dataset } from '../dataset/dataset.ts'
import type { Refused } from '../dataset/with-imports.ts'

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

/** Rows of the user's imports that the dataset could not take in. */
export const RefusedContext = createContext<readonly Refused[]>([])
export const useRefused = (): readonly Refused[] => useContext(RefusedContext)
