import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { workspace } from '../../../state/workspace/workspace.ts'
import { Button } from '../../../ui/control/button.tsx'
import { wordCounts } from '../../../ui/data/workspace-counts.ts'
import { Said } from '../../../ui/said.tsx'
import { useLanguage, useText } from '../../../ui/use-language.ts'
import { OUTCOME_WORDS, REFUSAL_WORDS, workspaceMessages as words } from '../../../words/dataset/workspace.ts'
import type { BackupActions, Task } from './use-backup.ts'
import styles from './workspace.module.css'

const DONE = { restored: words.restored, reset: words.wasReset, undone: words.undone } as const

/** What came of backing up, choosing a file, restoring or deleting, spoken when it changes; what was replaced can be brought back. */
export function TaskNote({ backup: { task, goBack } }: { readonly backup: BackupActions }) {
  const t = useText()
  const wording = useTaskWording()
  const note = useRef<HTMLOutputElement>(null)
  const { kind } = task
  useEffect(() => {
    // The button that was pressed is gone when all is done, or may be by now, and the focus with it.
    if (kind === 'done' || (kind !== 'idle' && document.activeElement === document.body))
      note.current?.focus()
  }, [kind])
  return (
    <>
      <output
        ref={note}
        tabIndex={-1}
        className={styles.text}
        data-failed={kind.endsWith('failed') || kind === 'refused'}
      >
        <Said text={wording(task)} />
      </output>
      {task.kind === 'working' && task.part !== null && (
        <progress className={styles.progress} value={task.part} aria-label={t(words.progress)} />
      )}
      {task.kind === 'working' && task.cancel !== null && (
        <Button onClick={task.cancel}>{t(words.cancel)}</Button>
      )}
      {task.kind === 'done' && <Button onClick={() => void goBack(task.snapshot)}>{t(words.undo)}</Button>}
    </>
  )
}

function useTaskWording(): (task: Task) => string {
  const t = useText()
  const language = useLanguage()
  const problem = useStore(workspace.store, (state) => state.problem)
  return (task) => {
    switch (task.kind) {
      case 'idle':
      case 'chosen':
        return ''
      case 'working':
        return t(words.working)
      case 'saved':
        return t(words.saved, { file: task.file, counts: wordCounts(task.counts, language) })
      case 'save-failed':
        return t(words.saveFailed, { reason: task.reason })
      case 'refused':
        return t(words.refused, { file: task.file, reason: t(REFUSAL_WORDS[task.read.reason]) })
      case 'done':
        return t(DONE[task.what])
      case 'forgotten':
        return t(words.forgotten)
      case 'failed':
        return [t(OUTCOME_WORDS[task.outcome]), problem].filter((part) => part !== null).join(' ')
    }
  }
}
