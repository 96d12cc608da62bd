import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { draftList, refreshDrafts } from '../../../state/drafts/drafts.ts'
import { countsOf, isNothing } from '../../../state/workspace/backup/backup-file.ts'
import { isOpening, mayWrite } from '../../../state/workspace/status.ts'
import { workspace } from '../../../state/workspace/workspace.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { useLanguage, useText } from '../../../ui/use-language.ts'
import { useAims } from '../../../ui/use-targets.ts'
import { useWorkspaceStatus } from '../../../ui/use-workspace.ts'
import { wordCounts } from '../../../ui/workspace-counts.ts'
import { STATUS_WORDS, workspaceMessages as words } from '../../../words/data/workspace.ts'
import { ChosenBackup } from './chosen-backup.tsx'
import { EarlierStates } from './earlier-states.tsx'
import { NotShown } from './not-shown.tsx'
import { ResetButton } from './reset-button.tsx'
import { RestoreButton } from './restore-button.tsx'
import { TaskNote } from './task-note.tsx'
import { Unreadable } from './unreadable.tsx'
import { useBackup } from './use-backup.ts'
import styles from './workspace.module.css'

/** What the user added on this computer: how much, how it is kept, and how to save it, bring it back and delete it. */
export function WorkspaceSection() {
  const t = useText()
  const language = useLanguage()
  const status = useWorkspaceStatus()
  const content = useStore(workspace.store, (state) => state.content)
  const lost = useStore(workspace.store, (state) => state.lost)
  const { targets } = useAims()
  const backup = useBackup()
  const drafts = useStore(draftList, ({ notes }) => notes?.length ?? 0)
  useEffect(() => void refreshDrafts(), [])
  const [withDrafts, setWithDrafts] = useState(false)
  const counts = countsOf({ content, targets })
  const writable = mayWrite(status)
  const busy = backup.task.kind === 'working'
  return (
    <Section
      title={t(words.title)}
      note={
        isOpening(status) ? undefined : isNothing(counts) ? t(words.nothing) : wordCounts(counts, language)
      }
    >
      <div className={styles.text}>
        <p>{t(words.lead)}</p>
        <p data-status={status}>
          {t(STATUS_WORDS[status])}{' '}
          {status === 'elsewhere' && <Button onClick={workspace.takeOver}>{t(words.takeOver)}</Button>}
        </p>
        {window.location.protocol === 'file:' && <p>{t(words.fileTruth)}</p>}
      </div>
      {lost && <p className={styles.warning}>{t(words.lost)}</p>}
      <Unreadable backup={backup} />
      <NotShown />
      <div className={styles.actions}>
        <Button
          disabled={busy || isOpening(status)}
          onClick={() => void backup.save(withDrafts && drafts > 0)}
        >
          {t(words.backUp)}
        </Button>
        {drafts > 0 && (
          <label>
            <input
              type="checkbox"
              checked={withDrafts}
              onChange={({ target }) => setWithDrafts(target.checked)}
            />{' '}
            {t(words.withDrafts, { n: drafts })}
          </label>
        )}
        <RestoreButton disabled={busy || !writable} onChoose={(file) => void backup.choose(file)} />
        <ResetButton
          disabled={busy || !writable || isNothing(counts)}
          counts={counts}
          onReset={() => void backup.reset()}
        />
        <TaskNote backup={backup} />
      </div>
      {backup.task.kind === 'chosen' && (
        <ChosenBackup
          chosen={backup.task.chosen}
          here={counts}
          onRestore={(how) => void backup.restore(how)}
          onCancel={backup.cancel}
        />
      )}
      <EarlierStates disabled={busy || !writable} backup={backup} />
    </Section>
  )
}
