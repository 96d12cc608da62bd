import { useCallback, useLayoutEffect, useState } from 'react'

/** The size of what is in sight of an element, in CSS pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({
  width: clientWidth,
  height: clientHeight,
})

const isSame = (a: Size | null, b: Size): boolean => a?.width === b.width && a.height === b.height

/** The element of a grid that scrolls, and its size; both null until it is on the page. They come together: each costs a drawing of the grid. */
export function useRegion(): {
  readonly ref: (element: HTMLElement | null) => void
  readonly region: HTMLElement | null
  readonly size: Size | null
} {
  const [region, setRegion] = useState<HTMLElement | null>(null)
  const [size, setSize] = useState<Size | null>(null)
  const ref = useCallback((element: HTMLElement | null) => {
    setRegion(element)
    setSize(element && sizeOf(element))
  }, [])
  useLayoutEffect(() => {
    if (region === null) return
    const observer = new ResizeObserver(() => {
      const now = sizeOf(region)
      setSize((before) => (isSame(before, now) ? before : now))
    })
    observer.observe(region)
    return () => observer.disconnect()
  }, [region])
  return { ref, region, size }
}

/** Edges in pixels of the window. */
export interface Sight {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** What is in sight of the lines of a grid: below its headings, without scroll bars, and no more than the window shows. */
export function sightOf(region: HTMLElement): Sight {
  const { top, left } = region.getBoundingClientRect()
  const [y, x] = [top + region.clientTop, left + region.clientLeft]
  const head = region.querySelector('thead th')?.getBoundingClientRect().bottom ?? y
  return {
    top: Math.max(0, y, head),
    bottom: Math.min(window.innerHeight, y + region.clientHeight),
    left: Math.max(0, x),
    right: Math.min(window.innerWidth, x + region.clientWidth),
  }
}
