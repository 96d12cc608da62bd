import { useState } from 'react'
import type { Edit } from '../domain/edit.ts'
import { workspace } from '../state/workspace/workspace.ts'
import { ownMessages as words } from './messages/own.ts'
import { OUTCOME_WORDS } from './messages/workspace.ts'
import { useText } from './use-language.ts'

/** What stands under one id from now on; null where nothing does. */
interface Change {
  readonly id: string
  readonly edit: Edit | null
}

/** Makes edits, says what came of the last one, and takes it back. */
export function useEdits() {
  const t = useText()
  const [message, setMessage] = useState('')
  const [before, setBefore] = useState<Change | null>(null)
  const write = async ({ id, edit }: Change, said: string): Promise<boolean> => {
    const last = workspace.store.getState().content.edits.find((one) => one.id === id) ?? null
    const outcome = edit === null ? await workspace.remove('edits', id) : await workspace.put('edits', edit)
    const isDone = outcome === 'kept' || outcome === 'session'
    setMessage(isDone ? said : t(OUTCOME_WORDS[outcome]))
    if (isDone) setBefore({ id, edit: last })
    return isDone
  }
  return {
    message,
    put: (edit: Edit) => write({ id: edit.id, edit }, t(words.done)),
    remove: (id: string) => write({ id, edit: null }, t(words.done)),
    undo:
      before === null
        ? null
        : async () => {
            if (await write(before, t(words.undone))) setBefore(null)
          },
  }
}
export type Edits = ReturnType<typeof useEdits>
