import { sentencesOf } from '../../../domain/text.ts'
import type { Counts } from '../../../state/workspace/backup/backup-file.ts'
import { isNothing } from '../../../state/workspace/backup/backup-file.ts'
import { Button } from '../../../ui/control/button.tsx'
import { wordCounts } from '../../../ui/data/workspace-counts.ts'
import { Said } from '../../../ui/said.tsx'
import { useLanguage, useText } from '../../../ui/use-language.ts'
import { useMoment } from '../../../ui/use-moment.ts'
import { LEFT_OUT_WORDS, workspaceMessages as words } from '../../../words/dataset/workspace.ts'
import type { Chosen } from './use-backup.ts'
import styles from './workspace.module.css'

/** What cannot be read is listed up to here, and counted beyond. */
const LISTED = 8

interface ChosenBackupProps {
  readonly chosen: Chosen
  /** What is here. */
  readonly here: Counts
  readonly onRestore: (how: 'all' | 'missing') => void
  readonly onCancel: () => void
}

/** The answer to choosing a file is read out, and its buttons come next. */
const takeFocus = (node: HTMLElement | null) => node?.focus()

/** What a chosen backup holds, what of it cannot be read, and what may be done with it. */
export function ChosenBackup({ chosen, here, onRestore, onCancel }: ChosenBackupProps) {
  const t = useText()
  const language = useLanguage()
  const moment = useMoment()
  const { file, read, same, missing } = chosen
  const { head, counts, leftOut, leftOutMore } = read
  const leftOutCount = leftOut.length + leftOutMore
  const title = t(words.found, { file, date: moment(head.saved) })
  const [holds, said] = [wordCounts(counts, language), wordCounts(head.counts, language)]
  return (
    <section className={styles.chosen} aria-label={title} tabIndex={-1} ref={takeFocus}>
      <h3 className={styles.title}>
        <Said text={title} />
      </h3>
      <p className={styles.text}>
        {sentencesOf(
          [
            t(words.foundBy, { version: head.version, format: head.format, counts: holds }),
            same
              ? t(leftOutCount === 0 ? words.same : words.sameRead)
              : isNothing(here)
                ? t(words.hereNothing)
                : t(words.here, { counts: wordCounts(here, language) }),
          ],
          language,
        )}
      </p>
      {holds !== said && <p className={styles.warning}>{t(words.fewer, { counts: said })}</p>}
      {leftOut.length > 0 && (
        <div className={styles.warning}>
          <p>{t(words.leftOut, { n: leftOutCount })}</p>
          <ul className={styles.problems}>
            {leftOut.slice(0, LISTED).map(({ where, reason, detail }) => (
              <li key={`${where} ${detail}`}>
                <code>{where}</code> {t(LEFT_OUT_WORDS[reason])} {detail !== '' && <small>{detail}</small>}
              </li>
            ))}
            {leftOutCount > LISTED && <li>{t(words.andMore, { n: leftOutCount - LISTED })}</li>}
          </ul>
        </div>
      )}
      <div className={styles.actions}>
        {!same && (
          <Button className={isNothing(here) ? undefined : styles.danger} onClick={() => onRestore('all')}>
            {t(words.replaceAll)}
          </Button>
        )}
        {missing > 0 && !isNothing(here) && (
          <Button onClick={() => onRestore('missing')}>{t(words.addMissing, { n: missing })}</Button>
        )}
        <Button onClick={onCancel}>{t(words.cancel)}</Button>
      </div>
    </section>
  )
}
