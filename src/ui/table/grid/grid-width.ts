import { useEffect, useSyncExternalStore } from 'react'
import { afterPaint } from '../../page/after-paint.ts'

const QUERY = '(max-width: 40rem)'

function subscribe(changed: () => void): () => void {
  const query = matchMedia(QUERY)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the screen is as narrow as a telephone's, or zoomed in as far. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(QUERY).matches,
    () => false,
  )

/**
 * Marks a scrolling element with `data-more` as long as something of it lies beyond its right edge, for a style sheet to show. Nothing is drawn
 * again for it.
 */
export function useHiddenEnd(element: HTMLElement | null): void {
  useEffect(() => {
    if (element === null) return
    const mark = () => {
      const hidden = element.scrollWidth - element.clientWidth - element.scrollLeft
      element.toggleAttribute('data-more', hidden > 1)
    }
    let waits = false
    // Once the frame is drawn: asked while rows are being drawn, the browser would lay the table out for the answer, and then once more.
    const markLater = async () => {
      if (waits) return
      waits = true
      await afterPaint()
      waits = false
      mark()
    }
    mark()
    element.addEventListener('scroll', markLater, { passive: true })
    const observer = new ResizeObserver(mark)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => {
      element.removeEventListener('scroll', markLater)
      observer.disconnect()
    }
  }, [element])
}
