import { useEffect } from 'react'

/** Keeps the screen awake while the show is seen. A browser that cannot, or will not, is not worth a word in front of an audience. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let wanted = true
    const ask = async () => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
      try {
        const got = await navigator.wakeLock.request('screen')
        if (wanted) lock = got
        else await got.release()
      } catch {
        // Low battery, or not allowed: the screen then sleeps as its owner set it.
      }
    }
    // The lock is lost whenever the page is hidden.
    const again = () => void ask()
    void ask()
    document.addEventListener('visibilitychange', again)
    return () => {
      wanted = false
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [])
}
