import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import type { PresentSearch } from '../../state/address.ts'
import type { Place } from '../../state/show/show-message.ts'

/** Which of the two windows of a show this is. */
type ShowRole = 'audience' | 'notes'

const PATHS = { audience: '/present/$deck', notes: '/present/$deck/notes' } as const

/** A part of a place; the slide of another deck is the one at which it was left, else its nearest. */
export type PlaceChange = Partial<Place>

/** Where the show is, and the way to elsewhere. */
export interface ShowPlace {
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
