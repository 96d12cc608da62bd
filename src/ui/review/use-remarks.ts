import type { Remark } from '../../domain/record/remark.ts'
import { MOST_REMARKS } from '../../domain/record/remark.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { reviewMessages as words } from '../../words/desk/review.ts'
import type { FilledText } from '../data/undoable-changes.tsx'
import { useUndoableChanges } from '../data/undoable-changes.tsx'

/** Adds remarks, says what came of the last ones, and takes those back together. */
export function useRemarks() {
  const { message, say, apply, undo } = useUndoableChanges(words.undone)
  return {
    message,
    /** Gives whether they are kept. */
    add: async (remarks: readonly Remark[], done: FilledText = { text: words.saved }): Promise<boolean> => {
      const { content } = workspace.store.getState()
      if (content.remarks.length + remarks.length > MOST_REMARKS) {
        say({ text: words.full, values: { most: MOST_REMARKS } })
        return false
      }
      return await apply(
        remarks.map((put) => ({ collection: 'remarks', put })),
        done,
      )
    },
    undo,
  }
}
export type Remarks = ReturnType<typeof useRemarks>
