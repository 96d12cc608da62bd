import { createStore } from 'zustand/vanilla'

let page: string | null = null

/** Remembers the address of the page that a reader was on, by which a show finds its way back. */
export const rememberPage = (address: string): void => {
  page = address
}

/** The last page with a frame around it; null where the reader came straight to a show. */
export const lastPage = (): string | null => page

/** How a navigation came about, and to which page. */
export interface Navigation {
  readonly action: 'PUSH' | 'REPLACE' | 'BACK' | 'FORWARD' | 'GO'
  readonly path: string
}

/**
 * The visit of a page, counted from 0. What floats above a page belongs to the visit in which it was opened, and is closed with it
 * wherever the visit ends: see {@link followVisits}.
 */
export const pageVisit = createStore<{ readonly visit: number }>(() => ({ visit: 0 }))

/** Ends the visit: whatever floats is closed. */
export const endVisit = (): void => pageVisit.setState(({ visit }) => ({ visit: visit + 1 }))

/**
 * Gives what ends visits when it is told of each navigation. A choice on the page that is written to the address leaves the visit as it
 * is; another page, a step in history and an address that was typed end it.
 */
export function followVisits(first: string): (navigation: Navigation) => void {
  let path = first
  return (navigation) => {
    const writes = navigation.action === 'PUSH' || navigation.action === 'REPLACE'
    const stays = writes && navigation.path === path
    path = navigation.path
    if (!stays) endVisit()
  }
}
