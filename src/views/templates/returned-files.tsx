import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { answersTo } from '../../domain/template.ts'
import { listOf } from '../../domain/text.ts'
import { readFile } from '../../imports/read-file.ts'
import type { KnownWords } from '../../imports/table/known-words.ts'
import { joinAnswers } from '../../imports/table/read-template.ts'
import type { FileTabulated } from '../../imports/table/tabulate.ts'
import { tabulateFile } from '../../imports/table/tabulate.ts'
import { templateMessages as words } from '../../ui/messages/templates.ts'
import { Outside, Said } from '../../ui/said.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import styles from './templates.module.css'

interface Returned {
  readonly files: readonly FileTabulated[]
  readonly failed: readonly string[]
}

/** Files that came back, held against what was asked of whom. */
export function ReturnedFiles({ words: known }: { readonly words: KnownWords }) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const [returned, setReturned] = useState<Returned | null>(null)
  const read = async (chosen: readonly File[]) => {
    const files: FileTabulated[] = []
    const failed: string[] = []
    for (const file of chosen) {
      try {
        const { name } = file
        const thisYear = new Date().getFullYear()
        files.push(tabulateFile({ file: name, read: await readFile(file), dataset, words: known, thisYear }))
      } catch {
        // What is no table is named below, and the other files are still counted.
        failed.push(file.name)
      }
    }
    setReturned({ files, failed })
  }
  const names = (places: readonly { readonly name: string }[]) =>
    places.length === 0
      ? t(words.nobody)
      : listOf(
          places.map(({ name }) => name),
          language,
        )
  const joined = returned === null ? [] : joinAnswers(returned.files.map(({ template }) => template))
  return (
    <>
      <label className={styles.file}>
        {t(words.choose)}
        <input
          type="file"
          multiple
          accept=".xlsx,.xls,.et,.ods"
          onChange={({ target }) => void read([...(target.files ?? [])])}
        />
      </label>
      <div role="status">
        {returned !== null && joined.length === 0 && <p>{t(words.none)}</p>}
        {returned?.failed.map((file) => (
          <p key={file}>
            <Said text={t(words.failed, { file })} />
          </p>
        ))}
        {joined.map(({ template, answered }) => {
          const { full, part, none } = answersTo(template, answered)
          const left = (returned?.files ?? []).flatMap(({ file, leftOut, template: own }) =>
            own?.template.id === template.id ? leftOut.map((one) => `${file} ${one.where} ${one.text}`) : [],
          )
          return (
            <section key={template.id} aria-label={template.title}>
              <h3>
                <Outside text={template.title} />
              </h3>
              <p>{t(words.full, { n: full.length })}</p>
              <p>
                <Said text={t(words.part, { list: names(part) })} />
              </p>
              <p>
                <Said text={t(words.missing, { list: names(none) })} />
              </p>
              {left.length > 0 && (
                <p>
                  <Said text={t(words.unread, { list: listOf(left, language) })} />
                </p>
              )}
              <p>
                <Link to="/import">{t(words.import)}</Link>
              </p>
            </section>
          )
        })}
      </div>
    </>
  )
}
