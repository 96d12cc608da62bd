import { useEffect, useState } from 'react'

const TICK = 500

/** The present moment in milliseconds since 1970, as a clock on the wall shows it. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), TICK)
    return () => clearInterval(ticking)
  }, [])
  return now
}
