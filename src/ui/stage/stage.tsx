import { useLayoutEffect, useMemo, useState } from 'react'
import type { SlideModel } from '../../charts/deck/slide-model.ts'
import { KeepNumbers } from '../chart/keep-numbers.tsx'
import { FitContext } from './fit-box.tsx'
import { OpeningSlide } from './opening-slide.tsx'
import { SlideBody } from './slide-body.tsx'
import styles from './stage.module.css'
import { footOf, freedByFoot, StageFoot } from './stage-foot.tsx'
import { DESIGN, enlargedTitle } from './stage-type.ts'

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

/** One slide as it is shown: 16:9, with its finding, its body, and where it comes from. */
export function Stage({ slide, number, of, width, type: wanted = 1, look }: StageProps) {
  // Larger type starts from the slide in the usual type: what fits is measured there first, before anything is seen.
  const [known, setKnown] = useState<SlideModel | null>(null)
  useLayoutEffect(() => {
    if (wanted !== 1) setKnown(slide)
  }, [slide, wanted])
  const type = known === slide ? wanted : 1
  const fit = useMemo(() => ({ slide, type }), [slide, type])
  const inner = DESIGN.width - DESIGN.margin * 2
  const foot = footOf(slide, type, inner)
  const opening = slide.layout === 'text' && slide.opening
  return (
    <div className={styles.frame} style={{ width, height: (width * DESIGN.height) / DESIGN.width }}>
      <article
        className={styles.stage}
        data-look={look}
        data-layout={slide.layout}
        data-stage
        data-type={type}
        style={{
          width: DESIGN.width,
          height: DESIGN.height,
          transform: `scale(${width / DESIGN.width})`,
        }}
      >
        {opening ? (
          <OpeningSlide title={slide.title} paragraphs={slide.paragraphs} width={inner} type={type} />
        ) : (
          <FitContext value={fit}>
            <header className={styles.head}>
              <h1
                className={styles.title}
                style={{ fontSize: enlargedTitle(slide.title, inner, freedByFoot(slide, type, inner)) }}
              >
                <KeepNumbers text={slide.title} />
              </h1>
              {slide.subtitle !== '' && <p className={styles.subtitle}>{slide.subtitle}</p>}
            </header>
            <div className={styles.body}>
              <SlideBody slide={slide} />
            </div>
            {foot !== null && <StageFoot slide={slide} foot={foot} number={number} of={of} />}
          </FitContext>
        )}
      </article>
    </div>
  )
}
