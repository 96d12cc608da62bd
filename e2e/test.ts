import type { Page } from '@playwright/test'
import { test as base } from '@playwright/test'

interface Place {
  readonly href: string
  readonly state: { readonly __TSR_key?: string }
}

/** What the router tells of where it is; it stands on the window for its own developer tools. */
interface Router {
  readonly history: { readonly location: Place }
  readonly state: { readonly status: string; readonly location: Place; readonly resolvedLocation?: Place }
}

/**
 * Waits until the page of the address is drawn, with its search: views of one page differ in nothing else. What is asked for
 * may be shown before its rows are. A step within one document is done for the browser before the app has begun.
 */
async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { __TSR_ROUTER__: router } = window as { readonly __TSR_ROUTER__?: Router }
    if (router === undefined) return true
    const { history, state } = router
    const step = history.location.state.__TSR_key
    return (
      history.location.href === window.location.hash.slice(1) &&
      state.status === 'idle' &&
      state.location.state.__TSR_key === step &&
      state.resolvedLocation?.state.__TSR_key === step &&
      document.querySelector('main [aria-busy="true"]') === null
    )
  })
}

/** Waits until the app has drawn a page of which only what stands around it was shown. Where the app failed, that is gone too. */
async function drawn(page: Page): Promise<void> {
  // A page without scripts never has it.
  if (!(await page.evaluate(() => 'frame' in document.documentElement.dataset))) return
  await page.waitForFunction(() => {
    const { frame } = document.documentElement.dataset
    return document.querySelector(`[data-view="${frame}"]`)?.checkVisibility() !== true
  })
}

/** Lets a page that goes to an address, back or forward leave the one before behind: nothing of it is taken for the new one. */
export function leavingBehind(page: Page): Page {
  const { goto, reload, goBack, goForward } = page
  page.goto = async (url, options) => {
    const answer = await goto.call(page, url, options)
    if (options?.waitUntil === 'commit') return answer
    if (answer !== null || url.startsWith('file:')) await drawn(page)
    // Nothing was loaded: the address, of a file as well, differs from the one before behind its # alone.
    if (answer === null && url.includes('#')) await arrived(page)
    return answer
  }
  page.reload = async (options) => {
    const answer = await reload.call(page, options)
    await drawn(page)
    return answer
  }
  page.goBack = async (options) => {
    const answer = await goBack.call(page, options)
    if (answer === null) await arrived(page)
    return answer
  }
  page.goForward = async (options) => {
    const answer = await goForward.call(page, options)
    if (answer === null) await arrived(page)
    return answer
  }
  return page
}

/** Playwright's test, with a page that leaves the one before behind. */
export const test = base.extend({
  page: async ({ page }, use) => {
    await use(leavingBehind(page))
  },
})
