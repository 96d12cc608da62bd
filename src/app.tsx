import { RouterProvider } from '@tanstack/react-router'
import { startTransition, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Overview } from './dataset/compare/overview.ts'
import type { Dataset } from './dataset/dataset.ts'
import type { AppRouter } from './router.tsx'
import type { Taken } from './ui/data/use-dataset.ts'
import { BundledContext, DatasetContext, NOTHING_TAKEN, TakenContext } from './ui/data/use-dataset.ts'
import { OverviewContext } from './ui/data/use-overview.ts'

/** All that is known: the dataset, its bundled part, and the results of the user's own reports, imports and edits. */
export interface Known extends Taken {
  readonly bundled: Dataset
  readonly dataset: Dataset
}

/** The bundled data, the reports that the user entered and what they took in from files, followed as they change. */
export type Data = Pick<StoreApi<Known>, 'getState' | 'getInitialState' | 'subscribe'>

/** The first view with what the build knows of it, while the data is on its way. */
export interface Coming {
  readonly overview: Overview
  readonly data: Promise<Data>
  readonly dataset: Promise<Dataset>
  readonly bundled: Promise<Dataset>
}

interface AppProps {
  readonly router: AppRouter
  readonly data: Data | Coming
}

const NOT_YET = createStore<null>(() => null)

/** The app over the bundled data, the reports that the user entered, and what they took in from files. */
export function App({ router, data }: AppProps) {
  const coming = 'overview' in data ? data : null
  const [arrived, setArrived] = useState<Data | null>('overview' in data ? null : data)
  const known = useStore<Pick<StoreApi<Known | null>, keyof Data>>(arrived ?? NOT_YET)
  useEffect(() => {
    // As a transition: what the build drew stays until all that replaces it is there.
    const arrive = (store: Data) => startTransition(() => setArrived(store))
    // Whoever promised it says what is wrong with it.
    coming?.data.then(arrive, () => undefined)
  }, [coming])
  return (
    <BundledContext value={known?.bundled ?? coming?.bundled ?? null}>
      <DatasetContext value={known?.dataset ?? coming?.dataset ?? null}>
        <OverviewContext value={known === null ? (coming?.overview ?? null) : null}>
          <TakenContext value={known ?? NOTHING_TAKEN}>
            <RouterProvider router={router} />
          </TakenContext>
        </OverviewContext>
      </DatasetContext>
    </BundledContext>
  )
}
