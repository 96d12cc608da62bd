import { keptByText } from '../../lib/kept-by-text.ts'

/**
 * Widths in em, used to place text before it is drawn. They are those of the widest font that pages and files name (Noto Sans), so that
 * text is never cut and never runs into what is beside it.
 */
const WIDE = 1
const LATIN = { broad: 0.9, capital: 0.7, narrow: 0.59, slim: 0.39, thin: 0.31 } as const
/** Latin letters and digits in Chinese fonts, where most are narrower. */
const LATIN_IN_CHINESE = { broad: 0.9, capital: 0.66, narrow: 0.58, slim: 0.38, thin: 0.33 } as const
const CHINESE = /[\u4e00-\u9fff]/u
const isWide = (char: string) => /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u.test(char)

function latinClass(char: string): keyof typeof LATIN {
  if (/[\s.,:;'’|!()ijl]/u.test(char)) return 'thin'
  if (/[ftrI-]/u.test(char)) return 'slim'
  if (/[mwMW%@<>≤≥≈–—−→]/u.test(char)) return 'broad'
  return /[A-Z&+]/u.test(char) ? 'capital' : 'narrow'
}

/** The factors by which bold type is wider than the estimate: that of a text, and that of a value beside its mark. */
export const BOLD = 1.08
export const BOLD_VALUE = 1.1

/** Invisible signs that isolate the direction of a text; they have no width. */
const SET_APART = /[\u2066-\u2069]/u

/** Signs that are a full square wide in Chinese fonts, but not in Latin ones. */
const isWideInChinese = (char: string) => /[“”‘’…—·×÷]/u.test(char)

/** The widths of characters measured so far: in Latin texts and in Chinese texts. */
const measured = { latin: new Map<string, number>(), chinese: new Map<string, number>() }

function charWidth(char: string, chinese: boolean): number {
  const known = chinese ? measured.chinese : measured.latin
  let width = known.get(char)
  if (width === undefined) {
    width = measure(char, chinese)
    known.set(char, width)
  }
  return width
}

function measure(char: string, chinese: boolean): number {
  if (SET_APART.test(char)) return 0
  if (isWide(char) || (chinese && isWideInChinese(char))) return WIDE
  return (chinese ? LATIN_IN_CHINESE : LATIN)[latinClass(char)]
}

/** The width of a text in em, estimated from its characters. */
export const textWidth = keptByText((text) => {
  const chinese = CHINESE.test(text)
  let width = 0
  for (const char of text) width += charWidth(char, chinese)
  return width
})
