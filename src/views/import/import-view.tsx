import { useEffect, useEffectEvent, useState } from 'react'
import { openZips } from '../../imports/read-zip.ts'
import { carriedFiles } from '../../state/carried-files.ts'
import { FileDrop } from '../../ui/control/file-drop.tsx'
import { Page } from '../../ui/page/page.tsx'
import { useText } from '../../ui/use-language.ts'
import { FILE_FAULTS } from '../../words/imports/file-read.ts'
import { importMessages as words } from '../../words/imports/import.ts'
import type { Done } from './confirm.tsx'
import { DoneNote } from './confirm.tsx'
import { ImportList } from './import-list.tsx'
import { ImportSource } from './import-source.tsx'
import { ImportWorkbench } from './import-workbench.tsx'
import { ReadingStatus } from './reading-status.tsx'
import { Remembered } from './remembered.tsx'
import { ReportArchives, useReportArchives } from './report-archives.tsx'
import type { Source } from './use-reading.ts'
import { useReading } from './use-reading.ts'

/** Spreadsheets of the user's own: seen as they lie, corrected by pointing, asked about once, confirmed. */
export function ImportView() {
  const t = useText()
  const [sources, setSources] = useState<readonly Source[]>([])
  const [wasOpen, setWasOpen] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [isUndone, setUndone] = useState(false)
  const { reading, problems, read, readText, readAgain, stop, say } = useReading((found) => {
    carriedFiles.hold([])
    setDone(null)
    setUndone(false)
    setSources((before) => [
      ...before.map((each) => found.find(({ id }) => id === each.id) ?? each),
      ...found.filter(({ id }) => !before.some((each) => each.id === id)),
    ])
  })
  const archives = useReportArchives()
  const take = async (files: readonly File[]) => {
    const { tables, archives: reports, refused } = await openZips(files)
    if (tables.length > 0 || refused.length > 0)
      read(
        tables,
        refused.map(({ file, fault }) => ({
          file,
          text: fault === null ? words.noTableInZip : FILE_FAULTS[fault],
          detail: '',
        })),
      )
    if (reports.length > 0) await archives.take(reports)
  }
  // Another page may have been given files that are to be taken in here. They are kept until they are read.
  const readCarried = useEffectEvent(() => {
    const files = carriedFiles.current()
    if (files.length > 0) void take(files)
  })
  useEffect(() => readCarried(), [])
  const close = () => {
    setSources([])
    setWasOpen(true)
  }
  return (
    <Page title={t(words.title)} lead={sources.length === 0 ? t(words.lead) : undefined}>
      <FileDrop
        onDrop={({ files, hasFolder }) => {
          if (files.length > 0) void take(files)
          if (hasFolder) say(words.folder)
        }}
      />
      <ReadingStatus
        reading={reading}
        problems={problems}
        onStop={() => {
          carriedFiles.hold([])
          stop()
        }}
      />
      {done !== null && (
        <DoneNote
          done={done}
          onUndone={() => {
            setDone(null)
            setUndone(true)
          }}
        />
      )}
      {isUndone && <p role="status">{t(words.undone)}</p>}
      <ReportArchives {...archives} />
      {sources.length === 0 ? (
        <ImportSource
          isBack={wasOpen}
          onFiles={(files) => void take(files)}
          onPasted={(text) => readText(t(words.pasted), text)}
        />
      ) : (
        <ImportWorkbench
          sources={sources}
          onChoose={readAgain}
          onRemove={(id) => setSources((before) => before.filter((each) => each.id !== id))}
          onClose={close}
          onDone={(next) => {
            close()
            setDone(next)
          }}
        />
      )}
      <ImportList />
      <Remembered />
    </Page>
  )
}
