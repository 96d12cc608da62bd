import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { LeftFocus } from './left-focus.ts'
import { controlAt } from './left-focus.ts'

/** Calls back once the page has what is looked for, which waits where the page does. Returns what stops the waiting. */
function whenThere(find: () => HTMLElement | null, callback: (element: HTMLElement) => void): () => void {
  const look = () => {
    const element = find()
    if (element !== null) callback(element)
    return element !== null
  }
  if (look()) return () => {}
  const observer = new MutationObserver(() => look() && observer.disconnect())
  observer.observe(document.body, { childList: true, subtree: true })
  return () => observer.disconnect()
}

/** What floats above a page: the palette, cards, menus. */
const FLOATING = ':is([role="dialog"], [role="menu"])'

/** Calls back once what floats is gone and has given the focus back, for which it needs a moment. Returns what stops the waiting. */
function whenClosed(callback: () => void): () => void {
  let frame = 0
  const observer = new MutationObserver(() => {
    if (document.querySelector(FLOATING) !== null) return
    observer.disconnect()
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(callback)
    })
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
  }
}

/** Whether something floats that is open. What is closing counts no longer. */
const isCovered = () => document.querySelector(`${FLOATING}[data-open]`) !== null

const title = () => document.querySelector<HTMLElement>('#root main h1')

/** Whether nobody has moved the focus since the page came: it is on nothing, or on the title to which it was led. */
const isUnmoved = () => document.activeElement === document.body || document.activeElement === title()

function focusIn(target: HTMLElement): void {
  target.focus({ preventScroll: true })
  // What was drawn late may have kept the page from being scrolled back.
  const { top, bottom } = target.getBoundingClientRect()
  if (bottom < 0 || top > window.innerHeight) target.scrollIntoView({ block: 'center' })
}

/**
 * Where the focus goes with a new page: to what its address is about (`data-arrival`), else to its title, for the keyboard and for a
 * screen reader. Whoever comes back to a page, from a show
 * too, finds the focus where it was. The first page begins at the top.
 * @param first the path of the first page: whoever has left it before this could see it is led to where they are
 * @param left where the focus was on the pages that were left
 */
export function usePageFocus(first: string, left: LeftFocus): void {
  const router = useRouter()
  useEffect(() => {
    let stops: (() => void)[] = []
    const stopWaiting = () => {
      for (const stop of stops) stop()
      stops = []
    }
    const arriveAt = (key: string | undefined) => {
      stopWaiting()
      if (isCovered()) {
        // Opened while the page was on its way: whoever types there goes on, and is led to the page once it is closed.
        stops = [whenClosed(() => isUnmoved() && arriveAt(key))]
        return
      }
      const spot = left.get(key ?? '')
      const target = (spot && controlAt(spot)) ?? document.querySelector<HTMLElement>('main [data-arrival]')
      if (target !== null) return focusIn(target)
      stops = [whenThere(title, (there) => there.focus({ preventScroll: true }))]
      // A part of the page that is still on its way may hold the control.
      if (spot !== undefined)
        stops.push(
          whenThere(
            () => controlAt(spot),
            (control) => isUnmoved() && focusIn(control),
          ),
        )
    }
    const { resolvedLocation } = router.state
    const isInside = document.activeElement?.closest('main') != null
    const hasMoved = (resolvedLocation?.pathname ?? first) !== first || left.size > 0
    if (hasMoved && !isInside) arriveAt(resolvedLocation?.state.__TSR_key)
    const leaving = router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && stopWaiting())
    const arriving = router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
      if (fromLocation !== undefined && pathChanged) arriveAt(toLocation.state.__TSR_key)
    })
    return () => {
      stopWaiting()
      leaving()
      arriving()
    }
  }, [router, first, left])
}
