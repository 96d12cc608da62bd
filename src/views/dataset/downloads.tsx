import type { Observation } from '../../dataset/observation.ts'
import type { Bilingual } from '../../domain/text.ts'
import { textBlob } from '../../exports/csv.ts'
import { observationsCsvParts, observationsJsonParts } from '../../exports/observations-file.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import { Button } from '../../ui/button.tsx'
import { downloadBlob } from '../../ui/download.ts'
import { useDataset } from '../../ui/use-dataset.ts'
import { useText } from '../../ui/use-language.ts'
import { datasetMessages as words } from '../../words/data/dataset.ts'
import styles from './dataset.module.css'

interface Format {
  readonly name: Bilingual
  readonly note: Bilingual
  readonly file: string
  readonly type: string
  readonly write: (rows: readonly Observation[]) => Steps<readonly string[]>
}

const FORMATS: readonly Format[] = [
  {
    name: words.csvSpreadsheet,
    note: words.csvSpreadsheetNote,
    file: 'union-metrics-excel.csv',
    type: 'text/csv;charset=utf-8',
    write: (rows) => observationsCsvParts(rows, 'spreadsheet'),
  },
  {
    name: words.csvLossless,
    note: words.csvLosslessNote,
    file: 'union-metrics.csv',
    type: 'text/csv;charset=utf-8',
    write: (rows) => observationsCsvParts(rows, 'lossless'),
  },
  {
    name: words.json,
    note: words.jsonNote,
    file: 'union-metrics.json',
    type: 'application/json',
    write: observationsJsonParts,
  },
]

/** All observations as files. */
export function Downloads() {
  const t = useText()
  const { observations } = useDataset()
  const save = async ({ file, type, write }: Format) =>
    downloadBlob(file, await runInSlices(textBlob(write([...observations.values()]), type)))
  return (
    <>
      <ul className={styles.downloads}>
        {FORMATS.map((format) => (
          <li key={format.file}>
            <Button onClick={() => void save(format)}>{t(format.name)}</Button>
            <span className={styles.note}>{t(format.note)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.columns}>{t(words.columns)}</p>
    </>
  )
}
