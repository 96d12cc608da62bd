import type { Range } from '@tanstack/react-virtual'
import { defaultRangeExtractor } from '@tanstack/react-virtual'

/** The lines to draw: those in sight, and the one that has the focus, which must not vanish when it is scrolled away. */
export function windowOf(range: Range, focused: number): number[] {
  const lines = defaultRangeExtractor(range)
  if (focused < 0 || focused >= range.count || lines.includes(focused)) return lines
  return [...lines, focused].sort((a, b) => a - b)
}

/** The first lines, whatever is in sight: those that are printed. */
export const firstLines = (count: number): number[] => Array.from({ length: count }, (_, line) => line)
