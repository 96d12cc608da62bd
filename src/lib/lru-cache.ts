import type { Steps } from './steps.ts'

/** Gives the answer to a question, made in steps where it is not kept. */
export type LruCache<T> = (key: string, make: () => Steps<T>) => Steps<T>

/** Keeps the answers to the last `size` different questions; a question asked again becomes the latest. */
export function lruCache<T>(size: number): LruCache<T> {
  const kept = new Map<string, T>()
  return function* (key, make) {
    const known = kept.get(key)
    const answer = known === undefined ? yield* make() : known
    kept.delete(key)
    kept.set(key, answer)
    for (const oldest of kept.keys()) {
      if (kept.size <= size) break
      kept.delete(oldest)
    }
    return answer
  }
}
