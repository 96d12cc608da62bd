import type { SlideModel } from '../../charts/deck/slide-model.ts'
import { KeepNumbers } from '../chart/keep-numbers.tsx'
import { OpeningSlide } from './opening-slide.tsx'
import { SlideBody } from './slide-body.tsx'
import styles from './stage.module.css'
import { StageFoot } from './stage-foot.tsx'
import { DESIGN, titleSize } from './stage-type.ts'

export type Look = 'light' | 'dark'

interface StageProps {
  readonly slide: SlideModel
  /** The place of the slide in its deck, counted from 1. */
  readonly number: number
  readonly of: number
  /** Width of the slide on the screen, in CSS pixels; its height is 9/16 of it. */
  readonly width: number
  /** By how much type and marks are larger than designed; 1 and more. */
  readonly type?: number
  /** Light or dark, where it is not to follow the page. */
  readonly look?: Look | undefined
}

/** From here on type is so large that the body needs the room of the foot. */
const ENLARGED = 1.2

/** One slide as it is shown: 16:9, with its finding, its body, and where it comes from. */
export function Stage({ slide, number, of, width, type = 1, look }: StageProps) {
  // Larger type is the same design on fewer pixels.
  const design = { width: DESIGN.width / type, height: DESIGN.height / type }
  const scale = width / design.width
  const inner = design.width - DESIGN.margin * 2
  const opening = slide.layout === 'text' && slide.opening
  return (
    <div className={styles.frame} style={{ width, height: (width * DESIGN.height) / DESIGN.width }}>
      <article
        className={styles.stage}
        data-look={look}
        data-layout={slide.layout}
        data-stage
        style={{ ...design, transform: `scale(${scale})` }}
      >
        {opening ? (
          <OpeningSlide title={slide.title} paragraphs={slide.paragraphs} width={inner} />
        ) : (
          <>
            <header className={styles.head}>
              {/* A title is large as it is: only the rest grows with the type. */}
              <h1 className={styles.title} style={{ fontSize: titleSize(slide.title, inner * type) / type }}>
                <KeepNumbers text={slide.title} />
              </h1>
              {slide.subtitle !== '' && <p className={styles.subtitle}>{slide.subtitle}</p>}
            </header>
            <div className={styles.body}>
              <SlideBody slide={slide} />
            </div>
            <StageFoot slide={slide} number={number} of={of} width={inner} brief={type >= ENLARGED} />
          </>
        )}
      </article>
    </div>
  )
}
