import { useState } from 'react'
import type { Scene } from '../../draft/edit/commands.ts'
import { reopeningParts } from '../../draft/edit/commands.ts'
import type { Desk, Pressed } from '../../draft/edit/desk.ts'
import { beginDesk, press, showing } from '../../draft/edit/desk.ts'
import type { EntryId, Patch } from '../../draft/edit/document.ts'
import { entryOf } from '../../draft/edit/document.ts'
import type { Act } from '../../draft/edit/history.ts'
import { nextSteps } from '../../draft/edit/history.ts'
import type { DraftSession } from '../../state/drafts/draft-session.ts'

/** Where the user is in a draft, and what they can do there. */
export interface DeskControl {
  readonly desk: Desk
  readonly said: Pressed['said'] | null
  /** Does what a key does; false where it means nothing here. */
  readonly run: (key: string) => boolean
  readonly show: (id: EntryId | null) => void
  readonly showPart: (part: number) => void
  readonly change: (change: Partial<Desk>) => void
  /** Does something that is no key: what was typed, pointed at or filled in. */
  readonly act: (act: Act, patch: Patch | null, figure?: EntryId | null) => boolean
}

export function useDesk(session: DraftSession, scene: Scene): DeskControl {
  const [desk, setDesk] = useState<Desk>(() => beginDesk(scene))
  const [said, setSaid] = useState<Pressed['said'] | null>(null)

  const act: DeskControl['act'] = (name, patch, figure = desk.current) => {
    if (patch === null) {
      setSaid('not-possible')
      return false
    }
    setSaid(null)
    return session.act(name, reopeningParts(scene.document, patch), figure)
  }
  /** Goes one step back or forth, to where the step was done. */
  const step = (which: 'undo' | 'redo'): void => {
    const { history } = session.store.getState()
    const figure = history === null ? null : (nextSteps(history)[which]?.figure ?? null)
    session[which]()
    const after = session.store.getState().history?.document
    if (figure === null || after === undefined || entryOf(after, figure) === undefined) return
    setDesk((now) => ({ ...showing({ ...scene, document: after }, now, figure), asked: now.asked }))
  }
  return {
    desk,
    said,
    act,
    run: (key) => {
      const pressed = press(scene, desk, key)
      if (pressed === null) return false
      setSaid(pressed.said ?? null)
      setDesk(pressed.desk)
      if (pressed.act === 'undo' || pressed.act === 'redo') step(pressed.act)
      else if (pressed.act !== undefined) {
        const { act: name, patch, figure } = pressed.act
        session.act(name, reopeningParts(scene.document, patch), figure)
      }
      return true
    },
    show: (id) => {
      setSaid(null)
      setDesk(showing(scene, desk, id))
    },
    showPart: (part) => setDesk(beginDesk(scene, part)),
    change: (change) => setDesk((now) => ({ ...now, ...change })),
  }
}
