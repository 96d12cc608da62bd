import type { ReactNode } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { usePrinting } from '../use-printing.ts'
import styles from './chart.module.css'

interface ChartBodyProps {
  /** Draws at a width in pixels. */
  readonly children: (width: number) => ReactNode
  /** Width in pixels below which it is not drawn narrower but scrolls. */
  readonly least?: number
  /** The width in pixels where it is known before. */
  readonly known?: number | undefined
}

/** The width at which a chart is drawn before its own is known. */
const FIRST_WIDTH = 560
const LEAST_WIDTH = 200
/** The width of a page of A4 between its margins, in CSS pixels. */
const PAGE_WIDTH = 680

/** The area in which a chart is drawn. It follows the width that the page gives it, in print that of the paper. */
export function ChartBody({ children, least = LEAST_WIDTH, known }: ChartBodyProps) {
  const [width, setWidth] = useState(FIRST_WIDTH)
  const area = useRef<HTMLDivElement>(null)
  // A stage keeps its own measures and is scaled as a whole.
  const printing = usePrinting() && area.current?.closest('[data-stage]') === null
  useLayoutEffect(() => {
    const element = area.current
    if (element === null || known !== undefined) return
    // Not the size on the screen: a stage is scaled as a whole, and what stands on it is laid out before that.
    const measure = () => setWidth(Math.max(least, element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [least, known])
  return (
    <div className={styles.body} ref={area}>
      {children(known ?? (printing ? Math.min(width, PAGE_WIDTH) : width))}
    </div>
  )
}
