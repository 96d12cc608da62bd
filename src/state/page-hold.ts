/**
 * Gives what lets the browser ask before it leaves the page, or not any more. Each that is given holds the page by itself. It is for work
 * that is in this page alone: what the browser has refused to keep goes with the page.
 * @example
 * const hold = pageHold()
 * hold(true) // until hold(false)
 */
export function pageHold(): (isHeld: boolean) => void {
  const askFirst = (event: Event): void => event.preventDefault()
  return (isHeld) => {
    if (isHeld) globalThis.addEventListener?.('beforeunload', askFirst)
    else globalThis.removeEventListener?.('beforeunload', askFirst)
  }
}
