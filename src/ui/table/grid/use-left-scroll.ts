import { useRouter } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'

interface Place {
  readonly top: number
  readonly left: number
}

/** How far each table was scrolled on each page that was left, by the key of its entry in the history and its name. */
const places = new Map<string, Place>()

/**
 * Whoever comes back to the page finds the table scrolled to where it was. The router does so only for what is on the page as soon as the page is
 * drawn: many rows are still being found or laid out then.
 * @param region the element that scrolls; null until it is on the page
 * @param name tells the tables of a page apart
 * @param busy whether the lines that it is to show are still on their way
 */
export function useLeftScroll(region: HTMLElement | null, name: string, busy: boolean): void {
  const router = useRouter()
  const isDone = useRef(false)
  useLayoutEffect(() => {
    if (region === null) return
    return router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
      const key = fromLocation?.state.__TSR_key
      if (key !== undefined) places.set(`${key} ${name}`, { top: region.scrollTop, left: region.scrollLeft })
    })
  }, [router, region, name])
  useLayoutEffect(() => {
    if (region === null || busy || isDone.current) return
    isDone.current = true
    const place = places.get(`${router.latestLocation.state.__TSR_key ?? ''} ${name}`)
    if (place !== undefined) region.scrollTo({ ...place, behavior: 'instant' })
  }, [router, region, name, busy])
}
