/** Taller elements are cut by browsers, silently: Chromium at about 33 million pixels, Firefox at about 18. */
const TALLEST = 15_000_000

/** The heights of a scrolling table, in pixels. */
export interface ScrollHeights {
  /** What all lines would take. */
  readonly lines: number
  /** What is in sight. */
  readonly view: number
}

/** Where a scrolling table stands. */
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
