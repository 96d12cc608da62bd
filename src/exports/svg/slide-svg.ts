import type { SlideModel } from '../../charts/deck/slide-model.ts'
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
export function slideSvg(slide: SlideModel, { language, number, of }: SlideSvgOptions): SvgFile {
  const { title, description } = slide
  return sceneSvg(slideScene(slide, number, of), {
    title,
    description,
    language,
    palette: STAGE,
    ground: true,
  })
}
