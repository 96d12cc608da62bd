import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { readFile } from '../../imports/read-file.ts'
import { openZips } from '../../imports/read-zip.ts'
import type { KnownWords } from '../../imports/table/cell/known-words.ts'
import type { FileTabulated } from '../../imports/table/tabulate.ts'
import { tabulateInSteps } from '../../imports/table/tabulate.ts'
import { runInSlices } from '../../lib/steps.ts'
import { carriedFiles } from '../../state/carried-files.ts'
import { Button } from '../../ui/control/button.tsx'
import { FileDrop } from '../../ui/control/file-drop.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { Said } from '../../ui/said.tsx'
import { TemplateAnswers } from '../../ui/template-answers.tsx'
import { useText } from '../../ui/use-language.ts'
import { templateMessages as words } from '../../words/imports/templates.ts'
import styles from './templates.module.css'

interface Returned {
  /** As they were given, so that the import page can read them too. */
  readonly chosen: readonly File[]
  readonly files: readonly FileTabulated[]
  readonly failed: readonly string[]
}

/** Files that came back, held against what was asked of whom. */
export function ReturnedFiles({ words: known }: { readonly words: KnownWords }) {
  const t = useText()
  const dataset = useDataset()
  const [returned, setReturned] = useState<Returned | null>(null)
  const [isReading, setReading] = useState(false)
  const read = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return
    setReading(true)
    const files: FileTabulated[] = []
    const { tables, archives, refused } = await openZips(chosen)
    const failed = [...archives.map(({ name }) => name), ...refused.map(({ file }) => file)]
    for (const file of tables) {
      try {
        const { name } = file
        const thisYear = new Date().getFullYear()
        const read = await readFile(file)
        files.push(await runInSlices(tabulateInSteps({ file: name, read, dataset, words: known, thisYear })))
      } catch {
        // What is no table is named below, and the other files are still counted.
        failed.push(file.name)
      }
    }
    setReturned({ chosen, files, failed })
    setReading(false)
  }
  const input = useRef<HTMLInputElement>(null)
  const hasTemplates = returned?.files.some(({ template }) => template !== null) === true
  return (
    <>
      <FileDrop onDrop={({ files }) => void read(files)} />
      <p>
        <Button onClick={() => input.current?.click()}>{t(words.choose)}</Button>
        {/* The browser words its own button in its own language. */}
        <input
          ref={input}
          type="file"
          multiple
          accept=".xlsx,.xls,.et,.ods,.zip"
          aria-label={t(words.choose)}
          tabIndex={-1}
          className={styles.file}
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])]
            // The same files may be chosen again after one was mended.
            target.value = ''
            void read(chosen)
          }}
        />
      </p>
      <div role="status">
        {isReading && <p>{t(words.reading)}</p>}
        {returned !== null && !hasTemplates && <p>{t(words.none)}</p>}
        {returned?.failed.map((file) => (
          <p key={file}>
            <Said text={t(words.failed, { file })} />
          </p>
        ))}
        {hasTemplates && returned !== null && (
          <>
            <TemplateAnswers files={returned.files} />
            <p>
              <Link to="/import" onClick={() => carriedFiles.hold(returned.chosen)}>
                {t(words.import)}
              </Link>
            </p>
          </>
        )}
      </div>
    </>
  )
}
