import type { CSSProperties } from 'react'
import { useRef } from 'react'
import type { Point } from '../../state/show/show-message.ts'
import { useWindowEvent } from '../../ui/use-window-event.ts'
import styles from './pointer-layer.module.css'

export type PointerKind = 'none' | 'laser' | 'spotlight'

interface PointerLayerProps {
  readonly kind: PointerKind
  /** Where the presenter points from the other window, in shares of the slide. */
  readonly remote: Point
}

/** A red dot that follows the pointer, or a light around it with the rest of the slide in the dark. There is one, wherever it is led from. */
export function PointerLayer({ kind, remote }: PointerLayerProps) {
  const layer = useRef<HTMLDivElement>(null)
  useWindowEvent('pointermove', ({ clientX, clientY }) => {
    const box = layer.current?.getBoundingClientRect()
    if (kind === 'none' || box === undefined) return
    layer.current?.style.setProperty('--x', `${clientX - box.left}px`)
    layer.current?.style.setProperty('--y', `${clientY - box.top}px`)
  })
  // Who points from the other window has nothing to do with where the pointer was left in this one.
  const shown = kind === 'none' && remote !== null ? 'laser' : kind
  const place: CSSProperties & Readonly<Record<`--${string}`, string>> =
    remote === null ? {} : { '--x': `${remote.x * 100}%`, '--y': `${remote.y * 100}%` }
  return (
    <div className={styles.layer} ref={layer} aria-hidden="true">
      {shown !== 'none' && <div className={styles[shown]} style={place} />}
    </div>
  )
}
