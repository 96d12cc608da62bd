import { useEffect, useRef, useState } from 'react'

const textOf = (value: string | number | null): string => (value === null ? '' : String(value))

/**
 * What stands in a field whose value lies elsewhere, in the address mostly: what is typed shows at once, and what comes back of it a moment
 * later puts no older words over newer ones. A value that was not sent, such as that of a link, takes its place.
 */
export function useTyped<T extends string | number | null>(value: T) {
  const [typed, setTyped] = useState(() => textOf(value))
  /** What the value is, and after it what was sent and has not come back as the value. */
  const sent = useRef([value])
  useEffect(() => {
    const back = sent.current.indexOf(value)
    sent.current = back === -1 ? [value] : sent.current.slice(back)
    if (back === -1) setTyped(textOf(value))
  }, [value])
  return { typed, setTyped, sent }
}
