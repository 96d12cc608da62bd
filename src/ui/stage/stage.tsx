import { useMemo } from 'react'
import { slideScene } from '../../decks/slide/slide-scene.ts'
import { SLIDE } from '../../decks/slide/slide-type.ts'
import type { SlideModel } from '../../decks/slide-model.ts'
import { SceneView } from '../chart/scene-view.tsx'
import { SlideWords } from './slide-words.tsx'
import styles from './stage.module.css'

/** A page of 13.333 inches, on which a slide is printed, in CSS pixels. */
export const PAGE_WIDTH = 1280

export type Look = 'light' | 'dark'

interface StageProps {
  readonly slide: SlideModel
  /** The position of the slide in its deck, counted from 1. */
  readonly number: number
  readonly of: number
  /** Width of the slide on the screen, in CSS pixels; its height is 9/16 of it. */
  readonly width: number
  /** The factor by which type and marks are larger than designed; at least 1. */
  readonly type?: number
  /** Light or dark, if it should not follow the page. */
  readonly look?: Look | undefined
}

/** One slide as it is shown: its picture, and the same in words for people who cannot see it. */
export function Stage({ slide, number, of, width, type = 1, look }: StageProps) {
  const { nodes } = useMemo(() => slideScene(slide, number, of, type), [slide, number, of, type])
  const height = (width * SLIDE.height) / SLIDE.width
  return (
    <article
      className={styles.stage}
      data-look={look}
      data-layout={slide.layout}
      data-stage
      data-type={type}
      style={{ width, height }}
    >
      <SlideWords slide={slide} number={number} of={of} />
      <svg
        className={styles.picture}
        viewBox={`0 0 ${SLIDE.width} ${SLIDE.height}`}
        width={width}
        height={height}
        aria-hidden="true"
      >
        <SceneView nodes={nodes} />
      </svg>
    </article>
  )
}
