import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Asking, Progress } from '../../sources/data-source.ts'

/** How far a question is. */
export type Standing =
  | { readonly kind: 'waiting'; readonly progress: Progress | null }
  | { readonly kind: 'there' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface Answered<T> {
  /** The last answer, also while another is awaited. */
  readonly value: T | null
  readonly standing: Standing
  readonly stop: () => void
  readonly again: () => void
}

/**
 * Asks a question whenever it becomes another one, and gives up the one before.
 * @param question names it
 */
export function useAnswer<T>(question: string, ask: (asking: Asking) => Promise<T>): Answered<T> {
  const [value, setValue] = useState<T | null>(null)
  const [standing, setStanding] = useState<Standing>({ kind: 'waiting', progress: null })
  const [attempt, setAttempt] = useState(0)
  const stopping = useRef<AbortController | null>(null)
  const askNow = useEffectEvent(ask)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, or the same once more, is asked
  useEffect(() => {
    const controller = new AbortController()
    stopping.current = controller
    const { signal } = controller
    // Whether this is still the question of the page.
    let isAsked = true
    const stand = (next: Standing) => {
      if (isAsked) setStanding(next)
    }
    setStanding({ kind: 'waiting', progress: null })
    askNow({ signal, onProgress: (progress) => stand({ kind: 'waiting', progress }) }).then(
      (answer) => {
        if (!isAsked) return
        setValue(() => answer)
        setStanding({ kind: 'there' })
      },
      (error: unknown) => stand(signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error }),
    )
    return () => {
      isAsked = false
      controller.abort()
    }
  }, [question, attempt])
  return {
    value,
    standing,
    stop: () => stopping.current?.abort(),
    again: () => setAttempt((n) => n + 1),
  }
}
