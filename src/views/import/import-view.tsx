import { Link } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { bundledTables } from '../../dataset/bundled.ts'
import { fileNameIn } from '../../dataset/file-name.ts'
import { parseTables } from '../../dataset/tables.ts'
import type { OwnReport } from '../../domain/record/own-report.ts'
import { textIn } from '../../domain/text.ts'
import { FileFaultError } from '../../imports/file-read.ts'
import { readDataFolder } from '../../imports/read-data-folder.ts'
import { openZips } from '../../imports/read-zip.ts'
import { runInSlices } from '../../lib/steps.ts'
import { carriedFiles } from '../../state/carried-files.ts'
import type { TakenReports } from '../../state/own-reports.ts'
import { removeOwnReport, takeReports } from '../../state/own-reports.ts'
import { typedTexts } from '../../state/typed-texts.ts'
import { isDone } from '../../state/workspace/status.ts'
import { Button } from '../../ui/control/button.tsx'
import { FileDrop } from '../../ui/control/file-drop.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { reportArchiveMessages } from '../../words/dataset/own-report.ts'
import { OUTCOME_WORDS } from '../../words/dataset/workspace.ts'
import { FILE_FAULTS } from '../../words/imports/file-read.ts'
import { importMessages as words } from '../../words/imports/import.ts'
import type { Done } from './confirm.tsx'
import { DoneNote } from './confirm.tsx'
import { ImportList, Remembered } from './import-list.tsx'
import { ImportSource, PASTED_FIELD, ReadingStatus } from './import-source.tsx'
import { ImportWorkbench } from './import-workbench.tsx'
import { useOpenImport } from './open-import.ts'
import { useReading } from './use-reading.ts'

interface Read {
  readonly file: string
  readonly result: TakenReports | null
  /** What is wrong where nothing could be taken. */
  readonly problem: string
}

/** Takes archives of own reports in, each at once: they were checked when they were made and are checked again. */
function useReportArchives() {
  const t = useText()
  const [reads, setReads] = useState<readonly Read[]>([])
  const running = useRef(0)
  const readOne = async (file: File): Promise<Read> => {
    const failed = (problem: string): Read => ({ file: file.name, result: null, problem })
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const { tables } = parseTables(bundledTables)
      const folder = await runInSlices(readDataFolder(bytes, tables, new Date().toISOString()))
      if (folder === null) return failed(t(FILE_FAULTS['no-workbook']))
      if (folder.reports.length === 0) return failed(t(reportArchiveMessages.noReports))
      return { file: file.name, result: await takeReports(folder.reports, folder.texts), problem: '' }
    } catch (error) {
      if (error instanceof FileFaultError) return failed(t(reportArchiveMessages.damaged))
      throw error
    }
  }
  return {
    reads,
    take: async (files: readonly File[]) => {
      // What is given while others are read is told beside them: each can be undone.
      if (running.current === 0) setReads([])
      running.current += 1
      try {
        for (const file of files) {
          const read = await readOne(file)
          setReads((others) => [...others, read])
        }
      } finally {
        running.current -= 1
      }
    },
    undo: async (taken: readonly OwnReport[]) => {
      for (const own of taken) await removeOwnReport(own)
      setReads((others) => others.filter(({ result }) => result?.taken !== taken))
    },
  }
}
type Archives = ReturnType<typeof useReportArchives>

/** What was read from the archives that were dropped last. */
function ReportArchives({ reads, undo }: Archives) {
  const t = useText()
  const language = useLanguage()
  return reads.map(({ file, result, problem }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name, and none changes its place
    <div key={at} role="status">
      {result === null && (
        <p>
          <Said text={t(reportArchiveMessages.refused, { file, problem })} />
        </p>
      )}
      {result !== null && !isDone(result.outcome) && <p>{t(OUTCOME_WORDS[result.outcome])}</p>}
      {result?.taken.map(({ id, report, observations }) => (
        <p key={id}>
          <Said text={t(reportArchiveMessages.taken, { n: observations.length })} />{' '}
          <Link to="/report/$id" params={{ id }}>
            <Said text={textIn(report.title, language)} />
          </Link>
        </p>
      ))}
      {result?.here.map(({ id, report }) => (
        <p key={id}>
          <Said text={t(reportArchiveMessages.here, { title: textIn(report.title, language) })} />
        </p>
      ))}
      {result?.faulty.map(({ own, problem: fault }) => (
        <p key={own.id}>
          <Said
            text={t(reportArchiveMessages.faulty, {
              title: textIn(own.report.title, language),
              problem: fault,
            })}
          />
        </p>
      ))}
      {result !== null && result.taken.length > 0 && (
        <Button onClick={() => void undo(result.taken)}>{t(reportArchiveMessages.undo)}</Button>
      )}
    </div>
  ))
}

/** Spreadsheets of the user's own: seen as they lie, corrected by pointing, asked about once, confirmed. */
export function ImportView() {
  const t = useText()
  const language = useLanguage()
  const [sources, setSources] = useOpenImport('sources')
  const [wasOpen, setWasOpen] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [isUndone, setUndone] = useState(false)
  const { reading, problems, read, readPasted, readAgain, stop, say } = useReading((found) => {
    carriedFiles.hold([])
    setDone(null)
    setUndone(false)
    setSources((before) => [
      ...before.map((each) => found.find(({ id }) => id === each.id) ?? each),
      ...found.filter(({ id }) => !before.some((each) => each.id === id)),
    ])
  })
  // A pasted table is called so in the language of the page, which may change.
  const named = useMemo(
    () => sources.map((each) => ({ ...each, name: fileNameIn(each.name, language) })),
    [sources, language],
  )
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
  const forgetPasted = () => {
    if (sources.some(({ origin }) => origin.kind === 'pasted')) typedTexts.set(PASTED_FIELD, '')
  }
  const close = () => {
    setSources([])
    setWasOpen(true)
  }
  return (
    <Page title={t(words.title)} purpose={sources.length === 0 ? t(words.lead) : undefined}>
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
          onPasted={(text) => readPasted(text)}
        />
      ) : (
        <ImportWorkbench
          sources={named}
          onChoose={readAgain}
          onRemove={(id) => setSources((before) => before.filter((each) => each.id !== id))}
          onClose={() => {
            forgetPasted()
            close()
          }}
          onStop={() => {
            close()
            say(words.stopped)
          }}
          onDone={(next) => {
            forgetPasted()
            // A file that came while these were being written stays.
            const taken = new Set(sources.map(({ id }) => id))
            setSources((before) => before.filter(({ id }) => !taken.has(id)))
            setWasOpen(true)
            setDone(next)
          }}
        />
      )}
      <ImportList />
      <Remembered />
    </Page>
  )
}
