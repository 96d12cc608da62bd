/** The tabs of this browser that show the workspace. One of them writes. */
export interface Tabs {
  /**
   * Asks to write. `onRole` is called soon, and again whenever the role changes: a reader becomes the writer when the writer closes,
   * and a writer a reader when another tab takes over. `onChange` is called when another tab has written.
   */
  readonly join: (onRole: (role: 'writer' | 'reader') => void, onChange: () => void) => void
  /** Becomes the writer in place of the tab that is. */
  readonly takeOver: () => void
  /** Says to the other tabs that a transaction has completed. */
  readonly sayChanged: () => void
  readonly leave: () => void
}

/** No other tab: for storage that none shares. */
export const ALONE: Tabs = {
  join: (onRole) => onRole('writer'),
  takeOver: () => {},
  sayChanged: () => {},
  leave: () => {},
}

const NAME = 'union-metrics.workspace'

/**
 * The tabs of a browser, by a Web Lock and a broadcast channel. Where a page may have no locks (it is served without TLS) every tab
 * writes, and the revision in storage keeps one from writing over another.
 */
export function browserTabs(locks: LockManager | undefined): Tabs {
  const channel = new BroadcastChannel(NAME)
  const left = new AbortController()
  let release: (() => void) | null = null
  let waiting: AbortController | null = null
  let tell: (role: 'writer' | 'reader') => void = () => {}

  /** Holds the lock until it is released; says whether it was had. */
  const hold = async (options: LockOptions): Promise<boolean> => {
    if (locks === undefined || left.signal.aborted) return false
    return await locks.request(NAME, options, async (lock) => {
      if (lock === null || left.signal.aborted) return false
      tell('writer')
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return true
    })
  }
  /** Waits until the writer closes. A lock that another tab takes over, and waiting that is given up, end with an AbortError. */
  const wait = async (): Promise<void> => {
    tell('reader')
    waiting = new AbortController()
    await hold({ signal: waiting.signal }).catch(afterAbort)
  }
  const afterAbort = async (error: unknown): Promise<void> => {
    if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error
    if (release === null) return
    release = null
    await wait()
  }

  return {
    join: (onRole, onChange) => {
      tell = onRole
      channel.onmessage = onChange
      if (locks === undefined) return onRole('writer')
      void hold({ ifAvailable: true })
        .then((had) => (had || left.signal.aborted ? undefined : wait()))
        .catch(afterAbort)
        // Locks are refused to this page: it writes as if there were none.
        .catch(() => onRole('writer'))
    },
    takeOver: () => {
      if (release !== null) return
      waiting?.abort()
      void hold({ steal: true }).catch(afterAbort)
    },
    sayChanged: () => {
      if (!left.signal.aborted) channel.postMessage('changed')
    },
    leave: () => {
      left.abort()
      waiting?.abort()
      release?.()
      channel.close()
    },
  }
}
