import { useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Scene } from '../../draft/edit/commands.ts'
import type { DraftDocument } from '../../draft/edit/document.ts'
import type { DeskState, DeskStore } from '../../state/drafts/desk-store.ts'
import { openDesk } from '../../state/drafts/desk-store.ts'
import type { DraftSession } from '../../state/drafts/draft-session.ts'

/** Where the user is in a draft, and what they can do there. */
export type DeskControl = Omit<DeskStore, 'store'> & DeskState

export function useDesk(
  session: DraftSession,
  scene: Scene,
  sceneOf: (document: DraftDocument) => Scene,
): DeskControl {
  // The lists may change when a report is finished; the desk keeps its state.
  const latest = useRef(sceneOf)
  useLayoutEffect(() => {
    latest.current = sceneOf
  }, [sceneOf])
  const [desk] = useState(() => openDesk(session, scene, (document) => latest.current(document)))
  return { ...desk, ...useStore(desk.store) }
}
