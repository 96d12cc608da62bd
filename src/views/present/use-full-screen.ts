import { useCallback } from 'react'
import { enterFullScreen } from '../../ui/full-screen.ts'

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
      enterFullScreen(refused)
    },
    [leave],
  )
  return { toggle, leave }
}
