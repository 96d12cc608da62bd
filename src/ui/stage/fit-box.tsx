import type { ReactNode } from 'react'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
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
  const measure = useCallback(() => {
    const [outer, inner] = [box.current, content.current]
    if (outer === null || inner === null) return
    setRoom((known) =>
      known.width === outer.clientWidth && known.height === outer.clientHeight
        ? known
        : { width: outer.clientWidth, height: outer.clientHeight },
    )
    setNeeded(inner.offsetHeight)
  }, [])
  // After each drawing and before it is seen: what was drawn for another room must not flash up in the wrong size.
  useLayoutEffect(measure)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure)
    for (const element of [box.current, content.current]) if (element !== null) observer.observe(element)
    return () => observer.disconnect()
  }, [measure])
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
