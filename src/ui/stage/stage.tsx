import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { SlideModel } from '../../charts/deck/slide-model.ts'
import { KeepNumbers } from '../chart/keep-numbers.tsx'
import { Said } from '../said.tsx'
import { FitContext } from './fit-box.tsx'
import { OpeningSlide } from './opening-slide.tsx'
import { SlideBody } from './slide-body.tsx'
import styles from './stage.module.css'
import { footOf, freedByFoot, StageFoot } from './stage-foot.tsx'
import { DESIGN, enlargedTitle, TITLE_LINE, titleSize } from './stage-type.ts'

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

/** The width of what stands on a slide, in pixels of its design. */
const INNER = DESIGN.width - DESIGN.margin * 2

/** One slide as it is shown: 16:9, with its finding, its body, and where it comes from. */
export function Stage({ slide, number, of, width, type: wanted = 1, look }: StageProps) {
  // Larger type starts from the slide in the usual type: what fits is measured there first, before anything is seen.
  const [known, setKnown] = useState<{ readonly slide: SlideModel; readonly lines: number } | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const usual = known?.slide !== slide
  const type = usual ? 1 : wanted
  useLayoutEffect(() => {
    if (wanted === 1 || !usual) return
    const line = titleSize(slide.title, INNER) * TITLE_LINE
    setKnown({ slide, lines: Math.round((title.current?.offsetHeight ?? line) / line) })
  }, [slide, wanted, usual])
  const fit = useMemo(() => ({ slide, type }), [slide, type])
  const foot = footOf(slide, type, INNER)
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
          <OpeningSlide title={slide.title} paragraphs={slide.paragraphs} width={INNER} type={type} />
        ) : (
          <FitContext value={fit}>
            <header className={styles.head}>
              <h1
                className={styles.title}
                ref={title}
                style={{
                  fontSize: enlargedTitle(
                    slide.title,
                    INNER,
                    known?.lines ?? 1,
                    freedByFoot(slide, type, INNER),
                  ),
                }}
              >
                <KeepNumbers text={slide.title} />
              </h1>
              {slide.subtitle !== '' && (
                <p className={styles.subtitle}>
                  <Said text={slide.subtitle} />
                </p>
              )}
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
