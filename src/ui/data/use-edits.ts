import type { Edit } from '../../domain/record/edit.ts'
import { ownMessages as words } from '../../words/dataset/own.ts'
import { useUndoableChanges } from './use-undoable-changes.ts'

/** Makes edits, says what came of the last ones, and takes them back together. */
export function useEdits() {
  const { message, apply, undo } = useUndoableChanges(words.undone)
  const done = { text: words.done }
  const putAll = (edits: readonly Edit[]) =>
    apply(
      edits.map((put) => ({ collection: 'edits', put })),
      done,
    )
  return {
    message,
    put: (edit: Edit) => putAll([edit]),
    putAll,
    remove: (id: string) => apply([{ collection: 'edits', remove: id }], done),
    undo,
  }
}
export type Edits = ReturnType<typeof useEdits>
