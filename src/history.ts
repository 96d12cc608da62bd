import type { RouterHistory } from '@tanstack/react-router'
import { createHashHistory, createMemoryHistory } from '@tanstack/react-router'
import { followVisits } from './state/page-visit.ts'
import { drawn } from './ui/page/drawn.ts'

/** Addresses of links as the built page has them: they begin with the hash, whatever the folder and the host. */
function withShortLinks(history: RouterHistory): RouterHistory {
  history.createHref = (href) => `#${href}`
  return history
}

type Change = Parameters<Parameters<RouterHistory['subscribe']>[0]>[0]

/**
 * Tells the router of another page once the press that leads there is seen to be answered: drawing a page takes a phone a while. Where the
 * reader goes while the data is read, and the router does not listen yet, it is told as soon as it does.
 */
export function answeringFirst(history: RouterHistory): RouterHistory {
  const { subscribe } = history
  let isHeard = false
  let unheard: Change | null = null
  subscribe((change) => {
    const { type } = change.action
    if (!isHeard && type !== 'PUSH' && type !== 'REPLACE') unheard = change
  })
  history.subscribe = (listener) => {
    isHeard = true
    if (unheard !== null) {
      const change = unheard
      unheard = null
      void drawn().then(() => listener(change))
    }
    let { pathname } = history.location
    return subscribe((change) => {
      const stays = change.location.pathname === pathname
      pathname = change.location.pathname
      if (stays) listener(change)
      else void drawn().then(() => listener(change))
    })
  }
  return history
}

/**
 * The history of the window. Addresses stand behind a hash, so that they work in any folder of any host and on a page opened from disk.
 */
export function windowHistory(): RouterHistory {
  const history = withShortLinks(createHashHistory())
  const onNavigation = followVisits(history.location.pathname)
  history.subscribe(({ location, action }) => onNavigation({ action: action.type, path: location.pathname }))
  return answeringFirst(history)
}

/** The history of the page that the build draws, which is at the overview. */
export const builtHistory = (): RouterHistory =>
  withShortLinks(createMemoryHistory({ initialEntries: ['/'] }))
