import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import { useLetters } from '../page/use-letters.ts'
import { usePrinting } from '../page/use-printing.ts'
import { useWidth } from '../page/use-width.ts'
import styles from './chart.module.css'

interface ChartBodyProps {
  /** Draws the chart at a width in pixels. */
  readonly children: (width: number) => ReactNode
}

/** The width in pixels at which a chart is drawn until its real width is known. */
const FIRST_WIDTH = 560
/** The least width of a drawing in pixels; in less room it scrolls. */
const LEAST_WIDTH = 200
/** The width of an upright page of A4, the narrowest paper, between its margins, in CSS pixels. `--paper-width` says how much of it a chart has, if not all. */
const PAGE_WIDTH = 680

/** The area in which a chart is drawn. It adapts to the width of the page, or of the paper in print, and to the size of the reader's letters. */
export function ChartBody({ children }: ChartBodyProps) {
  const { ref, width } = useWidth(FIRST_WIDTH)
  const [paper, setPaper] = useState(PAGE_WIDTH)
  const letters = useLetters()
  const printing = usePrinting()
  const area = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return
      setPaper(Number.parseFloat(getComputedStyle(element).getPropertyValue('--paper-width')) || PAGE_WIDTH)
      return ref(element)
    },
    [ref],
  )
  const room = (printing ? Math.min(width, paper) : width) / letters
  const drawing = children(Math.max(LEAST_WIDTH, room))
  return (
    <div className={styles.body} ref={area}>
      {/* Laid out for as much less room as it is then enlarged: lines are broken for the larger letters, and nothing is wider than the page. */}
      {letters === 1 ? drawing : <div style={{ zoom: letters }}>{drawing}</div>}
    </div>
  )
}
