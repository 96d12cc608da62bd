import type { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ShowLink } from '../../state/show/show-link.ts'
import { createShowLink, ownToken } from '../../state/show/show-link.ts'
import type { Place, Point, ShowMessage } from '../../state/show/show-message.ts'
import { stage, stageStore } from '../../state/show/show-message.ts'

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

const FEATURES = 'popup,width=1280,height=800'

const opened = new Map<string, Window>()

/**
 * Opens the address in a window of the name, or brings the window forward where it is open.
 * @returns false where the browser refuses
 */
export function openWindow(address: string, name: string): boolean {
  const known = opened.get(name)
  if (known !== undefined && !known.closed) {
    known.focus()
    return true
  }
  const made = window.open(address, name, FEATURES)
  if (made === null) return false
  opened.set(name, made)
  return true
}

/** The address of a window of the show at a place, with the token by which the two windows know each other. */
export function addressOf(
  router: ReturnType<typeof useRouter>,
  to: '/present/$deck' | '/present/$deck/notes',
  place: Place,
  token: string,
): string {
  const { deck, d, slide, lang, numbers, look } = place
  const { href } = router.buildLocation({
    to,
    params: { deck },
    search: { d, lang, numbers, look, slide: String(slide), show: token },
  })
  return new URL(router.history.createHref(href), window.location.href).href
}
