import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { DraftContext } from '../../draft/draft-context.ts'
import { NO_TIME } from '../../draft/edit/clock.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import { createSuggester } from '../../draft/edit/suggested.ts'
import type { DraftSession, DraftState } from '../../state/drafts/draft-session.ts'
import { openKeptDraft } from '../../state/drafts/drafts.ts'

const OPENING = createStore<DraftState>(() => ({
  status: 'opening',
  note: null,
  history: null,
  clock: NO_TIME,
  unsaved: 0,
}))

/** An open draft, as it stands. */
export function useDraftSession(id: string): {
  readonly session: DraftSession | null
  readonly state: DraftState
} {
  const [session, setSession] = useState<DraftSession | null>(null)
  useEffect(() => {
    let open: DraftSession | null = null
    let isHere = true
    void openKeptDraft(id).then((opened) => {
      if (!isHere) return opened.close()
      open = opened
      setSession(opened)
    })
    return () => {
      isHere = false
      setSession(null)
      open?.close()
    }
  }, [id])
  return { session, state: useStore(session?.store ?? OPENING) }
}

/** The draft with what is suggested for it; null until it and the lists are there. */
export function useScene({ history }: DraftState, context: DraftContext | null): Scene | null {
  const suggest = useMemo(() => (context === null ? null : createSuggester(context)), [context])
  return useMemo(
    () =>
      history === null || suggest === null || context === null
        ? null
        : { document: history.document, suggested: suggest(history.document), context },
    [history, suggest, context],
  )
}
