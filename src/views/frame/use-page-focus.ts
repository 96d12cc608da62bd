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

/**
 * Where the focus goes with a new page: to what its address is about (`data-arrival`), else to its title, for the keyboard and for a
 * screen reader. Whoever comes back to a page, from a show
 * too, finds the focus where it was. The first page begins at the top.
 */
export function usePageFocus(): void {
  const router = useRouter()
  useEffect(() => {
    const spots = new Map<string, Spot>()
    const leaving = router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
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
      if (target === undefined)
        return document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
      target.focus({ preventScroll: true })
      // What was drawn late may have kept the page from being scrolled back.
      const { top, bottom } = target.getBoundingClientRect()
      if (bottom < 0 || top > window.innerHeight) target.scrollIntoView({ block: 'center' })
    })
    return () => {
      leaving()
      arriving()
    }
  }, [router])
}
