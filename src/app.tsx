import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Dataset } from './dataset/dataset.ts'
import { withImports } from './dataset/with-imports.ts'
import { router } from './router.tsx'
import { DatasetContext, RefusedContext } from './ui/use-dataset.ts'
import { useCollection } from './ui/use-workspace.ts'

/** The app over the bundled data and what the user took in. */
export function App({ bundled }: { readonly bundled: Dataset }) {
  const imports = useCollection('imports')
  const { dataset, refused } = useMemo(() => withImports(bundled, imports), [bundled, imports])
  return (
    <DatasetContext value={dataset}>
      <RefusedContext value={refused}>
        <RouterProvider router={router} />
      </RefusedContext>
    </DatasetContext>
  )
}
