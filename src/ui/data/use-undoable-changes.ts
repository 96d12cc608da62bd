import { useState } from 'react'
import type { Bilingual } from '../../domain/text.ts'
import { undoOf } from '../../state/workspace/changes.ts'
import { isDone } from '../../state/workspace/outcome.ts'
import type { ItemChange } from '../../state/workspace/workspace.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { OUTCOME_WORDS } from '../../words/dataset/workspace.ts'
import { useText } from '../use-language.ts'

/** A sentence with what fills its gaps. */
export interface FilledText {
  readonly text: Bilingual
  readonly values?: Readonly<Record<string, string | number>>
}

/**
 * Changes items of the workspace, says what came of the last changes, and takes those back together.
 * @param undone what is said when they were taken back
 */
export function useUndoableChanges(undone: Bilingual) {
  const t = useText()
  const [said, setSaid] = useState<FilledText | null>(null)
  const [before, setBefore] = useState<readonly ItemChange[] | null>(null)
  const write = async (
    changes: readonly ItemChange[],
    back: readonly ItemChange[] | null,
    done: FilledText,
  ): Promise<boolean> => {
    const outcome = await workspace.apply(changes)
    setSaid(isDone(outcome) ? done : { text: OUTCOME_WORDS[outcome] })
    if (isDone(outcome)) setBefore(back)
    return isDone(outcome)
  }
  return {
    message: said === null ? '' : t(said.text, said.values),
    say: setSaid,
    /** Gives whether the changes were made. */
    apply: (changes: readonly ItemChange[], done: FilledText): Promise<boolean> =>
      write(changes, undoOf(changes, workspace.store.getState().content), done),
    /** Null where there is nothing to take back. */
    undo: before === null ? null : (): Promise<boolean> => write(before, null, { text: undone }),
  }
}
export type UndoableChanges = ReturnType<typeof useUndoableChanges>
