import { Button } from '../../ui/button.tsx'
import { importMessages as words } from '../../ui/messages/import.ts'
import { useText } from '../../ui/use-language.ts'
import styles from './import.module.css'
import type { Problem, Reading } from './use-reading.ts'

interface ReadingStatusProps {
  readonly reading: Reading | null
  readonly problem: Problem | null
  readonly onStop: () => void
}

/** How far the reading of a file is, with a way to stop it, and why it could not be read. */
export function ReadingStatus({ reading, problem, onStop }: ReadingStatusProps) {
  const t = useText()
  return (
    <>
      {reading !== null && (
        <p className={styles.bar}>
          <span role="status">{t(words.reading, { file: reading.name })}</span>
          <progress aria-label={t(words.reading, { file: reading.name })} max={100} value={reading.percent} />
          <Button onClick={onStop}>{t(words.stop)}</Button>
        </p>
      )}
      {problem !== null && (
        <p role="alert" className={styles.facts}>
          {t(problem.text)}
          {problem.detail !== '' && <small className={styles.bound}>{problem.detail}</small>}
        </p>
      )}
    </>
  )
}
