import { storageName } from '../publication.ts'

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
 * How long a tab waits for the lock before it says that it only reads, in milliseconds: a page that is loaded again has to let go of
 * the lock first.
 */
const PATIENCE = 250

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/**
 * The tabs of a browser that share one thing, by a Web Lock and a broadcast channel of its name. Where a page may have no locks (it is served without TLS) every tab
 * writes, and the revision in storage keeps one from writing over another.
 */
export function browserTabs(locks: LockManager | undefined, name = storageName(NAME)): Tabs {
  const channel = new BroadcastChannel(name)
  const left = new AbortController()
  let release: (() => void) | null = null
  let waiting: AbortController | null = null
  let tell: (role: 'writer' | 'reader') => void = () => {}

  /** Asks for the lock and holds it until the tab leaves or another takes over. */
  const hold = async (manager: LockManager, options: LockOptions): Promise<void> => {
    try {
      await manager.request(name, options, async () => {
        if (left.signal.aborted) return
        tell('writer')
        await new Promise<void>((resolve) => {
          release = resolve
        })
      })
    } catch (error) {
      if (!isAbort(error)) throw error
      // Either the waiting was given up, or another tab has taken over.
      if (release === null || left.signal.aborted) return
      release = null
      await wait(manager, 0)
    }
  }
  const wait = async (manager: LockManager, patience: number): Promise<void> => {
    waiting = new AbortController()
    const { signal } = waiting
    const isWaiting = () => release === null && !signal.aborted
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      const { held = [] } = await manager.query()
      if (!isWaiting()) return
      // A busy browser may take long to give a lock that nobody has.
      if (held.some((lock) => lock.name === name)) tell('reader')
      else timer = setTimeout(look, PATIENCE)
    }
    timer = setTimeout(look, patience)
    try {
      await hold(manager, { signal })
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    join: (onRole, onChange) => {
      tell = onRole
      channel.onmessage = onChange
      if (locks === undefined) return onRole('writer')
      rememberWriter(name, () => release !== null && !left.signal.aborted)
      const asked = wasWriter(name) ? hold(locks, { steal: true }) : wait(locks, PATIENCE)
      // Where locks are refused to this page it writes as if there were none.
      asked.catch(() => onRole('writer'))
    },
    takeOver: () => {
      if (locks === undefined || release !== null) return
      waiting?.abort()
      void hold(locks, { steal: true })
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

/**
 * A tab that wrote and is loaded again goes on writing, although a tab that waited behind it became the writer meanwhile: nobody meant
 * them to change roles. What tells it so lives in the tab alone, and for a few seconds.
 */

/** What was written by the tab, by the name that its tabs share. */
const keyOf = (name: string) => `${name}.writer`
/** How long a page may take to be loaded again, in milliseconds. */
const WHILE = 10_000

/** Remembers when the page of the writer goes. */
function rememberWriter(name: string, isWriter: () => boolean): void {
  globalThis.addEventListener?.('pagehide', () => {
    if (isWriter()) write(name, String(Date.now()))
  })
}

/** Whether this tab wrote until just now; asked once. */
function wasWriter(name: string): boolean {
  const left = read(name)
  if (left !== null) write(name, '')
  return left !== null && left !== '' && Date.now() - Number(left) < WHILE
}

function read(name: string): string | null {
  try {
    return globalThis.sessionStorage.getItem(keyOf(name))
  } catch {
    // Switched off: the tab asks like any other.
    return null
  }
}

function write(name: string, text: string): void {
  try {
    globalThis.sessionStorage.setItem(keyOf(name), text)
  } catch {
    // Switched off: the tab will ask like any other.
  }
}
