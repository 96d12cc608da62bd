import { BETWEEN } from '../../ui/between.ts'
import { Button } from '../../ui/control/button.tsx'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { importMessages as words } from '../../words/imports/import.ts'
import styles from './import.module.css'
import type { Problem, Reading } from './use-reading.ts'

interface ReadingStatusProps {
  readonly reading: Reading | null
  readonly problems: readonly Problem[]
  readonly onStop: () => void
}

/** How far the reading of a file is, with a way to stop it, and why it could not be read. */
export function ReadingStatus({ reading, problems, onStop }: ReadingStatusProps) {
  const t = useText()
  return (
    <>
      {reading !== null && (
        <p className={styles.bar}>
          <span role="status">
            <Said text={t(words.reading, { file: reading.name })} />
          </span>
          <progress aria-label={t(words.reading, { file: reading.name })} max={100} value={reading.percent} />
          <Button onClick={onStop}>{t(words.stop)}</Button>
        </p>
      )}
      {problems.map(({ file, text, detail }) => (
        <p key={`${file}/${text.en}`} role="alert" className={styles.facts}>
          {file !== '' && `${file}${BETWEEN}`}
          {t(text)}
          {detail !== '' && <small className={styles.bound}>{detail}</small>}
        </p>
      ))}
    </>
  )
}
