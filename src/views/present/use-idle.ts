import { useEffect, useState } from 'react'

/** Stillness after which pointer and controls fade, in milliseconds. */
const STILL = 2500

/** Whether the pointer has not moved for a while. A show begins idle: nobody has asked for anything. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), STILL)
    }
    window.addEventListener('pointermove', wake)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', wake)
    }
  }, [])
  return idle
}
