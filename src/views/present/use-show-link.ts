import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { DeckModel } from '../../decks/slide-model.ts'
import { nextLanguage } from '../../domain/text.ts'
import type { PresentSearch } from '../../state/address.ts'
import { readSettings, readSlide } from '../../state/show/show-address.ts'
import type { ShowLink } from '../../state/show/show-link.ts'
import { createShowLink, ownToken } from '../../state/show/show-link.ts'
import type { Place, Point, ShowMessage, StageState } from '../../state/show/show-message.ts'
import { stage, stageStore } from '../../state/show/show-message.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { DeckGroup } from './sibling-decks.ts'
import { siblingDeck } from './sibling-decks.ts'
import { useLook } from './use-stage.ts'

/** The two windows of a show: the path of each, and the name of its window where the other opens it. */
const WINDOWS = {
  audience: { to: '/present/$deck', name: 'union-metrics-slides' },
  notes: { to: '/present/$deck/notes', name: 'union-metrics-notes' },
} as const
const OTHER = { audience: 'notes', notes: 'audience' } as const
type ShowRole = keyof typeof WINDOWS

/** What is shown. */
export interface Shown {
  readonly model: DeckModel
  /** The decks among which the show changes over; none where there is this one alone. */
  readonly groups: readonly DeckGroup[]
  /** Whether the deck has all of its slides: until the workspace is read, rows of the user's own may still bring more. */
  readonly whole: boolean
}

interface LinkedShowOptions extends Shown {
  readonly role: ShowRole
  /** Called before each turn, also before one of the other window. */
  readonly onTurn?: () => void
  readonly onPoint?: (point: Point) => void
}

/** What both windows of a show do alike: each change is told to the other window, and what that says is taken over. */
export function useLinkedShow({ role, model, groups, whole, onTurn, onPoint }: LinkedShowOptions) {
  const search = useSearch({ strict: false })
  const count = model.slides.length
  const number = readSlide(search, count)
  const { place, move, set, correct } = usePlace(role, number)
  const asked = search.slide
  useEffect(() => {
    if (whole && asked !== undefined && asked !== String(number)) correct(asked)
  }, [whole, asked, number, correct])
  const stageState = useStore(stageStore)
  const language = useLanguage()
  const { look, other } = useLook()
  const router = useRouter()
  const turn = (change: Parameters<typeof move>[0]) => {
    onTurn?.()
    return move(change)
  }
  const link = useShowLink({ token: search.show, place, onPlace: (there) => turn(there), onPoint })
  const go = (change: Parameters<typeof move>[0]) => link.send({ kind: 'place', place: turn(change) })
  const tell = (state: StageState) => link.send({ kind: 'stage', stage: state })
  /** To another slide; the first turn starts the clock. */
  const toSlide = (to: (slide: number) => number) => {
    const { clock } = stageStore.getState()
    if (clock.since === null && clock.before === 0) tell(stage.startClock())
    go(({ slide }) => ({ slide: Math.min(count, Math.max(1, to(slide))) }))
  }
  return {
    place,
    /** Counted from 1. */
    number,
    settings: readSettings(search),
    stageState,
    look,
    connected: link.connected,
    send: link.send,
    set,
    go,
    tell,
    /** Opens the other window, or brings it forward; false where the browser refuses. */
    openOther: () => {
      const { to, name } = WINDOWS[OTHER[role]]
      const { deck, d, slide, lang, numbers, look } = place
      const { href } = router.buildLocation({
        to,
        params: { deck },
        search: { d, lang, numbers, look, slide: String(slide), show: link.token },
      })
      return openWindow(new URL(router.history.createHref(href), window.location.href).href, name)
    },
    actions: {
      step: (by: 1 | -1) => toSlide((slide) => slide + by),
      slide: (slide: number) => toSlide(() => slide),
      deck: (id: string) => go({ deck: id, d: undefined }),
      sibling: (by: 1 | -1) => go((now) => ({ deck: siblingDeck(groups, now.deck, by), d: undefined })),
      blank: (blank: StageState['blank']) => tell(stage.blank(blank)),
      language: () => go({ lang: nextLanguage(language) }),
      look: () => go({ look: other }),
      resetTimer: () => tell(stage.resetClock()),
    },
  }
}

/** A part of a place; the slide of another deck is the one at which it was left, else its nearest. */
type PlaceChange = Partial<Place>

/**
 * Where the show is, in its address, and the way to elsewhere.
 * @param slide the slide that is shown, which may differ from that of the address
 */
function usePlace(role: ShowRole, slide: number) {
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
    /** Goes there and gives the new place, for the other window. The history keeps one entry, so that Back leaves the show. */
    move: (change: PlaceChange | ((now: Place) => PlaceChange)): Place => {
      const now = latest.current
      const wanted = typeof change === 'function' ? change(now) : change
      const next = { ...now, ...wanted }
      if (next.deck !== now.deck) {
        left.current.set(now.deck, now.slide)
        if (wanted.slide === undefined) next.slide = left.current.get(next.deck) ?? now.slide
      }
      latest.current = next
      const { deck, slide, ...search } = next
      void navigate({
        to: WINDOWS[role].to,
        params: { deck },
        search: (known) => ({ ...known, ...search, slide: String(slide) }),
        replace: true,
      })
      return next
    },
    /**
     * Puts the number of the slide that is shown in place of one that the deck does not have: after the change to a shorter deck, or from
     * an old link. A turn made meanwhile holds.
     */
    correct: useCallback(
      (asked: string): void => {
        const search = (known: PresentSearch) =>
          known.slide === asked ? { ...known, slide: String(slide) } : known
        void navigate({ to: '.', search, replace: true })
      },
      [navigate, slide],
    ),
    /** Changes how this window shows it. */
    set: (settings: Pick<PresentSearch, 'auto' | 'loop'>) => {
      void navigate({ to: '.', search: (known) => ({ ...known, ...settings }), replace: true })
    },
  }
}

interface ShowLinkOptions {
  /** The token of the address, where this window was opened by the other one. */
  readonly token: string | undefined
  readonly place: Place
  readonly onPlace: (place: Place) => void
  readonly onPoint: ((point: Point) => void) | undefined
}

/** Only pages of a host have an origin that can be checked. */
const ownOrigin = () => (window.location.protocol.startsWith('http') ? window.location.origin : null)

/** Keeps this window in step with the other one of the show. */
function useShowLink({ token: given, place, onPlace, onPoint }: ShowLinkOptions) {
  const [token] = useState(() => given ?? ownToken())
  const link = useRef<ShowLink | null>(null)
  const [connected, setConnected] = useState(false)
  const greet = useEffectEvent((): ShowMessage[] => [
    { kind: 'place', place },
    { kind: 'stage', stage: stageStore.getState() },
  ])
  const hear = useEffectEvent((message: ShowMessage) => {
    if (message.kind === 'place') onPlace(message.place)
    else if (message.kind === 'stage') stage.adopt(message.stage)
    else if (message.kind === 'point') onPoint?.(message.point)
  })
  useEffect(() => {
    const made = createShowLink({
      token,
      self: window,
      origin: ownOrigin(),
      opener: given === undefined ? null : window.opener,
      greet: () => greet(),
      onMessage: (message) => hear(message),
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
  return { connected, token, send: (message: ShowMessage) => link.current?.send(message) }
}

const FEATURES = 'popup,width=1280,height=800'

const opened = new Map<string, Window>()

/**
 * Opens the address in a window of the name, or brings the window forward where it is open.
 * @returns false where the browser refuses
 */
function openWindow(address: string, name: string): boolean {
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
