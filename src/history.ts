import type { RouterHistory } from '@tanstack/react-router'
import { createHashHistory, createMemoryHistory } from '@tanstack/react-router'
import { followVisits } from './state/page-visit.ts'

/** Addresses of links as the built page has them: they begin with the hash, whatever the folder and the host. */
function withShortLinks(history: RouterHistory): RouterHistory {
  history.createHref = (href) => `#${href}`
  return history
}

/**
 * The history of the window. Addresses stand behind a hash, so that they work in any folder of any host and on a page opened from disk.
 */
export function windowHistory(): RouterHistory {
  const history = withShortLinks(createHashHistory())
  const onNavigation = followVisits(history.location.pathname)
  history.subscribe(({ location, action }) => onNavigation({ action: action.type, path: location.pathname }))
  return history
}

/** The history of the page that the build draws, which is at the overview. */
export const builtHistory = (): RouterHistory =>
  withShortLinks(createMemoryHistory({ initialEntries: ['/'] }))
