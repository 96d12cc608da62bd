import { useState } from 'react'
import type { Remark } from '../../domain/remark.ts'
import { MOST_REMARKS } from '../../domain/remark.ts'
import type { Bilingual } from '../../domain/text.ts'
import { undoOf } from '../../state/workspace/changes.ts'
import type { ItemChange } from '../../state/workspace/workspace.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { reviewMessages as words } from '../messages/review.ts'
import { OUTCOME_WORDS } from '../messages/workspace.ts'
import { useText } from '../use-language.ts'

interface Said {
  readonly text: Bilingual
  readonly values?: Readonly<Record<string, string | number>>
}

/** Adds remarks, says what came of the last ones, and takes those back together. */
export function useRemarks() {
  const t = useText()
  const [said, setSaid] = useState<Said | null>(null)
  const [before, setBefore] = useState<readonly ItemChange[] | null>(null)
  const write = async (changes: readonly ItemChange[], done: Said): Promise<boolean> => {
    const { content } = workspace.store.getState()
    if (content.remarks.length + changes.length > MOST_REMARKS && changes.some((change) => 'put' in change)) {
      setSaid({ text: words.full, values: { most: MOST_REMARKS } })
      return false
    }
    const back = undoOf(changes, content)
    const outcome = await workspace.apply(changes)
    const isDone = outcome === 'kept' || outcome === 'session'
    setSaid(isDone ? done : { text: OUTCOME_WORDS[outcome] })
    if (isDone) setBefore(back)
    return isDone
  }
  return {
    message: said === null ? '' : t(said.text, said.values),
    /** Gives whether they are kept. */
    add: (remarks: readonly Remark[], done: Said = { text: words.saved }) =>
      write(
        remarks.map((put) => ({ collection: 'remarks', put })),
        done,
      ),
    undo:
      before === null
        ? null
        : async () => {
            if (await write(before, { text: words.undone })) setBefore(null)
          },
  }
}
export type Remarks = ReturnType<typeof useRemarks>
