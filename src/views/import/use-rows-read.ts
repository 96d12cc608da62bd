import { useEffect, useState } from 'react'
import type { Dataset } from '../../dataset/dataset.ts'
import { runInSlices } from '../../dataset/table/steps.ts'
import type { Delimiter } from '../../imports/delimiter.ts'
import type { SheetTable } from '../../imports/file-read.ts'
import type { TableLayout } from '../../imports/layout.ts'
import { readRows } from '../../imports/read-rows.ts'
import type { Edits, RowsRead } from '../../imports/rows-read.ts'

/** The rows as they are understood now; null while they are read for the first time. Reading does not hold up the page. */
export function useRowsRead(
  sheet: SheetTable,
  layout: TableLayout,
  dataset: Dataset,
  edits: Edits,
  delimiter: Delimiter | null,
): { readonly read: RowsRead | null; readonly isCurrent: boolean } {
  const [made, setMade] = useState<{
    readonly of: TableLayout
    readonly edits: Edits
    readonly read: RowsRead
  } | null>(null)
  useEffect(() => {
    const reading = new AbortController()
    runInSlices(readRows(sheet, layout, dataset, edits, delimiter), reading.signal).then(
      (read) => setMade({ of: layout, edits, read }),
      (error: unknown) => {
        if (reading.signal.aborted) return
        // Thrown while drawing, so that the boundary of the page shows it.
        setMade(() => {
          throw error
        })
      },
    )
    return () => reading.abort()
  }, [sheet, layout, dataset, edits, delimiter])
  return { read: made?.read ?? null, isCurrent: made?.of === layout && made.edits === edits }
}
