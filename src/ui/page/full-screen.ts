/** Lets a page take the Escape key, so that it can close what lies over the slide before it leaves the full screen. */
interface KeyboardLock {
  readonly lock?: (keys: readonly string[]) => Promise<void>
}

const keyboardLock = (): KeyboardLock | undefined =>
  'keyboard' in navigator && typeof navigator.keyboard === 'object' && navigator.keyboard !== null
    ? navigator.keyboard
    : undefined

/** Fills the screen with the whole page, so that menus over it are seen as well; calls back where the browser refuses. */
export function enterFullScreen(refused: () => void): void {
  const page = document.documentElement
  if (typeof page.requestFullscreen !== 'function') {
    refused()
    return
  }
  page.requestFullscreen().then(
    // Where Escape cannot be taken it leaves the full screen at once, which is no harm.
    () =>
      keyboardLock()
        ?.lock?.(['Escape'])
        .catch(() => undefined),
    refused,
  )
}
