import { useState } from 'react'
import type { Edit } from '../domain/edit.ts'
import type { Bilingual } from '../domain/text.ts'
import { undoOf } from '../state/workspace/changes.ts'
import type { ItemChange } from '../state/workspace/workspace.ts'
import { workspace } from '../state/workspace/workspace.ts'
import { ownMessages as words } from './messages/own.ts'
import { OUTCOME_WORDS } from './messages/workspace.ts'
import { useText } from './use-language.ts'

/** Makes edits, says what came of the last ones, and takes them back together. */
export function useEdits() {
  const t = useText()
  const [message, setMessage] = useState<Bilingual | null>(null)
  const [before, setBefore] = useState<readonly ItemChange[] | null>(null)
  const write = async (changes: readonly ItemChange[], said: Bilingual): Promise<boolean> => {
    const back = undoOf(changes, workspace.store.getState().content)
    const outcome = await workspace.apply(changes)
    const isDone = outcome === 'kept' || outcome === 'session'
    setMessage(isDone ? said : OUTCOME_WORDS[outcome])
    if (isDone) setBefore(back)
    return isDone
  }
  const putAll = (edits: readonly Edit[]) =>
    write(
      edits.map((put) => ({ collection: 'edits', put })),
      words.done,
    )
  return {
    message: message === null ? '' : t(message),
    put: (edit: Edit) => putAll([edit]),
    putAll,
    remove: (id: string) => write([{ collection: 'edits', remove: id }], words.done),
    undo:
      before === null
        ? null
        : async () => {
            if (await write(before, words.undone)) setBefore(null)
          },
  }
}
export type Edits = ReturnType<typeof useEdits>
