import { encode } from 'uqr'
import type { Language } from '../domain/text.ts'
import { CODE_SLIDE } from '../words/decks/link-code.ts'
import type { ImprintModel, QrCode, SlideModel } from './slide-model.ts'
import { textModel } from './text-model.ts'

/**
 * The largest QR code that a phone can read from a projection five metres away: 117 squares a side, 6 pixels each on a slide. It holds an
 * address of up to 1273 bytes.
 */
const MOST_VERSION = 25

/** The QR code of an address; null where the address is too long for a readable code. */
export function linkCode(address: string): QrCode | null {
  try {
    // Whatever draws the code also draws its border.
    return encode(address, { ecc: 'L', boostEcc: true, maxVersion: MOST_VERSION, border: 0 }).data
  } catch {
    return null
  }
}

/** The last slide of a deck: a code with which everybody in the room can open it. */
export function codeSlide(
  name: string,
  code: QrCode,
  imprint: ImprintModel | null,
  language: Language,
): SlideModel {
  const paragraphs = [name, imprint?.unit ?? ''].filter((line) => line !== '')
  return textModel('link-code', CODE_SLIDE.title[language], paragraphs, language, {
    notes: CODE_SLIDE.notes[language],
    code,
    ...(imprint === null ? {} : { imprint }),
  })
}
