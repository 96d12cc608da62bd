import { encode } from 'uqr'
import type { Language } from '../domain/text.ts'
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
  const zh = language === 'zh'
  const title = zh ? '扫码打开这份演示稿' : 'Scan to open this deck'
  const paragraphs = [name, imprint?.unit ?? ''].filter((line) => line !== '')
  return {
    layout: 'text',
    id: 'link-code',
    title,
    subtitle: '',
    notes: zh ? '留在屏幕上，方便大家扫码。' : 'Leave it on the screen while people scan it.',
    legend: [],
    footnotes: [],
    cautions: [],
    source: '',
    shortSource: '',
    description: [title, ...paragraphs].join(zh ? '。' : '. '),
    paragraphs,
    opening: false,
    code,
    ...(imprint === null ? {} : { imprint }),
  }
}
