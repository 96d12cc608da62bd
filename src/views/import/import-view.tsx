import { useState } from 'react'
import { importMessages as words } from '../../ui/messages/import.ts'
import { Page } from '../../ui/page.tsx'
import { useText } from '../../ui/use-language.ts'
import { ImportList } from './import-list.tsx'
import { ImportSheet } from './import-sheet.tsx'
import type { Source } from './import-source.tsx'
import { ImportSource } from './import-source.tsx'

/** A spreadsheet of the user's own: read, understood column by column, mended, confirmed. */
export function ImportView() {
  const t = useText()
  const [source, setSource] = useState<Source | null>(null)
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      {source === null ? (
        <ImportSource onSource={setSource} />
      ) : (
        <ImportSheet source={source} onAnother={() => setSource(null)} />
      )}
      <ImportList />
    </Page>
  )
}
