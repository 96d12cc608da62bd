import type { Scene } from '../../charts/scene/scene.ts'
import type { PagePicture } from '../../decks/slide/page-scene.ts'
import { pageScenes } from '../../decks/slide/page-scene.ts'
import type { PHONE } from '../../decks/slide/phone-scene.ts'
import { phoneScene } from '../../decks/slide/phone-scene.ts'
import { slideScene } from '../../decks/slide/slide-scene.ts'
import type { SlideModel } from '../../decks/slide-model.ts'
import type { Language } from '../../domain/text.ts'
import { sentencesOf } from '../../domain/text.ts'
import { STAGE } from './palette.ts'
import type { SvgFile } from './scene-svg.ts'
import { sceneSvg } from './scene-svg.ts'

interface SlideSvgOptions {
  readonly language: Language
  /** The position of the slide in its deck, counted from 1. */
  readonly number: number
  readonly of: number
}

/** A slide as a complete drawing of 1920 × 1080 pixels, in the light colours of the stage. */
export const slideSvg = (slide: SlideModel, { language, number, of }: SlideSvgOptions): SvgFile =>
  drawingOf(slide, slideScene(slide, number, of), language)

/** A slide as a drawing for the screen of a phone, see `phoneScene`. */
export const phoneSvg = (slide: SlideModel, shape: keyof typeof PHONE, language: Language): SvgFile =>
  drawingOf(slide, phoneScene(slide, shape, language), language)

/**
 * A page as long drawings, 1080 pixels wide: one, or more if it is higher than a browser can draw.
 * @param made of what product it is, and when it was made
 */
export function pageSvgs(page: PagePicture, made: string, language: Language): SvgFile[] {
  const { title, charts } = page
  const description = sentencesOf(
    charts.map((chart) => chart.description),
    language,
  )
  return pageScenes(page, made, language).map((scene) => drawingOf({ title, description }, scene, language))
}

const drawingOf = (
  { title, description }: Pick<SlideModel, 'title' | 'description'>,
  scene: Scene,
  language: Language,
): SvgFile => sceneSvg(scene, { title, description, language, palette: STAGE, ground: true })
