import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { bundledTables } from '../../dataset/bundled.ts'
import { parseTables } from '../../dataset/tables.ts'
import type { OwnReport } from '../../domain/record/own-report.ts'
import { textIn } from '../../domain/text.ts'
import { FileFaultError } from '../../imports/file-read.ts'
import { readDataFolder } from '../../imports/read-data-folder.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { TakenReports } from '../../state/own-reports.ts'
import { removeOwnReport, takeReports } from '../../state/own-reports.ts'
import { isDone } from '../../state/workspace/outcome.ts'
import { Button } from '../../ui/control/button.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { reportArchiveMessages as words } from '../../words/dataset/own-report.ts'
import { OUTCOME_WORDS } from '../../words/dataset/workspace.ts'
import { FILE_FAULTS } from '../../words/imports/file-read.ts'

interface Read {
  readonly file: string
  readonly result: TakenReports | null
  /** What is wrong where nothing could be taken. */
  readonly problem: string
}

/** Takes archives of own reports in, each at once: they were checked when they were made and are checked again. */
export function useReportArchives() {
  const t = useText()
  const [reads, setReads] = useState<readonly Read[]>([])
  const readOne = async (file: File): Promise<Read> => {
    const failed = (problem: string): Read => ({ file: file.name, result: null, problem })
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const { tables } = parseTables(bundledTables)
      const folder = await runInSlices(readDataFolder(bytes, tables, new Date().toISOString()))
      if (folder === null) return failed(t(FILE_FAULTS['no-workbook']))
      if (folder.reports.length === 0) return failed(t(words.noReports))
      return { file: file.name, result: await takeReports(folder.reports, folder.texts), problem: '' }
    } catch (error) {
      if (error instanceof FileFaultError) return failed(t(words.damaged))
      throw error
    }
  }
  return {
    reads,
    take: async (files: readonly File[]) => {
      const done: Read[] = []
      for (const file of files) done.push(await readOne(file))
      setReads(done)
    },
    undo: async (taken: readonly OwnReport[]) => {
      for (const own of taken) await removeOwnReport(own)
      setReads([])
    },
  }
}
type Archives = ReturnType<typeof useReportArchives>

/** What came of the archives that were dropped last. */
export function ReportArchives({ reads, undo }: Archives) {
  const t = useText()
  const language = useLanguage()
  return reads.map(({ file, result, problem }) => (
    <div key={file} role="status">
      {result === null && (
        <p>
          <Said text={t(words.refused, { file, problem })} />
        </p>
      )}
      {result !== null && !isDone(result.outcome) && <p>{t(OUTCOME_WORDS[result.outcome])}</p>}
      {result?.taken.map(({ id, report, observations }) => (
        <p key={id}>
          <Said text={t(words.taken, { n: observations.length })} />{' '}
          <Link to="/report/$id" params={{ id }}>
            <Said text={textIn(report.title, language)} />
          </Link>
        </p>
      ))}
      {result?.here.map(({ id, report }) => (
        <p key={id}>
          <Said text={t(words.here, { title: textIn(report.title, language) })} />
        </p>
      ))}
      {result?.faulty.map(({ own, problem: fault }) => (
        <p key={own.id}>
          <Said text={t(words.faulty, { title: textIn(own.report.title, language), problem: fault })} />
        </p>
      ))}
      {result !== null && result.taken.length > 0 && (
        <Button onClick={() => void undo(result.taken)}>{t(words.undo)}</Button>
      )}
    </div>
  ))
}
