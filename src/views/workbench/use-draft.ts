import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { DraftContext } from '../../draft/draft-context.ts'
import { NO_TIME } from '../../draft/edit/clock.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import type { DraftDocument } from '../../draft/edit/document.ts'
import { createPatientSuggester } from '../../draft/edit/suggested.ts'
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

/** Work that waits begins when nobody has pressed a key for so long, and lets keys through after every slice; in milliseconds. */
const PAUSE = 150
const SLICE = 10

/** Gives a draft with what is suggested for it, and remembers what it gave last; null until the lists are there. */
export function useScenes(context: DraftContext | null): ((document: DraftDocument) => Scene) | null {
  const [, setRead] = useState(0)
  const scenes = useMemo(() => (context === null ? null : createScenes(context)), [context])
  useEffect(() => {
    if (scenes === null) return
    let timer: ReturnType<typeof setTimeout>
    const work = () => {
      const until = performance.now() + SLICE
      let isNew: boolean | null = false
      while (isNew === false && performance.now() < until) isNew = scenes.goOn()
      // Drawn again with what is suggested by now.
      if (isNew === true) setRead((count) => count + 1)
      if (isNew !== null) timer = setTimeout(work)
    }
    scenes.onWait(() => {
      clearTimeout(timer)
      timer = setTimeout(work, PAUSE)
    })
    return () => clearTimeout(timer)
  }, [scenes])
  return scenes?.sceneOf ?? null
}

function createScenes(context: DraftContext) {
  const suggest = createPatientSuggester(context)
  let last: Scene | null = null
  let wait = () => {}
  return {
    sceneOf: (document: DraftDocument): Scene => {
      const suggested = suggest(document)
      if (last?.document === document && last.suggested === suggested) return last
      last = { document, suggested, context }
      wait()
      return last
    },
    goOn: suggest.goOn,
    onWait: (callback: () => void) => {
      wait = callback
    },
  }
}
