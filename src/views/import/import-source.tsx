import { useEffect, useId, useRef } from 'react'
import { fileNameIn } from '../../dataset/file-name.ts'
import type { TextChoice } from '../../imports/read-file.ts'
import { DELIMITERS, isDelimiter } from '../../imports/text/csv-reader.ts'
import { ENCODINGS, isEncoding } from '../../imports/text/decode-text.ts'
import { Button } from '../../ui/control/button.tsx'
import { FileButton } from '../../ui/control/file-button.tsx'
import { Section } from '../../ui/page/section.tsx'
import { BETWEEN, Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { useTypedText } from '../../ui/use-typed-text.ts'
import { DELIMITER_NAMES, ENCODING_NAMES, importMessages as words } from '../../words/imports/import.ts'
import styles from './import.module.css'
import type { Problem, Reading, Source } from './use-reading.ts'

interface TextChoicesProps {
  readonly source: Source
  readonly onChoose: (choice: TextChoice) => void
}

/** How a text is encoded and what parts its cells: as it was found, until the reader says otherwise. */
export function TextChoices({ source: { read, choice, found }, onChoose }: TextChoicesProps) {
  const t = useText()
  const named = (name: string, isFound: boolean) => (isFound ? t(words.found, { name }) : name)
  return (
    <p className={styles.bar}>
      {read.encoding !== null && (
        <label className={styles.field}>
          {t(words.encoding)}{' '}
          <select
            value={read.encoding}
            onChange={({ target: { value } }) => {
              if (isEncoding(value)) onChoose({ ...choice, encoding: value })
            }}
          >
            {ENCODINGS.map((encoding) => (
              <option key={encoding} value={encoding}>
                {named(t(ENCODING_NAMES[encoding]), encoding === found.encoding)}
              </option>
            ))}
          </select>
        </label>
      )}
      {read.delimiter !== null && (
        <label className={styles.field}>
          {t(words.delimiter)}{' '}
          <select
            value={read.delimiter}
            onChange={({ target: { value } }) => {
              if (isDelimiter(value)) onChoose({ ...choice, delimiter: value })
            }}
          >
            {DELIMITERS.map((delimiter) => (
              <option key={delimiter} value={delimiter}>
                {named(t(DELIMITER_NAMES[delimiter]), delimiter === found.delimiter)}
              </option>
            ))}
          </select>
        </label>
      )}
    </p>
  )
}

interface ReadingStatusProps {
  readonly reading: Reading | null
  readonly problems: readonly Problem[]
  readonly onStop: () => void
}

/** How far the reading of a file is, with a way to stop it, and why it could not be read. */
export function ReadingStatus({ reading, problems, onStop }: ReadingStatusProps) {
  const t = useText()
  const language = useLanguage()
  const said = reading === null ? '' : t(words.reading, { file: fileNameIn(reading.name, language) })
  return (
    <>
      {reading !== null && (
        <p className={styles.bar}>
          <span role="status">
            <Said text={said} />
          </span>
          <progress aria-label={said} max={100} value={reading.percent} />
          <Button onClick={onStop}>{t(words.stop)}</Button>
        </p>
      )}
      {problems.map(({ file, text, detail }) => (
        <p key={`${file}/${text.en}`} role="alert">
          {file !== '' && `${fileNameIn(file, language)}${BETWEEN}`}
          {t(text)}
          {detail !== '' && <small className={styles.bound}>{detail}</small>}
        </p>
      ))}
    </>
  )
}

/** Where pasted cells are kept until they are imported or given up: what was read of them is not kept. */
export const PASTED_FIELD = 'table'

interface ImportSourceProps {
  /** Whether another file was open before; who goes by keyboard then goes on from here. */
  readonly isBack: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly onPasted: (text: string) => void
}

/** Takes spreadsheets from files, or cells from the clipboard. Dropped files are taken by the whole page. */
export function ImportSource({ isBack, onFiles, onPasted }: ImportSourceProps) {
  const t = useText()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isBack) button.current?.focus()
  }, [isBack])
  const [pasted, setPasted] = useTypedText(PASTED_FIELD)
  return (
    <Section title={t(words.source)}>
      <div className={styles.drop}>
        <FileButton
          ref={button}
          primary
          label={t(words.choose)}
          accept=".xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt,.json,.ndjson,.html,.md,.zip"
          multiple
          onFiles={onFiles}
        />
        <p className={styles.quiet}>{t(words.drop)}</p>
        <label htmlFor={`${id}-paste`}>{t(words.paste)}</label>
        <textarea
          id={`${id}-paste`}
          rows={3}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button disabled={pasted.trim() === ''} onClick={() => onPasted(pasted)}>
          {t(words.readPasted)}
        </Button>
      </div>
    </Section>
  )
}
