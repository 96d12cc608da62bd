import { useLayoutEffect, useRef, useState } from 'react'
import type { SlideModel } from '../../charts/deck/slide-model.ts'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { Said } from '../../ui/said.tsx'
import { Stage } from '../../ui/stage/stage.tsx'
import styles from './notes.module.css'
import { useLook } from './use-look.ts'

interface NotesSlideProps {
  readonly slide: SlideModel
  readonly number: number
  readonly of: number
}

const FIRST_WIDTH = 640

/** A slide as the audience sees it, as wide as the room that the presenter's window gives it. */
export function NotesSlide({ slide, number, of }: NotesSlideProps) {
  const { look } = useLook()
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(FIRST_WIDTH)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    // The observed element stays the same through all turns; only what is in it is made anew.
    <div className={styles.picture} ref={box} inert>
      <ErrorBoundary
        key={slide.id}
        instead={() => (
          <p>
            <Said text={slide.title} />
          </p>
        )}
      >
        <Stage slide={slide} number={number} of={of} width={width} look={look} />
      </ErrorBoundary>
    </div>
  )
}
