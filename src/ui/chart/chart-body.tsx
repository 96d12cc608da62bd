import type { ReactNode } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import styles from './chart.module.css'

interface ChartBodyProps {
  /** Draws at a width in pixels. */
  readonly children: (width: number) => ReactNode
  /** Width in pixels below which it is not drawn narrower but scrolls. */
  readonly least?: number
}

/** The width at which a chart is drawn before its own is known. */
const FIRST_WIDTH = 560
const LEAST_WIDTH = 200

/** The area in which a chart is drawn. It follows the width that the page gives it. */
export function ChartBody({ children, least = LEAST_WIDTH }: ChartBodyProps) {
  const [width, setWidth] = useState(FIRST_WIDTH)
  const area = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = area.current
    if (element === null) return
    // Not the size on the screen: a stage is scaled as a whole, and what stands on it is laid out before that.
    const measure = () => setWidth(Math.max(least, element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [least])
  return (
    <div className={styles.body} ref={area}>
      {children(width)}
    </div>
  )
}
