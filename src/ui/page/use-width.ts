import { useCallback, useState } from 'react'

/**
 * The width of an element in CSS pixels, followed as it changes, and the ref for the element.
 * @param first the width until the element is on the page
 */
export function useWidth(first: number) {
  const [width, setWidth] = useState(first)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
