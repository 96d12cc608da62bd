import { atItsFullest } from './closing-notes.ts'
import { arrangementFor, canBeArranged } from './slide/slide-scene.ts'
import type { SlideModel } from './slide-model.ts'

/**
 * The slide with its numbers arranged as in the other languages of a show. They stand in the way that suits the words of all languages best:
 * what the audience has found on a slide stays where it is when the language changes.
 * @param others makes the same slide in the other languages
 */
export function arranged(slide: SlideModel, others: () => readonly SlideModel[]): SlideModel {
  if (!canBeArranged(slide)) return slide
  const arrangement = arrangementFor([slide, ...others()].map(atItsFullest))
  return arrangement === undefined ? slide : { ...slide, arrangement }
}
