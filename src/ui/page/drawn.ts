/** Milliseconds after which a frame is no longer waited for: a window that nobody sees has none. */
const LONGEST_WAIT = 100

/**
 * Resolved when what was changed is on the screen. Work that takes long waits for it after a press, so that the press is seen to be
 * answered first.
 */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.visibilityState === 'hidden') return resolve()
    const patience = setTimeout(resolve, LONGEST_WAIT)
    requestAnimationFrame(() => {
      // A message sent before a frame is painted arrives after it.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        clearTimeout(patience)
        resolve()
      }
      port2.postMessage(null)
    })
  })
