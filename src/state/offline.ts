/** The worker that keeps the app's files on this computer. The build writes it beside the page. */
const WORKER = './service-worker.js'

interface TrustedTypePolicies {
  readonly createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypePolicies
  }
}

/**
 * Keeps the app for use without a network, where the browser can: on a host with https or on this computer, not on a page opened from
 * disk. Without it the app works as before, so that nothing needs to be said where the browser refuses.
 */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext || location.protocol === 'file:') return
  // The page's policy asks who vouches for the address of a script: this one and no other.
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (url !== WORKER) throw new TypeError(`${url} is no script of this app`)
      return url
    },
  })
  try {
    await navigator.serviceWorker.register(WORKER)
  } catch {
    // Switched off or not allowed here: the app then needs the network to start, as any page does.
  }
}
