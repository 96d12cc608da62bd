import type { SlideModel } from '../../charts/deck/slide-model.ts'
import type { Scene } from '../../charts/scene/scene.ts'
import type { PHONE } from '../../charts/slide/phone-scene.ts'
import { phoneScene } from '../../charts/slide/phone-scene.ts'
import { slideScene } from '../../charts/slide/slide-scene.ts'
import type { Language } from '../../domain/text.ts'
import { STAGE } from './palette.ts'
import type { SvgFile } from './scene-svg.ts'
import { sceneSvg } from './scene-svg.ts'

interface SlideSvgOptions {
  readonly language: Language
  /** The place of the slide in its deck, counted from 1. */
  readonly number: number
  readonly of: number
}

/** A slide as a drawing that stands by itself, 1920 × 1080, in the light colours of the stage. */
export const slideSvg = (slide: SlideModel, { language, number, of }: SlideSvgOptions): SvgFile =>
  drawingOf(slide, slideScene(slide, number, of), language)

/** A slide as a drawing for the screen of a phone, see `phoneScene`. */
export const phoneSvg = (slide: SlideModel, shape: keyof typeof PHONE, language: Language): SvgFile =>
  drawingOf(slide, phoneScene(slide, shape, language), language)

const drawingOf = ({ title, description }: SlideModel, scene: Scene, language: Language): SvgFile =>
  sceneSvg(scene, { title, description, language, palette: STAGE, ground: true })
