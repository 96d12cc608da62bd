import { useId, useState } from 'react'
import type { FileFault, FileRead } from '../../imports/file-read.ts'
import { FILE_FAULTS, FileFaultError } from '../../imports/file-read.ts'
import { readFile, readPasted } from '../../imports/read-file.ts'
import { Button } from '../../ui/button.tsx'
import { importMessages as words } from '../../ui/messages/import.ts'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/use-language.ts'
import styles from './import.module.css'

/** A file that was read, and what it is called. */
export interface Source {
  readonly name: string
  readonly read: FileRead
}

/** Takes a spreadsheet from a file, by dropping it, or from the clipboard. */
export function ImportSource({ onSource }: { readonly onSource: (source: Source) => void }) {
  const t = useText()
  const id = useId()
  const [pasted, setPasted] = useState('')
  const [reading, setReading] = useState<string | null>(null)
  const [fault, setFault] = useState<FileFault | null>(null)
  const attempt = (name: string, read: () => Promise<FileRead>) => {
    setReading(name)
    setFault(null)
    read()
      .then((file) => onSource({ name, read: file }))
      .catch((error: unknown) => {
        setFault(error instanceof FileFaultError ? error.fault : 'unreadable')
      })
      .finally(() => setReading(null))
  }
  const take = (file: File | undefined) => {
    if (file !== undefined) attempt(file.name, () => readFile(file))
  }
  return (
    <Section title={t(words.source)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first */}
      <div
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          take(event.dataTransfer.files[0])
        }}
      >
        <label htmlFor={`${id}-file`}>{t(words.choose)}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt,.json"
          onChange={(event) => {
            take(event.target.files?.[0])
            // The same file may be chosen again after it was mended.
            event.target.value = ''
          }}
        />
        <p className={styles.quiet}>{t(words.drop)}</p>
        <label htmlFor={`${id}-paste`}>{t(words.paste)}</label>
        <textarea
          id={`${id}-paste`}
          rows={3}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Button
          disabled={pasted.trim() === ''}
          onClick={() => attempt(t(words.pasted), async () => readPasted(pasted))}
        >
          {t(words.readPasted)}
        </Button>
      </div>
      {reading !== null && <p role="status">{t(words.reading, { file: reading })}</p>}
      {fault !== null && <p role="alert">{t(FILE_FAULTS[fault])}</p>}
    </Section>
  )
}
