import type { Box, Point } from './scene.ts'

/**
 * The bands of a hatch, each cut to its box. Bands are shapes of their own, since office programs lose patterns, masks and clips. Hatches
 * of one drawing are in step, so that those of overlapping boxes fall together.
 * @param stroke the line width that the hatch goes with, in pixels
 */
export function hatchBands({ x, y, width, height }: Box, stroke: number): Point[][] {
  if (width <= 0 || height <= 0) return []
  const [step, thick] = [stroke * 3 * Math.SQRT2, stroke * 1.4 * Math.SQRT2]
  const bands: Point[][] = []
  for (let start = -((x + y) % step) - step; start < width + height; start += step) {
    const [from, to] = [Math.max(0, start), Math.min(width + height, start + thick)]
    if (to - from < THINNEST) continue
    bands.push(corners(from, to, width, height).map(([u, v]) => [x + u, y + v] as const))
  }
  return bands
}

/** A thinner band, in pixels, would not be seen. */
const THINNEST = 0.2

/** The corners of what lies in a box between two diagonals, u + v = from and u + v = to. */
function corners(from: number, to: number, width: number, height: number): Point[] {
  const right = (sum: number): Point => [Math.min(sum, width), sum - Math.min(sum, width)]
  const left = (sum: number): Point => [Math.max(0, sum - height), sum - Math.max(0, sum - height)]
  const within = (sum: number) => from < sum && sum < to
  return [
    right(from),
    ...(within(width) ? [[width, 0] as const] : []),
    right(to),
    left(to),
    ...(within(height) ? [[0, height] as const] : []),
    left(from),
  ]
}
