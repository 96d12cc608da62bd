import { useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { importMessages as words } from '../../ui/messages/import.ts'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/use-language.ts'
import styles from './import.module.css'

interface ImportSourceProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly onPasted: (text: string) => void
}

/** Takes spreadsheets from files, or cells from the clipboard. Dropped files are taken by the whole page. */
export function ImportSource({ onFiles, onPasted }: ImportSourceProps) {
  const t = useText()
  const id = useId()
  const [pasted, setPasted] = useState('')
  return (
    <Section title={t(words.source)}>
      <div className={styles.drop}>
        <label htmlFor={`${id}-file`}>{t(words.choose)}</label>
        <input
          id={`${id}-file`}
          type="file"
          multiple
          accept=".xlsx,.csv,.tsv,.txt,.json"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])])
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
        <Button disabled={pasted.trim() === ''} onClick={() => onPasted(pasted)}>
          {t(words.readPasted)}
        </Button>
      </div>
    </Section>
  )
}
