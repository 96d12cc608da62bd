import { useEffect, useRef } from 'react'
import type { Point } from '../../state/show/show-message.ts'
import styles from './pointer-layer.module.css'

export type PointerKind = 'none' | 'laser' | 'spotlight'

interface PointerLayerProps {
  readonly kind: PointerKind
  /** Where the presenter points from the other window, in shares of the slide. */
  readonly remote: Point
}

/** A red dot that follows the pointer, or a light around it with the rest of the slide in the dark. */
export function PointerLayer({ kind, remote }: PointerLayerProps) {
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (kind === 'none') return
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const box = layer.current?.getBoundingClientRect()
      if (box === undefined) return
      layer.current?.style.setProperty('--x', `${clientX - box.left}px`)
      layer.current?.style.setProperty('--y', `${clientY - box.top}px`)
    }
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [kind])
  return (
    <div className={styles.layer} ref={layer} aria-hidden="true">
      {kind !== 'none' && <div className={styles[kind]} />}
      {remote !== null && (
        <div className={styles.laser} style={{ left: `${remote.x * 100}%`, top: `${remote.y * 100}%` }} />
      )}
    </div>
  )
}
