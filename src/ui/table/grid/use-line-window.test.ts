import { describe, expect, it } from 'vitest'
import type { ScrollPlace } from './use-line-window.ts'
import { drawnHeight, placeAt, scrolledTo } from './use-line-window.ts'

const start: ScrollPlace = { top: 0, shift: 0 }
const offset = ({ top, shift }: ScrollPlace) => top + shift

describe('lines for which the browser has room', () => {
  const heights = { lines: 100_000 * 32, view: 700 }
  it('scroll as they are', () => {
    expect(drawnHeight(heights.lines)).toBe(3_200_000)
    expect(scrolledTo(start, 1_234_567, heights)).toEqual({ top: 1_234_567, shift: 0 })
    expect(placeAt(3_000_000, heights)).toEqual({ top: 3_000_000, shift: 0 })
  })
  it('end where the last line is in sight', () => {
    expect(placeAt(9_999_999, heights)).toEqual({ top: 3_199_300, shift: 0 })
  })
})

describe('a million lines, taller than the browser can hold', () => {
  const heights = { lines: 1_000_000 * 44, view: 700 }
  const last = heights.lines - heights.view

  it('are given 15 million pixels', () => {
    expect(drawnHeight(heights.lines)).toBe(15_000_000)
  })

  it('move by as many pixels as a wheel turns', () => {
    const place = scrolledTo({ top: 5_000_000, shift: 7_000_000 }, 5_000_120, heights)
    expect(offset(place)).toBe(12_000_120)
  })

  it('reach the same share of the lines as the scroll bar shows', () => {
    const half = scrolledTo(start, (15_000_000 - 700) / 2, heights)
    expect(offset(half)).toBeCloseTo(last / 2, 3)
  })

  it('begin and end where the scroll bar does', () => {
    expect(offset(scrolledTo({ top: 300, shift: 9_000_000 }, 0, heights))).toBe(0)
    expect(offset(scrolledTo({ top: 14_999_000, shift: 5 }, 14_999_300, heights))).toBe(last)
  })

  it('lead to any line by its number', () => {
    for (const line of [0, 1, 77, 340_909, 500_000, 900_001]) {
      const place = placeAt(line * 44, heights)
      expect(offset(place)).toBe(line * 44)
      expect(place.top).toBeLessThanOrEqual(15_000_000 - 700)
      expect(place.shift).toBeGreaterThanOrEqual(0)
    }
  })
})
