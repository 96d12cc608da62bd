import { useId, useState } from 'react'
import type { TextProblem } from '../../state/original-text.ts'
import { loadOriginalText, readOriginalText } from '../../state/original-text.ts'
import { Button } from '../../ui/button.tsx'
import { TEXT_PROBLEMS, originalTextMessages as words } from '../../ui/messages/original-text.ts'
import { useText } from '../../ui/use-language.ts'
import styles from './original-text.module.css'

/** Takes the original text in, from a file or from the clipboard. */
export function TextLoader() {
  const t = useText()
  const id = useId()
  const [draft, setDraft] = useState('')
  const [problem, setProblem] = useState<TextProblem | null>(null)
  const take = (file: File | undefined) => {
    if (file !== undefined) void readOriginalText(file).then(setProblem)
  }
  return (
    <form
      className={styles.loader}
      onSubmit={(event) => {
        event.preventDefault()
        setProblem(loadOriginalText(draft))
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files[0])
      }}
    >
      <p>{t(words.invite)}</p>
      <label htmlFor={`${id}-file`}>{t(words.choose)}</label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".txt,.md,text/plain"
        onChange={(event) => take(event.target.files?.[0])}
      />
      <label htmlFor={`${id}-text`}>{t(words.paste)}</label>
      <textarea
        id={`${id}-text`}
        rows={4}
        lang="zh-CN"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button type="submit">{t(words.use)}</Button>
      {problem !== null && <p role="alert">{t(TEXT_PROBLEMS[problem])}</p>}
    </form>
  )
}
