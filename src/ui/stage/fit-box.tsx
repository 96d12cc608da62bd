import type { ReactNode } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import styles from './fit-box.module.css'

/** A size in pixels of the design. */
interface Box {
  readonly width: number
  readonly height: number
}

interface FitBoxProps {
  /** Lays out in a size in pixels. */
  readonly children: (box: Box) => ReactNode
  /** Whether it stands at the top, as what is read does, and not in the middle. */
  readonly top?: boolean
}

/** Room on a slide before it is measured. */
const FIRST: Box = { width: 1728, height: 600 }

/**
 * The room that is left on a slide, with what stands in it centred. What is still too high although it knew the room is made smaller as a
 * whole: better small than cut off.
 */
export function FitBox({ children, top = false }: FitBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(FIRST)
  const [needed, setNeeded] = useState(0)
  useLayoutEffect(() => {
    const [outer, inner] = [box.current, content.current]
    if (outer === null || inner === null) return
    const measure = () => {
      setRoom({ width: outer.clientWidth, height: outer.clientHeight })
      setNeeded(inner.offsetHeight)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(outer)
    observer.observe(inner)
    return () => observer.disconnect()
  }, [])
  const scale = needed > room.height && needed > 0 ? room.height / needed : 1
  const shrink = scale === 1 ? '' : `scale(${scale})`
  return (
    <div className={styles.box} ref={box}>
      <div
        className={top ? styles.top : styles.content}
        ref={content}
        data-fit
        style={{ transform: top ? shrink : `translateY(-50%) ${shrink}` }}
      >
        {children(room)}
      </div>
    </div>
  )
}
