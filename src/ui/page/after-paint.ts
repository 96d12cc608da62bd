/** Milliseconds to wait for a frame at most: a hidden window paints none. */
const LONGEST_WAIT = 100

/**
 * Resolves when the last change is on the screen. Long work waits for it, so that a press shows its effect first.
 */
export const afterPaint = (): Promise<void> =>
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
