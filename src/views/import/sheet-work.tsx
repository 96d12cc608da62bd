import { useMemo, useState } from 'react'
import { bundledOf } from '../../dataset/with-imports.ts'
import type { Delimiter } from '../../imports/delimiter.ts'
import type { SheetTable } from '../../imports/file-read.ts'
import type { TableLayout } from '../../imports/layout.ts'
import { guessLayout } from '../../imports/layout.ts'
import type { Edits } from '../../imports/rows-read.ts'
import { editKey } from '../../imports/rows-read.ts'
import { vocabularyOf } from '../../imports/vocabulary.ts'
import { COMMAS, importMessages as words } from '../../ui/messages/import.ts'
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
import { useRowsRead } from './use-rows-read.ts'

interface SheetWorkProps {
  readonly file: string
  readonly sheet: SheetTable
  readonly delimiter: Delimiter | null
}

/** One table on its way in: what its columns mean, what was understood and what was not, and the way in. */
export function SheetWork({ file, sheet, delimiter }: SheetWorkProps) {
  const t = useText()
  const language = useLanguage()
  const withImports = useDataset()
  const dataset = useMemo(() => bundledOf(withImports), [withImports])
  const mappings = useCollection('mappings')
  const [layout, setLayout] = useState<TableLayout>(() => {
    const vocabulary = vocabularyOf(dataset)
    return guessLayout(sheet, (name) => vocabulary.locality(name) !== null, mappings)
  })
  const [edits, setEdits] = useState<Edits>(new Map())
  const { read, isCurrent } = useRowsRead(sheet, layout, dataset, edits, delimiter)
  return (
    <>
      <Columns sheet={sheet} layout={layout} onLayout={setLayout} />
      {read === null && <p role="status">{t(words.understanding)}</p>}
      {read !== null && (
        <>
          {read.commas !== null && (
            <p className={styles.facts}>
              {t(COMMAS[read.commas.mark], { example: shortened(read.commas.example, language) })}
            </p>
          )}
          <Preview read={read} dataset={dataset} isCurrent={isCurrent} />
          <NewWords words={read.words} />
          <BadCells
            file={file}
            bad={read.bad}
            changed={edits.size}
            onRestore={() => setEdits(new Map())}
            onEdit={(line, column, text) => setEdits(new Map(edits).set(editKey(line, column), text))}
          />
          <Confirm file={file} sheet={sheet} layout={layout} read={read} isCurrent={isCurrent} />
        </>
      )}
    </>
  )
}
