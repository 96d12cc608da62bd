import type { useRouter } from '@tanstack/react-router'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { PresentSearch } from '../../state/address.ts'
import type { ShowLink } from '../../state/show/show-link.ts'
import { createShowLink, ownToken } from '../../state/show/show-link.ts'
import type { Place, Point, ShowMessage } from '../../state/show/show-message.ts'
import { stage, stageStore } from '../../state/show/show-message.ts'

/** Which of the two windows of a show this is. */
type ShowRole = 'audience' | 'notes'

const PATHS = { audience: '/present/$deck', notes: '/present/$deck/notes' } as const

/** A part of a place; the slide of another deck is the one at which it was left, else its nearest. */
export type PlaceChange = Partial<Place>

/** Where the show is, and the way to elsewhere. */
interface ShowPlace {
  readonly place: Place
  /** Goes there and gives the new place, for the other window. The history keeps one entry, so that Back leaves the show. */
  readonly move: (change: PlaceChange | ((now: Place) => PlaceChange)) => Place
  /** Changes how this window shows it. */
  readonly set: (settings: Pick<PresentSearch, 'auto' | 'loop'>) => void
}

/**
 * The place in the address of a show.
 * @param slide the slide that is shown, which may differ from that of the address
 */
export function usePlace(role: ShowRole, slide: number): ShowPlace {
  const { deck = '' } = useParams({ strict: false })
  const { d, look, lang, numbers, type } = useSearch({ strict: false })
  const navigate = useNavigate()
  const place = useMemo<Place>(
    () => ({ deck, d, slide, lang, numbers, look, type }),
    [deck, d, slide, lang, numbers, look, type],
  )
  // Keys come faster than pages are drawn: each moves on from where the last one went.
  const latest = useRef(place)
  // Back in a deck that was left for another, a presenter wants to go on where it was left.
  const left = useRef(new Map<string, number>())
  useEffect(() => {
    latest.current = place
  }, [place])
  return {
    place,
    move: (change) => {
      const now = latest.current
      const wanted = typeof change === 'function' ? change(now) : change
      const next = { ...now, ...wanted }
      if (next.deck !== now.deck) {
        left.current.set(now.deck, now.slide)
        if (wanted.slide === undefined) next.slide = left.current.get(next.deck) ?? now.slide
      }
      latest.current = next
      void navigate({
        to: PATHS[role],
        params: { deck: next.deck },
        search: (known) => ({
          ...known,
          d: next.d,
          lang: next.lang,
          numbers: next.numbers,
          look: next.look,
          type: next.type,
          slide: String(next.slide),
        }),
        replace: true,
      })
      return next
    },
    set: (settings) => {
      void navigate({ to: '.', search: (known) => ({ ...known, ...settings }), replace: true })
    },
  }
}

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
