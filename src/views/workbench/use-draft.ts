import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { DraftContext } from '../../draft/draft-context.ts'
import { NO_TIME } from '../../draft/edit/clock.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import type { DraftDocument } from '../../draft/edit/document.ts'
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
    let leave: (() => void) | null = null
    let isHere = true
    void openKeptDraft(id).then((opened) => {
      if (!isHere) return opened.leave()
      leave = opened.leave
      setSession(opened.session)
    })
    return () => {
      isHere = false
      setSession(null)
      leave?.()
    }
  }, [id])
  return { session, state: useStore(session?.store ?? OPENING) }
}

/** Gives a draft with what is suggested for it, and remembers what it gave last; null until the lists are there. */
export function useScenes(context: DraftContext | null): ((document: DraftDocument) => Scene) | null {
  return useMemo(() => {
    if (context === null) return null
    const suggest = createSuggester(context)
    let last: Scene | null = null
    return (document) => {
      if (last?.document !== document) last = { document, suggested: suggest(document), context }
      return last
    }
  }, [context])
}
