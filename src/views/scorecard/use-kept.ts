import { useState } from 'react'
import type { PlaceGroup } from '../../domain/place-group.ts'
import type { Bilingual } from '../../domain/text.ts'
import type { Scorecard } from '../../state/workspace/content.ts'
import type { ItemChange } from '../../state/workspace/workspace.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { scorecardMessages as words } from '../../ui/messages/scorecard.ts'
import { OUTCOME_WORDS } from '../../ui/messages/workspace.ts'
import { useText } from '../../ui/use-language.ts'

type Change =
  | { readonly collection: 'groups'; readonly put: PlaceGroup }
  | { readonly collection: 'scorecards'; readonly put: Scorecard }
  | { readonly collection: 'groups' | 'scorecards'; readonly remove: string }

/** The changes that make of these items what they are now. */
function backTo(changes: readonly Change[]): readonly ItemChange[] {
  const { groups, scorecards } = workspace.store.getState().content
  return changes.map((change): ItemChange => {
    const { collection } = change
    const id = 'put' in change ? change.put.id : change.remove
    if (collection === 'groups') {
      const put = groups.find((item) => item.id === id)
      return put === undefined ? { collection, remove: id } : { collection, put }
    }
    const put = scorecards.find((item) => item.id === id)
    return put === undefined ? { collection, remove: id } : { collection, put }
  })
}

/** Keeps groups and scorecards, says what came of it, and takes the last change back. */
export function useKept() {
  const t = useText()
  const [said, setSaid] = useState('')
  const [before, setBefore] = useState<readonly ItemChange[] | null>(null)
  const write = async (
    changes: readonly ItemChange[],
    back: readonly ItemChange[] | null,
    done: Bilingual,
    name: string,
  ) => {
    const outcome = await workspace.apply(changes)
    const isDone = outcome === 'kept' || outcome === 'session'
    setSaid(isDone ? t(done, { name }) : t(OUTCOME_WORDS[outcome]))
    if (isDone) setBefore(back)
  }
  return {
    said,
    change: (changes: readonly Change[], done: Bilingual, name: string): Promise<void> =>
      write(changes, backTo(changes), done, name),
    undo: before === null ? null : (): Promise<void> => write(before, null, words.undone, ''),
  }
}
export type Kept = ReturnType<typeof useKept>
