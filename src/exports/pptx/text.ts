import type { Role } from '../../charts/scene/scene.ts'
import type { Language } from '../../domain/text.ts'
import { textOf, xml } from '../../lib/xml.ts'
import { officeTags, scriptOf } from '../../words/exports/office.ts'
import { solidFill } from './colour.ts'
import { typeSize } from './measures.ts'

export interface RunStyle {
  /** In pixels of the slide. */
  readonly size: number
  readonly bold?: boolean | undefined
  readonly role?: Role | undefined
  readonly face?: 'text' | 'title' | undefined
}

export interface Run extends RunStyle {
  readonly text: string
}

/**
 * The fonts of the theme for Latin and for Chinese. Both are named: if only the Latin one were, the program would choose any font for
 * Chinese.
 */
const fontRefs = (face: 'mn' | 'mj'): string =>
  `<a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/><a:cs typeface="+${face}-cs"/>`

/** Properties of a run, of the default for the texts of a list or a chart, or of the end of a paragraph. */
export function runProperties(
  name: 'a:rPr' | 'a:defRPr' | 'a:endParaRPr',
  { size, bold = false, role = 'ink', face = 'text' }: RunStyle,
  language: Language,
): string {
  const { lang, altLang } = officeTags[language]()
  return xml`
    <${name} lang=${lang} altLang=${altLang} sz=${typeSize(size)} b=${bold ? 1 : 0} dirty="0">
      ${solidFill(role)}${fontRefs(face === 'title' ? 'mj' : 'mn')}
    </${name}>`
}

export interface ParagraphStyle {
  readonly align?: 'l' | 'ctr' | 'r' | undefined
  /** Space above, in pixels. */
  readonly before?: number | undefined
  /** The distance from one baseline to the next, in em. */
  readonly spacing?: number | undefined
}

/** The line height of the fonts in the theme, in em; more for a Chinese title, since other programs use a higher font. */
const NATURAL = {
  text: { han: 1.32, latin: 1.15 },
  title: { han: 1.24, latin: 1.15 },
} as const

/** A paragraph from lines of runs, with a break after each line. */
export function paragraph(
  lines: readonly (readonly Run[])[],
  language: Language,
  { align, before, spacing }: ParagraphStyle = {},
): string {
  const natural = NATURAL[lines[0]?.[0]?.face ?? 'text'][scriptOf[language]()]
  const apart =
    spacing === undefined
      ? ''
      : xml`<a:lnSpc><a:spcPct val=${Math.round((spacing / natural) * 100) * 1000}/></a:lnSpc>`
  const above = before === undefined ? '' : xml`<a:spcBef><a:spcPts val=${typeSize(before)}/></a:spcBef>`
  const runs = lines.map((line) =>
    line
      .filter(({ text }) => text !== '')
      .map((run) => xml`<a:r>${runProperties('a:rPr', run, language)}${textOf('a:t', run.text)}</a:r>`)
      .join(''),
  )
  // Without this, an empty paragraph would have the default size of the program.
  const [[style] = []] = lines
  const end =
    style === undefined || runs.some((run) => run !== '')
      ? ''
      : runProperties('a:endParaRPr', style, language)
  return xml`<a:p><a:pPr algn=${align}>${apart}${above}</a:pPr>${runs.join('<a:br/>')}${end}</a:p>`
}
