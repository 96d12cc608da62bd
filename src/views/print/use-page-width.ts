import { useCallback, useState } from 'react'
import { usePrinting } from '../../ui/use-printing.ts'

/** A page of 13.333 inches, in CSS pixels. */
const PAGE_WIDTH = 1280

/** The width of a slide: that of the page in print, on the screen what there is room for. */
export function usePageWidth() {
  const printing = usePrinting()
  const [room, setRoom] = useState(PAGE_WIDTH)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width: printing ? PAGE_WIDTH : Math.min(PAGE_WIDTH, room) }
}
