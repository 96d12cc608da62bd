import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useRef } from 'react'
import type { Counts } from '../../../state/workspace/backup/backup-file.ts'
import { Button } from '../../../ui/control/button.tsx'
import { usePopup } from '../../../ui/control/use-popup.ts'
import { wordCounts } from '../../../ui/data/workspace-counts.ts'
import { useLanguage, useText } from '../../../ui/use-language.ts'
import { workspaceMessages as words } from '../../../words/dataset/workspace.ts'
import styles from './workspace.module.css'

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
