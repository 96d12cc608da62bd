import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Dataset } from './dataset/dataset.ts'
import { withReports } from './dataset/own-reports/with-reports.ts'
import { withImports } from './dataset/with-imports.ts'
import { router } from './router.tsx'
import { DatasetContext, TakenContext } from './ui/use-dataset.ts'
import { useCollection } from './ui/use-workspace.ts'

/** The app over the bundled data, the reports that the user entered, and what they took in from files. */
export function App({ bundled }: { readonly bundled: Dataset }) {
  const reports = useCollection('reports')
  const imports = useCollection('imports')
  const edits = useCollection('edits')
  const own = useMemo(() => withReports(bundled, reports), [bundled, reports])
  const taken = useMemo(
    () => ({ ...withImports(own.dataset, imports, edits), refusedReports: own.refused }),
    [own, imports, edits],
  )
  return (
    <DatasetContext value={taken.dataset}>
      <TakenContext value={taken}>
        <RouterProvider router={router} />
      </TakenContext>
    </DatasetContext>
  )
}
