import { useState } from 'react'
import { runInSlices } from '../../dataset/table/steps.ts'
import { csvParts } from '../../exports/csv.ts'
import type { BadCell } from '../../imports/rows-read.ts'
import { Button } from '../../ui/button.tsx'
import { downloadBlob } from '../../ui/download.ts'
import { BAD_REASONS, importMessages as words } from '../../ui/messages/import.ts'
import { thrown } from '../../ui/thrown.ts'
import { useText } from '../../ui/use-language.ts'

interface DownloadBadProps {
  readonly file: string
  readonly bad: readonly BadCell[]
}

/** All bad cells as a file, for whoever mends them in the spreadsheet that they come from. */
export function DownloadBad({ file, bad }: DownloadBadProps) {
  const t = useText()
  const [isMaking, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    const header = [words.lineNumber, words.column, words.cell, words.reason].map((word) => t(word))
    const rows = bad.map(({ line, heading, cell, reason, detail }) => [
      line,
      heading,
      cell,
      t(BAD_REASONS[reason], { detail }),
    ])
    const parts = await runInSlices(csvParts(header, rows, 'spreadsheet'))
    downloadBlob(t(words.badFile, { file }), new Blob([...parts], { type: 'text/csv' }))
    setMaking(false)
  }
  return (
    <Button disabled={isMaking} onClick={() => make().catch((error: unknown) => setMaking(thrown(error)))}>
      {t(words.downloadBad)}
    </Button>
  )
}
