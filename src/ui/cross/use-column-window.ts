import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { itemAt } from '../../lib/item-at.ts'
import { windowOf } from '../table/grid/use-line-window.ts'

/** Up to here all columns are drawn. */
const DRAWN_AT_ONCE = 20
const OVERSCAN = 3

/** The columns to draw, and the room to leave before each and after the last, in pixels. */
export interface ColumnWindow {
  readonly columns: readonly number[]
  readonly gaps: readonly number[]
  readonly after: number
}

interface ColumnWindowOptions {
  /** The element that scrolls; null until it is on the page. */
  readonly region: HTMLElement | null
  readonly widths: readonly number[]
  /** Width of what stays in sight before them. */
  readonly pinned: number
  /** The column that has the focus, which must not vanish when it is scrolled away. */
  readonly focused: number
}

/** Which of many columns are in sight. */
export function useColumnWindow({ region, widths, pinned, focused }: ColumnWindowOptions): ColumnWindow {
  const windowed = widths.length > DRAWN_AT_ONCE
  const virtualizer = useVirtualizer({
    horizontal: true,
    enabled: windowed,
    count: windowed ? widths.length : 0,
    getScrollElement: () => region,
    estimateSize: (column) => itemAt(widths, column),
    paddingStart: pinned,
    overscan: OVERSCAN,
    rangeExtractor: (range) => windowOf(range, focused),
  })
  // It keeps what it was told of widths; with larger letters they are others.
  const measured = useRef(widths)
  useLayoutEffect(() => {
    if (measured.current === widths) return
    measured.current = widths
    virtualizer.measure()
  }, [virtualizer, widths])
  const starts = useMemo(() => {
    let sum = 0
    return [...widths, 0].map((width) => {
      const start = sum
      sum += width
      return start
    })
  }, [widths])
  const columns = windowed ? virtualizer.getVirtualItems().map(({ index }) => index) : [...widths.keys()]
  const drawn = columns.join()
  // Lines are drawn again with each new answer: it stays the same while the same columns are in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` says which columns there are
  return useMemo(() => {
    const gaps: number[] = []
    let end = 0
    for (const column of columns) {
      const start = itemAt(starts, column)
      gaps.push(Math.max(0, start - end))
      end = start + itemAt(widths, column)
    }
    return { columns, gaps, after: Math.max(0, itemAt(starts, widths.length) - end) }
  }, [drawn, starts, widths])
}
