import type { Range } from '@tanstack/react-virtual'
import { defaultRangeExtractor } from '@tanstack/react-virtual'
import {
  startTransition,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { usePrinting } from '../../page/use-printing.ts'

/** The lines to draw: those in sight, and the one that has the focus, which must not vanish when it is scrolled away. */
export function windowOf(range: Range, focused: number): number[] {
  const lines = defaultRangeExtractor(range)
  if (focused < 0 || focused >= range.count || lines.includes(focused)) return lines
  return [...lines, focused].sort((a, b) => a - b)
}

/** The first lines, whatever is in sight: those that are printed. */
const firstLines = (count: number): number[] => Array.from({ length: count }, (_, line) => line)

/** Up to here all lines are drawn, as high as they need, so that the browser's own search and printing see them. */
const DRAWN_AT_ONCE = 200
/** On paper all lines are drawn up to this number; the table says how many are left out. */
export const PRINTED_LINES = 2000
/** Lines drawn beyond each edge of the screen. */
const OVERSCAN = 4

/** Whether the frame is over in which other lines came, for which the reader waits: what is out of sight is drawn after it. */
function useSettled(of: unknown): boolean {
  const [painted, setPainted] = useState<unknown>(null)
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setPainted(of)))
    })
    return () => cancelAnimationFrame(frame)
  }, [of])
  return painted === of
}

interface LineWindowOptions {
  /** What the lines are of: the same object as long as the same lines are shown. */
  readonly of: unknown
  /** The element that scrolls; null until it is on the page. */
  readonly region: HTMLElement | null
  /** How much of it is in sight, in pixels. */
  readonly view: number
  readonly count: number
  /** Height of a line where not all are drawn, in pixels. */
  readonly height: number
  /** The line that has the focus, which must not vanish when it is scrolled away. */
  readonly focused: number
}

/** The lines to draw and the room to leave for all others, in pixels. */
export interface LineWindow {
  readonly lines: readonly number[]
  /** Room before each of the lines; none where all are drawn. */
  readonly gaps: readonly number[]
  readonly after: number
  /** Whether cells out of sight are drawn as well: not in the frame in which other lines come. */
  readonly settled: boolean
  readonly scrollTo: (line: number) => void
}

/** Whether all lines are drawn, or only those in sight, each as high as the others. */
export const isWindowed = (count: number): boolean => count > DRAWN_AT_ONCE

/** The lines in sight at an offset among them, and so many beyond; none of no view. */
function inSight(
  offset: number,
  { view, height, count }: Pick<LineWindowOptions, 'view' | 'height' | 'count'>,
): Pick<Range, 'startIndex' | 'endIndex'> {
  const room = Math.max(0, count * height - view)
  const from = Math.min(offset, room)
  return {
    startIndex: Math.floor(from / height),
    endIndex: Math.min(count, Math.ceil((from + view) / height)) - 1,
  }
}

/**
 * Which lines are in sight. Their places are the browser's own as long as it can hold them all, see {@link scrolledTo}. Lines are all of one
 * height, so that nothing is kept of each: a virtualizer would make a list of a million.
 */
export function useLineWindow(options: LineWindowOptions): LineWindow {
  const { of, region, view, count, height, focused } = options
  const windowed = isWindowed(count)
  const printing = usePrinting()
  const settled = useSettled(of)
  const place = useRef<ScrollPlace>({ top: 0, shift: 0 })
  const [offset, setOffset] = useState(0)
  const heights = { lines: count * height, view }
  const look = useEffectEvent((top: number) => {
    place.current = scrolledTo(place.current, top, heights)
    const next = place.current.top + place.current.shift
    const [before, now] = [inSight(offset, options), inSight(next, options)]
    if (now.startIndex !== before.startIndex || now.endIndex !== before.endIndex) setOffset(next)
  })
  /** The height of the lines for which the place was found; null before it is. */
  const foundWith = useRef<number | null>(null)
  const keepPlace = useEffectEvent((element: HTMLElement, before: number) => {
    const lines = (place.current.top + place.current.shift) / before
    place.current = placeAt(lines * height, heights)
    element.scrollTop = place.current.top
  })
  useLayoutEffect(() => {
    if (!windowed) foundWith.current = null
    // On paper other lines are drawn, and where the browser scrolls for them is not where the reader was.
    if (region === null || !windowed || printing) return
    // After that, and where lines have another height, the first in sight is so again.
    if (foundWith.current !== null) keepPlace(region, foundWith.current)
    foundWith.current = height
    look(region.scrollTop)
    // Drawn in the frame of the scroll: later, lines that come into sight would be white at first.
    const scrolled = () => flushSync(() => look(region.scrollTop))
    region.addEventListener('scroll', scrolled, { passive: true })
    return () => region.removeEventListener('scroll', scrolled)
  }, [region, windowed, printing, height])
  const scrollTo = useCallback(
    (line: number) => {
      if (region === null || !windowed) return
      const head = region.querySelector('thead')?.clientHeight ?? 0
      const from = place.current.top + place.current.shift
      const start = line * height
      if (start >= from && start + height + head <= from + view) return
      place.current = placeAt(start < from ? start : start + height + head - view, {
        lines: count * height,
        view,
      })
      region.scrollTop = place.current.top
    },
    [region, windowed, count, height, view],
  )
  const all = useMemo(
    () => Array.from({ length: windowed ? 0 : count }, (_, line) => line),
    [windowed, count],
  )
  if (!windowed) return { lines: all, gaps: [], after: 0, settled: true, scrollTo }
  if (printing)
    return {
      lines: firstLines(Math.min(count, PRINTED_LINES)),
      gaps: [],
      after: 0,
      settled: true,
      scrollTo,
    }
  const overscan = settled ? OVERSCAN : 0
  const lines = view === 0 ? [] : windowOf({ ...inSight(offset, options), overscan, count }, focused)
  const shift = Math.min(place.current.shift, count * height - drawnHeight(count * height))
  return { lines, ...roomAround(lines, count, height, shift), settled, scrollTo }
}

/** The empty room before, between and after the drawn lines. A focused line far away is drawn as well, out of sight. */
function roomAround(lines: readonly number[], count: number, height: number, shift: number) {
  const total = drawnHeight(count * height)
  const gaps: number[] = []
  let end = 0
  for (const line of lines) {
    const gap = Math.max(0, Math.min(line * height - shift, total) - end)
    gaps.push(gap)
    end += gap + height
  }
  return { gaps, after: Math.max(0, total - end) }
}

/** Taller elements are cut by browsers, silently: Chromium at about 33 million pixels, Firefox at about 18. */
const TALLEST = 15_000_000

/** The heights of a scrolling table, in pixels. */
interface ScrollHeights {
  /** What all lines would take. */
  readonly lines: number
  /** What is in sight. */
  readonly view: number
}

/** How far a table is scrolled, in pixels. */
export interface ScrollPlace {
  /** The browser's own offset. */
  readonly top: number
  /** What is to be added to it for the offset among the lines: 0 wherever all of them have room. */
  readonly shift: number
}

/** The height that the browser is given for all lines. */
export const drawnHeight = (lines: number): number => Math.min(lines, TALLEST)

/** How far the browser's offset and the one among the lines can go. */
const ends = ({ lines, view }: ScrollHeights) => ({
  top: Math.max(0, drawnHeight(lines) - view),
  offset: Math.max(0, lines - view),
})

/**
 * The place after the browser has scrolled to `top`. Where lines are taller than the browser can hold, a small step moves over as many
 * pixels of lines, as a wheel or a key expects, and a leap, as of the scroll bar, to the same share of all lines.
 */
export function scrolledTo(before: ScrollPlace, top: number, heights: ScrollHeights): ScrollPlace {
  const end = ends(heights)
  const most = end.offset - end.top
  if (most <= 0) return { top, shift: 0 }
  if (top <= 0) return { top, shift: 0 }
  if (top >= end.top) return { top, shift: most }
  if (Math.abs(top - before.top) <= 2 * heights.view)
    return { top, shift: Math.min(most, Math.max(0, before.shift)) }
  return { top, shift: (top / end.top) * most }
}

/** The place from which the line that begins at `offset` is the first in sight, or as near to it as there is room. */
export function placeAt(offset: number, heights: ScrollHeights): ScrollPlace {
  const end = ends(heights)
  const wanted = Math.min(end.offset, Math.max(0, offset))
  const top = end.offset <= end.top ? wanted : Math.round((wanted / end.offset) * end.top)
  return { top, shift: wanted - top }
}
