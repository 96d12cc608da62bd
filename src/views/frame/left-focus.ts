import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** By what a control is recognised after it was drawn again: its kind, and what its number is of or its name. */
export const nameOfControl = (element: Element): string =>
  `${element.tagName} ${/\/.+/u.exec(element.id) ?? element.getAttribute('aria-label') ?? element.textContent}`

/** How a control is found after its page was drawn again: by its name, and by its place among the controls of that name. */
interface Spot {
  readonly name: string
  readonly nth: number
}

/** Where the focus was on each page that was left, by the key of its entry in the history. */
export type LeftFocus = Map<string, Spot>

/** Those of a show take no focus unasked. */
const CONTROLS = '#main :is(a[href], button, select, input, summary)'

const sameName = (name: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter((element) => nameOfControl(element) === name)

/** Where a control stands on its page; null for what is none. */
export function spotOf(element: Element | null): Spot | null {
  if (!(element instanceof HTMLElement) || !element.matches(CONTROLS)) return null
  const name = nameOfControl(element)
  return { name, nth: sameName(name).indexOf(element) }
}

/** The control of the page that had the focus; null where the page has no such control. */
export const controlAt = ({ name, nth }: Spot): HTMLElement | null => sameName(name)[nth] ?? null

/**
 * Remembers where the focus was when a page is left. It loads with the first view, before the other habits of the frame: a press on a page that the build
 * drew may leave that page before they are loaded.
 */
export function useLeftFocus(): LeftFocus {
  const router = useRouter()
  const [spots] = useState(() => new Map<string, Spot>())
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
        const key = fromLocation?.state.__TSR_key
        const spot = key === undefined || !pathChanged ? null : spotOf(document.activeElement)
        if (key !== undefined && spot !== null) spots.set(key, spot)
      }),
    [router, spots],
  )
  return spots
}
