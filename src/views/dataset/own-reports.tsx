import { Link } from '@tanstack/react-router'
import { textIn } from '../../domain/text.ts'
import { wordDay } from '../../domain/time/moment.ts'
import { dataFolder } from '../../exports/data-folder.ts'
import { ownDataset } from '../../exports/own-dataset.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { PackedFile } from '../../lib/zip.ts'
import { zipFiles } from '../../lib/zip.ts'
import { Button } from '../../ui/control/button.tsx'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { downloadBlob } from '../../ui/download.ts'
import { Section } from '../../ui/page/section.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { ownReportMessages as words } from '../../words/dataset/own-report.ts'
import styles from './dataset.module.css'

/** The reports that the user entered, each with its page, and all of them as data files. Nothing where there are none. */
export function OwnReports() {
  const t = useText()
  const language = useLanguage()
  const reports = useCollection('reports')
  if (reports.length === 0) return null
  const save = async (name: string, files: readonly PackedFile[]) =>
    downloadBlob(name, await runInSlices(zipFiles(files)))
  return (
    <Section title={t(words.title)}>
      <ul className={styles.sources}>
        {reports.map(({ id, entered, report, observations, derivations }) => (
          <li key={id}>
            <Link to="/report/$id" params={{ id }}>
              <Said text={textIn(report.title, language)} />
            </Link>
            <p className={styles.note}>
              {t(words.entry, {
                day: wordDay(entered, language),
                n: observations.length + derivations.length,
              })}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Button onClick={() => void save('own-reports.data.zip', dataFolder(reports))}>
          {t(words.saveAll)}
        </Button>
      </p>
      <p className={styles.note}>{t(words.saveNote)}</p>
      <p>
        <Button onClick={() => void save('own-dataset.zip', ownDataset(reports))}>
          {t(words.saveAlone)}
        </Button>
      </p>
      <p className={styles.note}>{t(words.aloneNote)}</p>
    </Section>
  )
}
