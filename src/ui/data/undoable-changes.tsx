import { useRef, useState } from 'react'
import type { Bilingual } from '../../domain/text.ts'
import { undoOf } from '../../state/workspace/changes.ts'
import type { WorkspaceContent } from '../../state/workspace/content.ts'
import { isDone } from '../../state/workspace/status.ts'
import type { ItemChange } from '../../state/workspace/workspace.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { OUTCOME_WORDS } from '../../words/dataset/workspace.ts'
import { Button } from '../control/button.tsx'
import { Said } from '../said.tsx'
import { useText } from '../use-language.ts'
import type { FilledText } from '../use-said.ts'
import { useSaid } from '../use-said.ts'

interface ChangesNoteProps {
  readonly changes: Pick<UndoableChanges, 'message' | 'undo'>
  /** What the button says. */
  readonly undo: Bilingual
  readonly className?: string | undefined
}

/** The outcome of the last changes, and the button that takes them back. */
export function ChangesNote({ changes, undo, className }: ChangesNoteProps) {
  const t = useText()
  const note = useRef<HTMLParagraphElement>(null)
  return (
    <p role="status" ref={note} tabIndex={-1} className={className}>
      <Said text={changes.message} />{' '}
      {changes.undo !== null && (
        <Button
          onClick={() => {
            // The button disappears once it has undone the change.
            note.current?.focus()
            void changes.undo?.()
          }}
        >
          {t(undo)}
        </Button>
      )}
    </p>
  )
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Makes a change once those before it are made, from what they left: a disk may be slow, and what the page shows is then older than what
 * was pressed.
 */
export async function inTurn<T>(change: (content: WorkspaceContent) => Promise<T>): Promise<T> {
  const turn = last.then(() => change(workspace.store.getState().content))
  // Whoever asked hears of a failure; the next one begins all the same.
  last = Promise.allSettled([turn])
  return await turn
}

/**
 * Changes items of the workspace, reports the outcome of the last changes, and takes those back together.
 * @param undone what is said when they were taken back
 */
export function useUndoableChanges(undone: Bilingual) {
  const [message, say] = useSaid()
  const [before, setBefore] = useState<readonly ItemChange[] | null>(null)
  const write = (
    changes: readonly ItemChange[],
    done: FilledText,
    backOf: (content: WorkspaceContent) => readonly ItemChange[] | null,
  ): Promise<boolean> =>
    inTurn(async (content) => {
      const back = backOf(content)
      const outcome = await workspace.apply(changes)
      say(isDone(outcome) ? done : { text: OUTCOME_WORDS[outcome] })
      if (isDone(outcome)) setBefore(back)
      return isDone(outcome)
    })
  return {
    message,
    say,
    /** Gives whether the changes were made. */
    apply: (changes: readonly ItemChange[], done: FilledText): Promise<boolean> =>
      write(changes, done, (content) => undoOf(changes, content)),
    /** Null where there is nothing to take back. */
    undo: before === null ? null : (): Promise<boolean> => write(before, { text: undone }, () => null),
  }
}
export type UndoableChanges = ReturnType<typeof useUndoableChanges>
