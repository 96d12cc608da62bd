import { useState } from 'react'
import { importMessages as words } from '../../ui/messages/import.ts'
import { Page } from '../../ui/page.tsx'
import { useText } from '../../ui/use-language.ts'
import styles from './import.module.css'
import { ImportList } from './import-list.tsx'
import { ImportSheet } from './import-sheet.tsx'
import { ImportSource } from './import-source.tsx'
import { ReadingStatus } from './reading-status.tsx'
import { useFileDrop } from './use-file-drop.ts'
import type { Source } from './use-reading.ts'
import { useReading } from './use-reading.ts'
import { WaitingFiles } from './waiting-files.tsx'

interface Opened {
  readonly source: Source | null
  readonly turn: number
}

/** A spreadsheet of the user's own: read, understood column by column, mended, confirmed. */
export function ImportView() {
  const t = useText()
  const [{ source, turn }, setOpened] = useState<Opened>({ source: null, turn: 0 })
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const show = (next: Source | null) => setOpened((before) => ({ source: next, turn: before.turn + 1 }))
  const { reading, problem, read, readAgain, stop, say } = useReading(show)
  const open = ([file, ...others]: readonly File[]) => {
    setWaiting(others)
    if (file !== undefined) read(file.name, { kind: 'file', file })
  }
  // A file that is being worked on is not taken away by another.
  const take = (files: readonly File[]) => {
    if (source === null && reading === null) open([...waiting, ...files])
    else setWaiting([...waiting, ...files])
  }
  const isOver = useFileDrop(({ files, hasFolder }) => {
    if (files.length > 0) take(files)
    if (hasFolder) say(words.folder)
  })
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      {isOver && <div className={styles.over} aria-hidden="true" />}
      <ReadingStatus reading={reading} problem={problem} onStop={stop} />
      <WaitingFiles files={waiting} onNext={() => open(waiting)} onForget={() => setWaiting([])} />
      {source === null ? (
        <ImportSource
          isBack={turn > 0}
          onFiles={take}
          onPasted={(text) => read(t(words.pasted), { kind: 'pasted', text })}
        />
      ) : (
        <ImportSheet
          source={source}
          turn={turn}
          onChoose={(choice) => readAgain(source, choice)}
          onAnother={() => show(null)}
        />
      )}
      <ImportList />
    </Page>
  )
}
