import { useId, useState } from 'react'
import type { Bilingual } from '../../domain/text.ts'
import type { DocumentNote } from '../../imports/document/document-read.ts'
import { DocumentFaultError } from '../../imports/document/document-read.ts'
import { loadOriginalText } from '../../state/original-text.ts'
import { Button } from '../../ui/control/button.tsx'
import { FileButton } from '../../ui/control/file-button.tsx'
import { useText } from '../../ui/use-language.ts'
import { useTypedText } from '../../ui/use-typed-text.ts'
import { DOCUMENT_FAULTS } from '../../words/reports/document-read.ts'
import { TEXT_PROBLEMS, originalTextMessages as words } from '../../words/reports/original-text.ts'
import styles from './original-text.module.css'

/** Takes the original text in, from a file or from the clipboard. */
export function TextLoader() {
  const t = useText()
  const id = useId()
  const [draft, setDraft] = useTypedText('original-text')
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const [isReading, setReading] = useState(false)
  const use = (text: string, notes: readonly DocumentNote[] = []) => {
    const fault = loadOriginalText(text, notes)
    setProblem(fault === null ? null : TEXT_PROBLEMS[fault])
    return fault === null
  }
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setProblem(null)
    setReading(true)
    try {
      const { readDocument } = await import('../../imports/document/read-document.ts')
      const { text, notes } = await readDocument(file)
      use(text, notes)
    } catch (error) {
      setProblem(error instanceof DocumentFaultError ? DOCUMENT_FAULTS[error.fault] : words.failed)
    } finally {
      setReading(false)
    }
  }
  return (
    <form
      className={styles.loader}
      onSubmit={(event) => {
        event.preventDefault()
        if (use(draft)) setDraft('')
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take(event.dataTransfer.files[0])
      }}
    >
      <p>{t(words.invite)}</p>
      <p>
        <FileButton
          label={t(words.choose)}
          accept=".txt,.md,.docx,.pdf,.html,.htm"
          onFiles={([file]) => void take(file)}
        />
      </p>
      <label htmlFor={`${id}-text`}>{t(words.paste)}</label>
      <textarea
        id={`${id}-text`}
        rows={4}
        lang="zh-CN"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button type="submit">{t(words.use)}</Button>
      <p role="status">{isReading && t(words.reading)}</p>
      {problem !== null && <p role="alert">{t(problem)}</p>}
    </form>
  )
}
