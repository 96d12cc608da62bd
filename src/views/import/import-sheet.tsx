import { useMemo, useState } from 'react'
import { bundledOf } from '../../dataset/with-imports.ts'
import { FILE_NOTES } from '../../imports/file-read.ts'
import type { TableLayout } from '../../imports/layout.ts'
import { firstTable, guessLayout } from '../../imports/layout.ts'
import type { TextChoice } from '../../imports/read-file.ts'
import type { Edits } from '../../imports/rows-read.ts'
import { editKey } from '../../imports/rows-read.ts'
import { vocabularyOf } from '../../imports/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { COMMAS, importMessages as words } from '../../ui/messages/import.ts'
import { Section } from '../../ui/section.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { useCollection } from '../../ui/use-workspace.ts'
import { BadCells } from './bad-cells.tsx'
import { Columns } from './columns.tsx'
import { Confirm } from './confirm.tsx'
import styles from './import.module.css'
import { NewWords } from './new-words.tsx'
import { Preview } from './preview.tsx'
import { shortened } from './shortened.ts'
import { TextChoices } from './text-choices.tsx'
import type { Source } from './use-reading.ts'
import { useRowsRead } from './use-rows-read.ts'

interface ImportSheetProps {
  readonly source: Source
  readonly onChoose: (choice: TextChoice) => void
  readonly onAnother: () => void
}

/** A file on its way in: how it was read, what its columns mean, what was understood and what was not. */
export function ImportSheet({ source, onChoose, onAnother }: ImportSheetProps) {
  const t = useText()
  const language = useLanguage()
  const { read } = source
  const withImports = useDataset()
  const dataset = useMemo(() => bundledOf(withImports), [withImports])
  const mappings = useCollection('mappings')
  const isLocality = useMemo(() => {
    const vocabulary = vocabularyOf(dataset)
    return (name: string) => vocabulary.locality(name) !== null
  }, [dataset])
  const [at, setAt] = useState(() => firstTable(read))
  const sheet = read.sheets[at] ?? { name: null, rows: [] }
  const [layout, setLayout] = useState<TableLayout>(() => guessLayout(sheet, isLocality, mappings))
  const [edits, setEdits] = useState<Edits>(new Map())
  const rows = useRowsRead(sheet, layout, dataset, edits, read.delimiter)

  const chooseSheet = (next: number) => {
    setAt(next)
    setLayout(guessLayout(read.sheets[next] ?? { name: null, rows: [] }, isLocality, mappings))
    setEdits(new Map())
  }
  return (
    <>
      <Section title={t(words.file)}>
        <p className={styles.facts}>
          {t(words.facts, {
            file: source.name,
            kind: read.kind.toUpperCase(),
            rows: sheet.rows.length,
          })}{' '}
          <Button onClick={onAnother}>{t(words.another)}</Button>
        </p>
        <TextChoices source={source} onChoose={onChoose} />
        {read.notes.map((note) => (
          <p key={note} className={styles.quiet}>
            {t(FILE_NOTES[note])}
          </p>
        ))}
        {read.sheets.length > 1 && (
          <label className={styles.field}>
            {t(words.sheet)}{' '}
            <select value={at} onChange={(event) => chooseSheet(Number(event.target.value))}>
              {read.sheets.map(({ name }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sheets keep their places
                <option key={place} value={place}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </Section>
      <Columns sheet={sheet} layout={layout} onLayout={setLayout} />
      {rows.read !== null && (
        <>
          {rows.read.commas !== null && (
            <p className={styles.facts}>
              {t(COMMAS[rows.read.commas.mark], { example: shortened(rows.read.commas.example, language) })}
            </p>
          )}
          <Preview read={rows.read} dataset={dataset} isCurrent={rows.isCurrent} />
          <NewWords words={rows.read.words} />
          <BadCells
            file={source.name}
            bad={rows.read.bad}
            changed={edits.size}
            onRestore={() => setEdits(new Map())}
            onEdit={(line, column, text) => setEdits(new Map(edits).set(editKey(line, column), text))}
          />
          <Confirm
            file={source.name}
            sheet={sheet}
            layout={layout}
            read={rows.read}
            isCurrent={rows.isCurrent}
          />
        </>
      )}
    </>
  )
}
