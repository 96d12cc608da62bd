import type { Edit } from '../../domain/record/edit.ts'
import { isInferred } from '../../imports/own-words.ts'
import { ownMessages as words } from '../../words/dataset/own.ts'
import { useUndoableChanges } from './undoable-changes.tsx'
import { useDataset, useTaken } from './use-dataset.ts'
import { useCollection } from './use-workspace.ts'

/** Makes edits, reports the outcome of the last ones, and takes them back together. */
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

/** Whether nobody has said what kind an indicator is of: it came with a file, as a name and a unit. */
export function useInferred(): (id: string) => boolean {
  const { own } = useTaken()
  const { units } = useDataset()
  const edits = useCollection('edits')
  return (id) => {
    const word = own.indicators.get(id)?.word
    const unit = word && units.get(word.unit)
    const isSaid = edits.some((edit) => edit.kind === 'indicator' && edit.of === id)
    return word !== undefined && unit !== undefined && !isSaid && isInferred(word, unit)
  }
}
