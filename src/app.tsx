import { RouterProvider } from '@tanstack/react-router'
import { startTransition, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Dataset } from './dataset/dataset.ts'
import type { Overview } from './dataset/overview.ts'
import type { WithImports } from './dataset/with-imports.ts'
import type { AppRouter } from './router.tsx'
import { DatasetContext, NOTHING_TAKEN, TakenContext } from './ui/use-dataset.ts'
import { OverviewContext } from './ui/use-overview.ts'

/** The bundled data and what the user took in, followed as it changes. */
export type Data = Pick<StoreApi<WithImports>, 'getState' | 'getInitialState' | 'subscribe'>

/** The first view with what the build knows of it, while the data is on its way. */
export interface Coming {
  readonly overview: Overview
  readonly data: Promise<Data>
  readonly dataset: Promise<Dataset>
}

interface AppProps {
  readonly router: AppRouter
  readonly data: Data | Coming
}

const NOT_YET = createStore<null>(() => null)

/** The app over the bundled data and what the user took in. */
export function App({ router, data }: AppProps) {
  const coming = 'overview' in data ? data : null
  const [arrived, setArrived] = useState<Data | null>('overview' in data ? null : data)
  const taken = useStore<Pick<StoreApi<WithImports | null>, keyof Data>>(arrived ?? NOT_YET)
  useEffect(() => {
    // As a transition: what the build drew stays until all that replaces it is there.
    const arrive = (store: Data) => startTransition(() => setArrived(store))
    // Whoever promised it says what is wrong with it.
    coming?.data.then(arrive, () => undefined)
  }, [coming])
  return (
    <DatasetContext value={taken?.dataset ?? coming?.dataset ?? null}>
      <OverviewContext value={taken === null ? (coming?.overview ?? null) : null}>
        <TakenContext value={taken ?? NOTHING_TAKEN}>
          <RouterProvider router={router} />
        </TakenContext>
      </OverviewContext>
    </DatasetContext>
  )
}
