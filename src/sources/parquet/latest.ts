/** Gives the thing of a name, made where it is not kept. A maker that heeds the signal is given it too. */
export type Latest<T> = (name: string, make: () => Promise<T>, signal?: AbortSignal) => Promise<T>

/** Keeps the last `size` promised things by their name. One that fails is not kept, so that it can be asked for again. */
export function latest<T>(size: number): Latest<T> {
  const kept = new Map<string, Promise<T>>()
  return async (name, make, signal) => {
    for (;;) {
      const known = kept.get(name)
      const promised = known ?? make()
      kept.delete(name)
      kept.set(name, promised)
      for (const oldest of kept.keys()) {
        if (kept.size <= size) break
        kept.delete(oldest)
      }
      try {
        return await promised
      } catch (cause) {
        if (kept.get(name) === promised) kept.delete(name)
        // Whoever asked before gave it up. It is still wanted here.
        const isGivenUp = known !== undefined && cause instanceof DOMException && cause.name === 'AbortError'
        if (!isGivenUp || signal?.aborted === true) throw cause
      }
    }
  }
}
