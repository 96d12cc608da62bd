import { useEffect, useRef, useState } from 'react'
import type { FileRead } from '../../imports/file-read.ts'
import { FILE_NOTES } from '../../imports/file-read.ts'
import { firstTable } from '../../imports/layout.ts'
import type { TextChoice } from '../../imports/read-file.ts'
import { Button } from '../../ui/button.tsx'
import { importMessages as words } from '../../ui/messages/import.ts'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/use-language.ts'
import styles from './import.module.css'
import { SheetWork } from './sheet-work.tsx'
import { TextChoices } from './text-choices.tsx'
import type { Source } from './use-reading.ts'

interface ImportSheetProps {
  readonly source: Source
  /** Grows with each reading: each is looked at afresh, since its columns may be others. */
  readonly turn: number
  readonly onChoose: (choice: TextChoice) => void
  readonly onAnother: () => void
}

interface Chosen {
  readonly of: FileRead
  readonly at: number
}

/** A file that is open: how it was read, which of its sheets is worked on, and the work itself. */
export function ImportSheet({ source, turn, onChoose, onAnother }: ImportSheetProps) {
  const t = useText()
  const { name, read } = source
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const at = chosen?.of === read ? chosen.at : firstTable(read)
  const sheet = read.sheets[at] ?? { name: null, rows: [] }
  // The button that was pressed to come here is gone; who goes by keyboard goes on from the file.
  const facts = useRef<HTMLParagraphElement>(null)
  useEffect(() => facts.current?.focus(), [])
  return (
    <>
      <Section title={t(words.file)}>
        <p ref={facts} tabIndex={-1} className={styles.facts}>
          {t(words.facts, { file: name, kind: read.kind.toUpperCase(), rows: sheet.rows.length })}{' '}
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
            <select value={at} onChange={({ target }) => setChosen({ of: read, at: Number(target.value) })}>
              {read.sheets.map((one, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sheets keep their places
                <option key={place} value={place}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        )}
      </Section>
      <SheetWork key={`${turn}/${at}`} file={name} sheet={sheet} delimiter={read.delimiter} />
    </>
  )
}
