import { useEffect, useRef } from 'react'

interface AutoAdvance {
  /** Null where nothing turns by itself. */
  readonly seconds: number | null
  /** Whether something lies over the slide that should not be turned under it. */
  readonly held: boolean
  /** Changes with every slide: a slide that was turned by hand has its full time. */
  readonly slide: string
  readonly next: () => void
}

/** Turns the slides of a lobby screen. */
export function useAutoAdvance({ seconds, held, slide, next }: AutoAdvance): void {
  const latest = useRef(next)
  useEffect(() => {
    latest.current = next
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the slide starts the wait anew
  useEffect(() => {
    if (seconds === null || held) return
    const timer = setTimeout(() => latest.current(), seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds, held, slide])
}
