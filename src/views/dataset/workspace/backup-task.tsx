import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { draftList, keptDrafts, refreshDrafts, restoreDrafts } from '../../../state/drafts/drafts.ts'
import type { Counts } from '../../../state/workspace/backup/backup-file.ts'
import type { BackupRead, Watch } from '../../../state/workspace/backup/read-backup.ts'
import { readBackup } from '../../../state/workspace/backup/read-backup.ts'
import {
  backupName,
  backupOfNow,
  countMissing,
  isSameBackup,
  makeBackup,
  missingDrafts,
  withMissing,
} from '../../../state/workspace/backup/write-backup.ts'
import { EMPTY_CONTENT } from '../../../state/workspace/content.ts'
import type { Outcome } from '../../../state/workspace/status.ts'
import { isDone } from '../../../state/workspace/status.ts'
import { workspace } from '../../../state/workspace/workspace.ts'
import { Button } from '../../../ui/control/button.tsx'
import { downloadBlob } from '../../../ui/download.ts'
import { Said } from '../../../ui/said.tsx'
import { useLanguage, useText } from '../../../ui/use-language.ts'
import { OUTCOME_WORDS, REFUSAL_WORDS, workspaceMessages as words } from '../../../words/dataset/workspace.ts'
import styles from './workspace.module.css'
import { wordCounts } from './workspace-counts.ts'

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

/** A backup that was chosen and read, and how it stands to what is here. */
export interface Chosen {
  readonly file: string
  readonly read: Extract<BackupRead, { kind: 'read' }>
  readonly same: boolean
  /** Items and targets that only the backup has. */
  readonly missing: number
}

/** Where backing up, restoring or deleting stands. */
type Task =
  | { readonly kind: 'idle' }
  /** `part` of the work is done, where that is known; `cancel` ends it with nothing changed, where it can be ended. */
  | {
      readonly kind: 'working'
      readonly part: number | null
      readonly cancel: (() => void) | null
    }
  | { readonly kind: 'saved'; readonly file: string; readonly counts: Counts }
  | { readonly kind: 'save-failed'; readonly reason: string }
  | {
      readonly kind: 'refused'
      readonly file: string
      readonly read: Extract<BackupRead, { kind: 'refused' }>
    }
  | { readonly kind: 'chosen'; readonly chosen: Chosen }
  | { readonly kind: 'done'; readonly what: 'restored' | 'reset' | 'undone'; readonly snapshot: string }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'failed'; readonly outcome: Outcome }

const WORKING: Task = { kind: 'working', part: null, cancel: null }

/** Backs up, restores, deletes and goes back, one at a time. */
export function useBackup() {
  const [task, setTask] = useState<Task>({ kind: 'idle' })

  /** Work whose progress is shown and which can be ended. */
  const watched = (): Watch & { readonly signal: AbortSignal } => {
    const controller = new AbortController()
    const cancel = () => controller.abort()
    let shown = -1
    const onProgress = (part: number) => {
      const percent = Math.floor(part * 100)
      if (percent === shown || controller.signal.aborted) return
      shown = percent
      setTask({ kind: 'working', part: percent / 100, cancel })
    }
    onProgress(0)
    return { signal: controller.signal, onProgress }
  }

  const replace = async (
    what: Extract<Task, { kind: 'done' }>['what'],
    work: () => ReturnType<typeof workspace.goBack>,
  ) => {
    setTask(WORKING)
    const { outcome, snapshot } = await work()
    setTask(isDone(outcome) ? { kind: 'done', what, snapshot } : { kind: 'failed', outcome })
  }

  const forgetting = async (work: () => Promise<Outcome>, done: Task) => {
    setTask(WORKING)
    const outcome = await work()
    setTask(isDone(outcome) ? done : { kind: 'failed', outcome })
  }

  return {
    task,
    save: async (withDrafts: boolean) => {
      const watch = watched()
      try {
        const drafts = withDrafts ? await keptDrafts() : []
        const { blob, head } = await makeBackup({ ...backupOfNow(), drafts }, __VERSION__, new Date(), watch)
        downloadBlob(backupName(head), blob)
        setTask({ kind: 'saved', file: backupName(head), counts: head.counts })
      } catch (error) {
        if (watch.signal.aborted) return setTask({ kind: 'idle' })
        setTask({ kind: 'save-failed', reason: error instanceof Error ? error.message : String(error) })
      }
    },
    choose: async (file: File) => {
      const watch = watched()
      try {
        const read = await readBackup(file, watch)
        if (read.kind === 'refused') return setTask({ kind: 'refused', file: file.name, read })
        const here = backupOfNow()
        const { drafts: _, ...rest } = read.backup
        await refreshDrafts()
        const drafts = missingDrafts(draftList.getState().notes ?? [], read.backup).length
        const same = drafts === 0 && (await isSameBackup(here, rest))
        setTask({
          kind: 'chosen',
          chosen: { file: file.name, read, same, missing: countMissing(here, read.backup) + drafts },
        })
      } catch (error) {
        if (watch.signal.aborted) return setTask({ kind: 'idle' })
        // The browser could not read the file: it was moved, or lies on a drive that is gone.
        const detail = error instanceof Error ? error.message : String(error)
        setTask({ kind: 'refused', file: file.name, read: { kind: 'refused', reason: 'gone', detail } })
      }
    },
    /** Restores the backup that was chosen: in place of everything, or what is missing of it. */
    restore: async (how: 'all' | 'missing') => {
      if (task.kind !== 'chosen') return
      const { backup } = task.chosen.read
      await replace('restored', async () => {
        const drafts = await restoreDrafts(backup.drafts ?? [])
        if (drafts !== 'kept') return { outcome: drafts, snapshot: '' }
        const { content, targets: set } = how === 'all' ? backup : withMissing(backupOfNow(), backup)
        return await workspace.replace(content, set, 'restore')
      })
    },
    reset: () => replace('reset', () => workspace.replace(EMPTY_CONTENT, [], 'reset')),
    goBack: (snapshot: string) => replace('undone', () => workspace.goBack(snapshot)),
    cancel: () => setTask({ kind: 'idle' }),
    forgetSnapshots: () => forgetting(workspace.forgetSnapshots, { kind: 'forgotten' }),
    forgetAside: () => forgetting(workspace.forgetUnreadable, { kind: 'idle' }),
    startAfresh: () => forgetting(workspace.startAfresh, { kind: 'idle' }),
  }
}

export type BackupActions = ReturnType<typeof useBackup>
