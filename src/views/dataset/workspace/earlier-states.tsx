import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useRef } from 'react'
import { useStore } from 'zustand'
import { wordMoment } from '../../../domain/time/moment.ts'
import type { Counts } from '../../../state/workspace/backup/backup-file.ts'
import { workspace } from '../../../state/workspace/workspace.ts'
import { Button } from '../../../ui/control/button.tsx'
import { usePopup } from '../../../ui/control/use-popup.ts'
import { BETWEEN } from '../../../ui/said.tsx'
import { useLanguage, useText } from '../../../ui/use-language.ts'
import { REASON_WORDS, workspaceMessages as words } from '../../../words/dataset/workspace.ts'
import type { BackupActions } from './backup-task.tsx'
import styles from './workspace.module.css'
import { wordCounts } from './workspace-counts.ts'

interface ResetButtonProps {
  readonly disabled: boolean
  readonly counts: Counts
  readonly onReset: () => void
}

/** Deletes everything, after it has said what that is. */
export function ResetButton({ disabled, counts, onReset }: ResetButtonProps) {
  const t = useText()
  const language = useLanguage()
  const deletes = useRef(false)
  return (
    <AlertDialog.Root {...usePopup()}>
      <AlertDialog.Trigger render={<Button disabled={disabled} />}>{t(words.reset)}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup
          className={styles.dialog}
          data-raised
          // What was deleted is told beside the button, and takes the focus.
          finalFocus={() => {
            const back = !deletes.current
            deletes.current = false
            return back
          }}
        >
          <AlertDialog.Title className={styles.title}>{t(words.resetTitle)}</AlertDialog.Title>
          <AlertDialog.Description className={styles.text}>
            {t(words.resetWhat, { counts: wordCounts(counts, language) })} {t(words.resetUndo)}
          </AlertDialog.Description>
          <div className={styles.actions}>
            <AlertDialog.Close
              render={
                <Button
                  className={styles.danger}
                  onClick={() => {
                    deletes.current = true
                    onReset()
                  }}
                />
              }
            >
              {t(words.resetDo)}
            </AlertDialog.Close>
            <AlertDialog.Close render={<Button />}>{t(words.cancel)}</AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

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
