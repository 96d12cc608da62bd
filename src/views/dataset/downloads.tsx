import type { Observation } from '../../dataset/observation.ts'
import type { Bilingual } from '../../domain/text.ts'
import { observationsCsv, observationsJson } from '../../exports/observations-file.ts'
import { Button } from '../../ui/button.tsx'
import { downloadText } from '../../ui/download.ts'
import { datasetMessages as words } from '../../ui/messages/dataset.ts'
import { useDataset } from '../../ui/use-dataset.ts'
import { useText } from '../../ui/use-language.ts'
import styles from './dataset.module.css'

interface Format {
  readonly name: Bilingual
  readonly note: Bilingual
  readonly file: string
  readonly type: string
  readonly write: (rows: readonly Observation[]) => string
}

const FORMATS: readonly Format[] = [
  {
    name: words.csvSpreadsheet,
    note: words.csvSpreadsheetNote,
    file: 'union-metrics-excel.csv',
    type: 'text/csv;charset=utf-8',
    write: (rows) => observationsCsv(rows, 'spreadsheet'),
  },
  {
    name: words.csvLossless,
    note: words.csvLosslessNote,
    file: 'union-metrics.csv',
    type: 'text/csv;charset=utf-8',
    write: (rows) => observationsCsv(rows, 'lossless'),
  },
  {
    name: words.json,
    note: words.jsonNote,
    file: 'union-metrics.json',
    type: 'application/json',
    write: observationsJson,
  },
]

/** All observations as files. */
export function Downloads() {
  const t = useText()
  const { observations } = useDataset()
  return (
    <>
      <ul className={styles.downloads}>
        {FORMATS.map(({ name, note, file, type, write }) => (
          <li key={file}>
            <Button onClick={() => downloadText(file, write([...observations.values()]), type)}>
              {t(name)}
            </Button>
            <span className={styles.note}>{t(note)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.columns}>{t(words.columns)}</p>
    </>
  )
}
