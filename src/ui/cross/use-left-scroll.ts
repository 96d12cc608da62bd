import { useRouter } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'

interface Place {
  readonly top: number
  readonly left: number
}

/** How far the table was scrolled on each page that was left, by the key of its entry in the history. */
const places = new Map<string, Place>()

/**
 * Whoever comes back to the page finds the table scrolled to where it was. The router does so only for what is on the page as soon as the page is
 * drawn: a cross-table of many rows is still being laid out then.
 * @param region the element that scrolls; null until it is on the page
 * @param busy whether the lines that it is to show are still on their way
 */
export function useLeftScroll(region: HTMLElement | null, busy: boolean): void {
  const router = useRouter()
  const isDone = useRef(false)
  useLayoutEffect(() => {
    if (region === null) return
    return router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
      const key = fromLocation?.state.__TSR_key
      if (key !== undefined) places.set(key, { top: region.scrollTop, left: region.scrollLeft })
    })
  }, [router, region])
  useLayoutEffect(() => {
    if (region === null || busy || isDone.current) return
    isDone.current = true
    const place = places.get(router.latestLocation.state.__TSR_key ?? '')
    if (place !== undefined) region.scrollTo({ ...place, behavior: 'instant' })
  }, [router, region, busy])
}
