import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../ui/control/button.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useText } from '../../ui/use-language.ts'
import { importMessages as words } from '../../words/imports/import.ts'
import styles from './import.module.css'

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
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isBack) button.current?.focus()
  }, [isBack])
  const [pasted, setPasted] = useState('')
  return (
    <Section title={t(words.source)}>
      <div className={styles.drop}>
        <Button ref={button} className={styles.primary} onClick={() => input.current?.click()}>
          {t(words.choose)}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t(words.choose)}
          accept=".xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt,.json,.ndjson,.html,.zip"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            // The same file may be chosen again after it was mended.
            event.target.value = ''
            if (files.length > 0) onFiles(files)
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
