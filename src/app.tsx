import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Dataset } from './dataset/dataset.ts'
import { withImports } from './dataset/with-imports.ts'
import { router } from './router.tsx'
import { BundledContext, DatasetContext, TakenContext } from './ui/use-dataset.ts'
import { useCollection } from './ui/use-workspace.ts'

/** The app over the bundled data and what the user took in. */
export function App({ bundled }: { readonly bundled: Dataset }) {
  const imports = useCollection('imports')
  const edits = useCollection('edits')
  const taken = useMemo(() => withImports(bundled, imports, edits), [bundled, imports, edits])
  return (
    <BundledContext value={bundled}>
      <DatasetContext value={taken.dataset}>
        <TakenContext value={taken}>
          <RouterProvider router={router} />
        </TakenContext>
      </DatasetContext>
    </BundledContext>
  )
}
