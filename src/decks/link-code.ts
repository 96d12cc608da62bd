import { encode } from 'uqr'
import type { Language } from '../domain/text.ts'
import { readOn } from '../domain/text.ts'
import { CODE_SLIDE } from '../words/decks/link-code.ts'
import type { ImprintModel, QrCode, SlideModel } from './slide-model.ts'

/**
 * The largest code that a phone still reads off a projector from five metres: 117 squares a side, 6 pixels each on a slide. Its address has
 * up to 1273 bytes.
 */
const MOST_VERSION = 25

/** The code of an address; null where the address is too long for one that can be read. */
export function linkCode(address: string): QrCode | null {
  try {
    // The border is drawn by whoever draws the code.
    return encode(address, { ecc: 'L', boostEcc: true, maxVersion: MOST_VERSION, border: 0 }).data
  } catch {
    return null
  }
}

/** The slide that ends a deck: the code by which everybody in the room takes it along. */
export function codeSlide(
  name: string,
  code: QrCode,
  imprint: ImprintModel | null,
  language: Language,
): SlideModel {
  const title = CODE_SLIDE.title[language]
  const paragraphs = [name, imprint?.unit ?? ''].filter((line) => line !== '')
  return {
    layout: 'text',
    id: 'link-code',
    title,
    subtitle: '',
    notes: CODE_SLIDE.notes[language],
    legend: [],
    footnotes: [],
    cautions: [],
    source: '',
    shortSource: '',
    description: readOn([title, ...paragraphs], language),
    paragraphs,
    opening: false,
    code,
    ...(imprint === null ? {} : { imprint }),
  }
}
