import { useStore } from 'zustand'
import { wordMoment } from '../../../domain/time/moment.ts'
import { workspace } from '../../../state/workspace/workspace.ts'
import { BETWEEN } from '../../../ui/between.ts'
import { Button } from '../../../ui/control/button.tsx'
import { wordCounts } from '../../../ui/data/workspace-counts.ts'
import { useLanguage, useText } from '../../../ui/use-language.ts'
import { REASON_WORDS, workspaceMessages as words } from '../../../words/dataset/workspace.ts'
import type { BackupActions } from './use-backup.ts'
import styles from './workspace.module.css'

interface EarlierStatesProps {
  readonly disabled: boolean
  readonly backup: BackupActions
}

/** The states that were kept before much was changed, the latest first. */
export function EarlierStates({ disabled, backup }: EarlierStatesProps) {
  const t = useText()
  const language = useLanguage()
  const snapshots = useStore(workspace.store, (state) => state.snapshots)
  if (snapshots.length === 0) return null
  return (
    <details className={styles.earlier}>
      <summary>
        {t(words.earlier)} <span className={styles.count}>{snapshots.length}</span>
      </summary>
      <p className={styles.text}>{t(words.earlierNote)}</p>
      <ul>
        {snapshots.toReversed().map(({ id, taken, reason, counts }) => {
          const before = { date: wordMoment(taken, language), reason: t(REASON_WORDS[reason]) }
          return (
            <li key={id}>
              <span>
                {before.date}
                {BETWEEN}
                {before.reason}
                <span className={styles.holds}>{wordCounts(counts, language)}</span>
              </span>
              <Button
                disabled={disabled}
                aria-label={t(words.goBackTo, before)}
                onClick={() => void backup.goBack(id)}
              >
                {t(words.goBack)}
              </Button>
            </li>
          )
        })}
      </ul>
      <Button disabled={disabled} onClick={() => void backup.forgetSnapshots()}>
        {t(words.forgetEarlier)}
      </Button>
    </details>
  )
}
