import { useMemo } from 'react'
import { phoneScene } from '../../decks/slide/phone-scene.ts'
import { slideScene } from '../../decks/slide/slide-scene.ts'
import type { SlideModel } from '../../decks/slide-model.ts'
import { SceneView } from '../chart/scene-view.tsx'
import { useLanguage } from '../use-language.ts'
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
  /** Width of the slide on the screen, in CSS pixels. */
  readonly width: number
  /** Whether it is laid out for a phone that is held upright, 3:4 with larger type; otherwise it is 16:9. */
  readonly upright?: boolean
  /** The factor by which type and marks are larger than designed; at least 1. */
  readonly type?: number
  /** Light or dark, if it should not follow the page. */
  readonly look?: Look | undefined
}

/** One slide as it is shown: its picture, and the same in words for people who cannot see it. */
export function Stage({ slide, number, of, width, upright = false, type = 1, look }: StageProps) {
  const language = useLanguage()
  const scene = useMemo(
    () => (upright ? phoneScene(slide, 'portrait', language) : slideScene(slide, number, of, type)),
    [slide, number, of, upright, type, language],
  )
  const height = (width * scene.height) / scene.width
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
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        width={width}
        height={height}
        aria-hidden="true"
      >
        <SceneView nodes={scene.nodes} />
      </svg>
    </article>
  )
}
