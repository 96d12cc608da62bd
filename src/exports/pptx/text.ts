import type { Role } from '../../charts/scene/scene.ts'
import type { Language } from '../../domain/text.ts'
import { tag, textOf } from '../../lib/xml.ts'
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
 * The fonts of the theme for Latin and for Chinese. Both are named: where only the Latin one is, Chinese falls back to whatever the
 * program likes.
 */
const fontRefs = (face: 'mn' | 'mj'): string =>
  [
    tag('a:latin', { typeface: `+${face}-lt` }),
    tag('a:ea', { typeface: `+${face}-ea` }),
    tag('a:cs', { typeface: `+${face}-cs` }),
  ].join('')

/** Properties of a run, of the default of a list's or a chart's texts, or of the end of a paragraph. */
export const runProperties = (
  name: 'a:rPr' | 'a:defRPr' | 'a:endParaRPr',
  { size, bold = false, role = 'ink', face = 'text' }: RunStyle,
  language: Language,
): string =>
  tag(
    name,
    { ...officeTags[language](), sz: typeSize(size), b: bold ? 1 : 0, dirty: 0 },
    solidFill(role),
    fontRefs(face === 'title' ? 'mj' : 'mn'),
  )

export interface ParagraphStyle {
  readonly align?: 'l' | 'ctr' | 'r' | undefined
  /** Pixels above. */
  readonly before?: number | undefined
  /** From one baseline to the next, in em. */
  readonly spacing?: number | undefined
}

/** The height of a line of the faces that the theme names, in em; of a Chinese title more, since other programs take a higher face. */
const NATURAL = {
  text: { han: 1.32, latin: 1.15 },
  title: { han: 1.24, latin: 1.15 },
} as const

/** Lines of runs, broken where the lines end. */
export function paragraph(
  lines: readonly (readonly Run[])[],
  language: Language,
  { align, before, spacing }: ParagraphStyle = {},
): string {
  const natural = NATURAL[lines[0]?.[0]?.face ?? 'text'][scriptOf[language]()]
  const properties = [
    ...(spacing === undefined
      ? []
      : [tag('a:lnSpc', {}, tag('a:spcPct', { val: Math.round((spacing / natural) * 100) * 1000 }))]),
    ...(before === undefined ? [] : [tag('a:spcBef', {}, tag('a:spcPts', { val: typeSize(before) }))]),
  ]
  const runs = lines.map((line) =>
    line
      .filter(({ text }) => text !== '')
      .map((run) => tag('a:r', {}, runProperties('a:rPr', run, language), textOf('a:t', run.text)))
      .join(''),
  )
  // Without it an empty paragraph has the size of the program.
  const [[style] = []] = lines
  const end =
    style === undefined || runs.some((run) => run !== '')
      ? ''
      : runProperties('a:endParaRPr', style, language)
  return tag('a:p', {}, tag('a:pPr', { algn: align }, ...properties), runs.join(tag('a:br')), end)
}
