import type { ReactNode } from 'react'
import { createContext, useContext, useLayoutEffect, useRef, useState } from 'react'
import type { SlideModel } from '../../charts/deck/slide-model.ts'
import type { Box, StageRoom } from '../../charts/layout/chart-size.ts'
import styles from './fit-box.module.css'

/** The slide that is laid out, and by how much its type is to be larger than usual. */
export const FitContext = createContext<{ readonly slide: SlideModel | null; readonly type: number }>({
  slide: null,
  type: 1,
})

interface FitBoxProps {
  /** Lays out in a room in pixels. */
  readonly children: (room: StageRoom) => ReactNode
  /** Whether what is laid out keeps its sizes in a room; known before it is drawn. Its height is measured besides. */
  readonly fits?: (room: StageRoom) => boolean
  /** Whether it stands at the top, as what is read does, and not in the middle. */
  readonly top?: boolean
}

/** Room on a slide before it is measured. */
const FIRST: Box = { width: 1728, height: 600 }

/** Zooms are tried in steps of one over this, the same ones for each type size, so that a larger type never gets a smaller zoom. */
const STEPS = 20
/** Pixels by which rounding may make a layout higher than its room. */
const ROUNDING = 0.5

/**
 * The room that is left on a slide, with what stands in it centred. Larger type is the layout of the usual type in less room, enlarged: as
 * far as it is wanted and fits, and never below the usual. What is too high even so is made smaller as a whole: better small than cut off.
 */
export function FitBox({ children, fits = () => true, top = false }: FitBoxProps) {
  const { slide, type } = useContext(FitContext)
  const box = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(FIRST)
  const [usual, setUsual] = useState(FIRST)
  const [needed, setNeeded] = useState(0)
  const [limit, setLimit] = useState({ slide, type, room, zoom: type })

  const roomAt = (zoom: number): StageRoom => ({
    width: room.width / zoom,
    height: room.height / zoom,
    usual: type === 1 ? room : usual,
  })
  const limited = limit.slide === slide && limit.type === type && limit.room === room
  const most = Math.floor((limited ? limit.zoom : type) * STEPS + 0.001)
  let step = Math.max(STEPS, most)
  while (step > STEPS && !fits(roomAt(step / STEPS))) step -= 1
  const zoom = step / STEPS

  const measure = () => {
    const [outer, inner] = [box.current, content.current]
    if (outer === null || inner === null) return
    const { clientWidth: width, clientHeight: height } = outer
    if (type === 1 && (usual.width !== width || usual.height !== height)) setUsual({ width, height })
    if (room.width !== width || room.height !== height) {
      setRoom({ width, height })
      return
    }
    const over = inner.offsetHeight > height / zoom + ROUNDING || inner.scrollWidth > inner.clientWidth + 1
    if (over && step > STEPS) setLimit({ slide, type, room, zoom: (step - 1) / STEPS })
    setNeeded(inner.offsetHeight)
  }
  // After each drawing and before it is seen: what was drawn for another room must not flash up in the wrong size.
  useLayoutEffect(measure)
  const latest = useRef(measure)
  useLayoutEffect(() => {
    latest.current = measure
  })
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => latest.current())
    for (const element of [box.current, content.current]) if (element !== null) observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const shrink = step === STEPS && needed > room.height && needed > 0 ? room.height / needed : 1
  const scale = zoom * shrink === 1 ? '' : `scale(${zoom * shrink})`
  return (
    <div className={styles.box} ref={box}>
      <div
        className={top ? styles.top : styles.content}
        ref={content}
        data-fit
        style={{ width: room.width / zoom, transform: top ? scale : `translate(-50%, -50%) ${scale}` }}
      >
        {children(roomAt(zoom))}
      </div>
    </div>
  )
}
