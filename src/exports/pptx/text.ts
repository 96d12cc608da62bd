import type { Role, TextNode } from '../../charts/scene/scene.ts'
import { runsOf } from '../../charts/scene/scene.ts'
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
  /** How far the run behind it begins before its end, in pixels. */
  readonly closed?: number | undefined
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
  { size, bold = false, role = 'ink', face = 'text', closed }: RunStyle,
  language: Language,
): string {
  const { lang, altLang } = officeTags[language]()
  const spacing = closed === undefined ? undefined : -typeSize(closed)
  return xml`
    <${name} lang=${lang} altLang=${altLang} sz=${typeSize(size)} b=${bold ? 1 : 0} spc=${spacing} dirty="0">
      ${solidFill(role)}${fontRefs(face === 'title' ? 'mj' : 'mn')}
    </${name}>`
}

/** The line height of the fonts in the theme, in em; more for a Chinese title, since other programs use a higher font. */
const NATURAL = {
  text: { han: 1.32, latin: 1.15 },
  title: { han: 1.24, latin: 1.15 },
} as const

const BOLD = 600
const ALIGN = { start: 'l', middle: 'ctr', end: 'r' } as const

interface ParagraphOptions {
  /** The lines of the scene, which keep a number and its unit together; or one line of all words, which the program breaks itself. */
  readonly lines?: readonly string[]
  /** Space above, in pixels. */
  readonly before?: number
  /** Whether its lines are as far apart as in the scene. A single line in its box needs none of it: the box alone sets its place. */
  readonly spaced?: boolean
}

/** The paragraph of a text, in its look, with a break after each line. */
export function paragraph(
  node: TextNode,
  language: Language,
  {
    lines = node.lines,
    before,
    spaced = node.lines.length > 1 || before !== undefined,
  }: ParagraphOptions = {},
): string {
  const styled = runsOf({ ...node, lines }).map((line) =>
    line.map(({ text, size, weight, face = node.face }, i) => ({
      text,
      style: { size, bold: weight >= BOLD, role: node.role, face, closed: line[i + 1]?.back },
    })),
  )
  const first = styled[0]?.[0]?.style
  const natural = NATURAL[first?.face ?? 'text'][scriptOf[language]()]
  const spacing = Math.round((node.leading / node.size / natural) * 100) * 1000
  const apart = spaced ? xml`<a:lnSpc><a:spcPct val=${spacing}/></a:lnSpc>` : ''
  const above = before === undefined ? '' : xml`<a:spcBef><a:spcPts val=${typeSize(before)}/></a:spcBef>`
  const runs = styled.map((line) =>
    line
      .filter(({ text }) => text !== '')
      .map(
        ({ text, style }) => xml`<a:r>${runProperties('a:rPr', style, language)}${textOf('a:t', text)}</a:r>`,
      )
      .join(''),
  )
  // Without this, an empty paragraph would have the default size of the program.
  const end =
    first === undefined || runs.some((run) => run !== '')
      ? ''
      : runProperties('a:endParaRPr', first, language)
  return xml`<a:p><a:pPr algn=${ALIGN[node.anchor]}>${apart}${above}</a:pPr>${runs.join('<a:br/>')}${end}</a:p>`
}
