import type { TextChoice } from '../../imports/read-file.ts'
import { ENCODINGS, isEncoding } from '../../imports/text/decode-text.ts'
import { DELIMITERS, isDelimiter } from '../../imports/text/delimiter.ts'
import { useText } from '../../ui/use-language.ts'
import { DELIMITER_NAMES, ENCODING_NAMES, importMessages as words } from '../../words/imports/import.ts'
import styles from './import.module.css'
import type { Source } from './use-reading.ts'

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
