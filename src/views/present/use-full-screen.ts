import { useCallback } from 'react'

/** Lets a page take the Escape key, so that it can close what lies over the slide before it leaves the full screen. */
interface KeyboardLock {
  readonly lock?: (keys: readonly string[]) => Promise<void>
}

const keyboardLock = (): KeyboardLock | undefined =>
  'keyboard' in navigator && typeof navigator.keyboard === 'object' && navigator.keyboard !== null
    ? navigator.keyboard
    : undefined

interface FullScreen {
  /** Enters or leaves; calls back where the browser refuses. */
  readonly toggle: (refused: () => void) => void
  /** Leaves, and says whether there was anything to leave. */
  readonly leave: () => boolean
}

/** The whole page in full screen, so that menus over it are seen as well. */
export function useFullScreen(): FullScreen {
  const leave = useCallback(() => {
    if (document.fullscreenElement === null) return false
    void document.exitFullscreen()
    return true
  }, [])
  const toggle = useCallback(
    (refused: () => void) => {
      if (leave()) return
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
    },
    [leave],
  )
  return { toggle, leave }
}
