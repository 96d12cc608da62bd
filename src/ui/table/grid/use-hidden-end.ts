import { useEffect } from 'react'

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
    mark()
    element.addEventListener('scroll', mark, { passive: true })
    const observer = new ResizeObserver(mark)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => {
      element.removeEventListener('scroll', mark)
      observer.disconnect()
    }
  }, [element])
}
