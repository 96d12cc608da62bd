/**
 * Gives the thing of a name, made where it is not kept. Who gives up waits no longer; once nobody waits, the making is given up too.
 * @param make is given the signal by which it is given up
 */
export type Latest<T> = (
  name: string,
  make: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal | undefined,
) => Promise<T>

interface Kept<T> {
  readonly promised: Promise<T>
  readonly stop: AbortController
  waiting: number
  isMade: boolean
}

/** Keeps the last `size` promised things by their name. One that fails is not kept, so that it can be asked for again. */
export function latest<T>(size: number): Latest<T> {
  const kept = new Map<string, Kept<T>>()
  const forget = (name: string, entry: Kept<T>) => {
    if (kept.get(name) === entry) kept.delete(name)
  }
  const begun = (name: string, make: (signal: AbortSignal) => Promise<T>): Kept<T> => {
    const stop = new AbortController()
    const entry: Kept<T> = { promised: make(stop.signal), stop, waiting: 0, isMade: false }
    entry.promised.then(
      () => {
        entry.isMade = true
      },
      () => forget(name, entry),
    )
    return entry
  }
  return async (name, make, signal) => {
    signal?.throwIfAborted()
    const entry = kept.get(name) ?? begun(name, make)
    kept.delete(name)
    kept.set(name, entry)
    for (const oldest of kept.keys()) {
      if (kept.size <= size) break
      kept.delete(oldest)
    }
    entry.waiting += 1
    try {
      return await untilAborted(entry.promised, signal)
    } finally {
      entry.waiting -= 1
      if (entry.waiting === 0 && !entry.isMade) {
        forget(name, entry)
        entry.stop.abort()
      }
    }
  }
}

/** @throws the signal's reason once it is aborted */
function untilAborted<T>(promised: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promised
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    signal.addEventListener('abort', giveUp, { once: true })
    promised.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
