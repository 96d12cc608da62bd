import { listOf } from '../../domain/text.ts'
import { Button } from '../../ui/button.tsx'
import { importMessages as words } from '../../ui/messages/import.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import styles from './import.module.css'

interface WaitingFilesProps {
  readonly files: readonly File[]
  readonly onNext: () => void
  readonly onForget: () => void
}

/** Names that are listed. */
const LISTED = 5

/** Files that came together with the one that is open: they are taken in one after another. */
export function WaitingFiles({ files, onNext, onForget }: WaitingFilesProps) {
  const t = useText()
  const language = useLanguage()
  const [first] = files
  if (first === undefined) return null
  const names = listOf(
    files.slice(0, LISTED).map(({ name }) => name),
    language,
  )
  return (
    <p className={styles.bar} role="status">
      <span className={styles.name}>
        {t(words.waiting, { names })}{' '}
        {files.length > LISTED && t(words.andOthers, { n: files.length - LISTED })}
      </span>
      <Button onClick={onNext}>{t(words.next, { file: first.name })}</Button>
      <Button onClick={onForget}>{t(words.forget)}</Button>
    </p>
  )
}
