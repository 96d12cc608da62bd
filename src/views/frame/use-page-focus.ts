import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { nameOfControl } from './name-of-control.ts'

/** A control of a page as it can be found again when the page is drawn anew: by its name, and its place among those of one name. */
interface Spot {
  readonly name: string
  readonly nth: number
}

/** Those of a show take no focus unasked. */
const CONTROLS = '#main :is(a[href], button, select, input, summary)'

const sameName = (name: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter((element) => nameOfControl(element) === name)

function focusedSpot(): Spot | null {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement) || !activeElement.matches(CONTROLS)) return null
  const name = nameOfControl(activeElement)
  return { name, nth: sameName(name).indexOf(activeElement) }
}

/** Calls back once the page has its title, which waits where the page does. Returns what stops the waiting. */
function whenTitled(callback: (title: HTMLElement) => void): () => void {
  const titled = () => {
    const title = document.querySelector<HTMLElement>('#root main h1')
    if (title !== null) callback(title)
    return title !== null
  }
  if (titled()) return () => {}
  const observer = new MutationObserver(() => titled() && observer.disconnect())
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}

/**
 * Where the focus goes with a new page: to what its address is about (`data-arrival`), else to its title, for the keyboard and for a
 * screen reader. Whoever comes back to a page, from a show
 * too, finds the focus where it was. The first page begins at the top.
 * @param first the path of the first page: whoever has left it before this could see it is led to the title of where they are
 */
export function usePageFocus(first: string): void {
  const router = useRouter()
  useEffect(() => {
    let stopWaiting = () => {}
    const leadToTitle = () => {
      stopWaiting()
      stopWaiting = whenTitled((title) => title.focus({ preventScroll: true }))
    }
    const { resolvedLocation } = router.state
    const isInside = document.activeElement?.closest('main') != null
    if (resolvedLocation !== undefined && resolvedLocation.pathname !== first && !isInside) leadToTitle()
    const spots = new Map<string, Spot>()
    const leaving = router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
      if (pathChanged) stopWaiting()
      const key = fromLocation?.state.__TSR_key
      if (key === undefined || !pathChanged) return
      const spot = focusedSpot()
      if (spot !== null) spots.set(key, spot)
    })
    const arriving = router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
      if (fromLocation === undefined || !pathChanged) return
      const spot = spots.get(toLocation.state.__TSR_key ?? '')
      const back = spot && sameName(spot.name)[spot.nth]
      const target = back ?? document.querySelector<HTMLElement>('main [data-arrival]') ?? undefined
      if (target === undefined) return leadToTitle()
      target.focus({ preventScroll: true })
      // What was drawn late may have kept the page from being scrolled back.
      const { top, bottom } = target.getBoundingClientRect()
      if (bottom < 0 || top > window.innerHeight) target.scrollIntoView({ block: 'center' })
    })
    return () => {
      stopWaiting()
      leaving()
      arriving()
    }
  }, [router, first])
}
