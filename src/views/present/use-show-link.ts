import { useEffect, useRef, useState } from 'react'
import type { ShowLink } from '../../state/show/show-link.ts'
import { createShowLink } from '../../state/show/show-link.ts'
import type { Place, Point, ShowMessage } from '../../state/show/show-message.ts'
import { ownToken } from '../../state/show/show-token.ts'
import { stage, stageStore } from '../../state/show/stage-store.ts'

interface ShowLinkOptions {
  /** The token of the address, where this window was opened by the other one. */
  readonly token: string | undefined
  readonly place: Place
  readonly onPlace: (place: Place) => void
  readonly onPoint?: (point: Point) => void
}

export interface LiveLink {
  readonly connected: boolean
  readonly token: string
  readonly send: (message: ShowMessage) => void
}

/** Only pages of a host have an origin that can be checked. */
const ownOrigin = () => (window.location.protocol.startsWith('http') ? window.location.origin : null)

/** Keeps this window in step with the other one of the show. */
export function useShowLink({ token: given, place, onPlace, onPoint }: ShowLinkOptions): LiveLink {
  const [token] = useState(() => given ?? ownToken())
  const link = useRef<ShowLink | null>(null)
  const [connected, setConnected] = useState(false)
  const now = useRef({ place, onPlace, onPoint })
  useEffect(() => {
    now.current = { place, onPlace, onPoint }
  })
  useEffect(() => {
    const made = createShowLink({
      token,
      self: window,
      origin: ownOrigin(),
      opener: given === undefined ? null : window.opener,
      greet: () => [
        { kind: 'place', place: now.current.place },
        { kind: 'stage', stage: stageStore.getState() },
      ],
      onMessage: (message) => {
        if (message.kind === 'place') now.current.onPlace(message.place)
        else if (message.kind === 'stage') stage.adopt(message.stage)
        else if (message.kind === 'point') now.current.onPoint?.(message.point)
      },
    })
    link.current = made
    setConnected(made.store.getState().connected)
    const stop = made.store.subscribe((state) => setConnected(state.connected))
    const part = () => made.send({ kind: 'bye' })
    window.addEventListener('pagehide', part)
    return () => {
      window.removeEventListener('pagehide', part)
      stop()
      made.close()
      link.current = null
    }
  }, [token, given])
  return { connected, token, send: (message) => link.current?.send(message) }
}
