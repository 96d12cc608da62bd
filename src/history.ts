import type { RouterHistory } from '@tanstack/react-router'
import { createHashHistory, createMemoryHistory } from '@tanstack/react-router'
import { followVisits } from './state/page-visit.ts'
import { afterPaint } from './ui/page/after-paint.ts'

/** Addresses of links as the built page has them: they begin with the hash, whatever the folder and the host. */
function withShortLinks(history: RouterHistory): RouterHistory {
  history.createHref = (href) => `#${href}`
  return history
}

/** The page of an address, without what it says of it. */
const pathOf = (href: string): string => href.split(/[?#]/u, 1).join('')

type Change = Parameters<Parameters<RouterHistory['subscribe']>[0]>[0]

/**
 * Tells the router of another page only after the press on the link is seen to work, since a phone takes a while to draw a page. If the reader
 * goes to a page before the router listens, because the data is still being read, the router is told as soon as it listens. Meanwhile the page
 * that the reader leaves does not put its own address in the place of the new one.
 */
export function answeringFirst(history: RouterHistory): RouterHistory {
  const { subscribe, replace } = history
  let onItsWay = 0
  // The page that the reader leaves still runs and may write its state to the address. That would take the reader back.
  history.replace = (path, ...more) => {
    if (onItsWay === 0 || pathOf(path) === history.location.pathname) replace(path, ...more)
  }
  let isHeard = false
  let unheard: Change | null = null
  subscribe((change) => {
    const { type } = change.action
    if (!isHeard && type !== 'PUSH' && type !== 'REPLACE') unheard = change
  })
  history.subscribe = (listener) => {
    isHeard = true
    const tell = async (change: Change) => {
      onItsWay += 1
      await afterPaint()
      onItsWay -= 1
      listener(change)
    }
    if (unheard !== null) {
      const change = unheard
      unheard = null
      void tell(change)
    }
    let { pathname } = history.location
    return subscribe((change) => {
      const stays = change.location.pathname === pathname
      pathname = change.location.pathname
      if (stays) listener(change)
      else void tell(change)
    })
  }
  return history
}

/**
 * The history of the window. The path of a page comes after a `#`, so that it works in any folder of any host and on a page opened from disk.
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
