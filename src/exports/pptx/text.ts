import { wrapText } from '../../charts/layout/text-fit.ts'
import type { Language } from '../../domain/text.ts'
import { tag, textOf } from '../xml.ts'
import type { Colour } from './colour.ts'
import { solidFill } from './colour.ts'

/** The languages by which programs choose spelling and line breaks, first the text's own, then that of its other script. */
export const LANGUAGE_TAGS = {
  zh: { lang: 'zh-CN', altLang: 'en-US' },
  en: { lang: 'en-US', altLang: 'zh-CN' },
} as const satisfies Record<Language, object>

export interface RunStyle {
  /** In points. */
  readonly size: number
  readonly bold?: boolean | undefined
  readonly colour?: Colour | undefined
}

export interface Run extends RunStyle {
  readonly text: string
}

/**
 * The fonts of the theme for Latin and for Chinese. Both are named: where only the Latin one is, Chinese falls back to whatever the
 * program likes.
 */
export const FONT_REFS: string = [
  tag('a:latin', { typeface: '+mn-lt' }),
  tag('a:ea', { typeface: '+mn-ea' }),
  tag('a:cs', { typeface: '+mn-cs' }),
].join('')

/** Properties of a run, of the default of a chart's texts, or of the end of a paragraph. */
export const runProperties = (
  name: 'a:rPr' | 'a:defRPr' | 'a:endParaRPr',
  { size, bold = false, colour = 'ink' }: RunStyle,
  language: Language,
): string =>
  tag(
    name,
    { ...LANGUAGE_TAGS[language], sz: Math.round(size * 100), b: bold ? 1 : 0, dirty: 0 },
    solidFill(colour),
    FONT_REFS,
  )

export interface ParagraphStyle {
  readonly align?: 'l' | 'ctr' | 'r' | undefined
  /** Points above. */
  readonly before?: number | undefined
}

export function paragraph(runs: readonly Run[], language: Language, style: ParagraphStyle = {}): string {
  const { align, before } = style
  const spacing =
    before === undefined ? [] : [tag('a:spcBef', {}, tag('a:spcPts', { val: Math.round(before * 100) }))]
  return tag(
    'a:p',
    {},
    tag('a:pPr', { algn: align }, ...spacing),
    ...runs
      .filter(({ text }) => text !== '')
      .map((run) => tag('a:r', {}, runProperties('a:rPr', run, language), textOf('a:t', run.text))),
  )
}

/** Lines that a text takes in a width; both in points. */
export const linesOf = (text: string, size: number, width: number, bold = false): string[] =>
  wrapText(text, width / size / (bold ? 1.08 : 1), Number.POSITIVE_INFINITY)

/** Height of a line of type to its size, with Chinese fonts, which are higher than Latin ones. */
export const LINE = 1.36

/** The height that a text takes in a width, in points. */
export const heightOf = (text: string, size: number, width: number, bold = false): number =>
  text === '' ? 0 : linesOf(text, size, width, bold).length * size * LINE
