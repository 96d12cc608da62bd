import type { Box, Role, TextNode } from '../../charts/scene/scene.ts'
import type { Language } from '../../domain/text.ts'
import { textOf, xml, xmlns } from '../../lib/xml.ts'
import { officeTags } from '../../words/exports/office.ts'
import { LAYOUT_NAMES, MASTER_WORDS } from '../../words/exports/powerpoint-master.ts'
import { hex, solidFill } from './colour.ts'
import { emu, TYPE, typeSize } from './measures.ts'
import type { Placeholder } from './shape.ts'
import { placeholder, shapeTree } from './shape.ts'
import type { RunStyle } from './text.ts'
import { runProperties } from './text.ts'

/** The layouts that the slides of our decks use. */
export const LAYOUTS = ['opening', 'title-only', 'text'] as const
export type SlideLayout = (typeof LAYOUTS)[number]

/** Boxes of the parts in slides that a user makes from a layout later; the slides of a deck have their parts where the scene has them. */
const PLACES = {
  title: { x: 96, y: 76, width: 1728, height: 150 },
  body: { x: 96, y: 260, width: 1728, height: 700 },
  footer: { x: 96, y: 984, width: 1560, height: 48 },
  number: { x: 1674, y: 984, width: 150, height: 48 },
  // The name of the deck in the upper half, what it is about in the lower.
  openingTitle: { x: 96, y: 240, width: 1728, height: 280 },
  openingBody: { x: 96, y: 552, width: 1728, height: 400 },
} as const satisfies Record<string, Box>

const FOOT: RunStyle = { size: TYPE.small, role: 'ink-2' }
/**
 * A field that PowerPoint fills with the number of the slide, in the look of `text`. The total after it, if `text` has one, stays as it is:
 * there is no field for it.
 */
export function numberField(language: Language, text?: TextNode): string {
  const { size, role } = text ?? FOOT
  // The number is a field that updates itself; there is no such field for the total, so that is text.
  const [, number = '‹#›', total = ''] = /^(\d+)(.*)$/u.exec(text?.lines[0] ?? '') ?? []
  const look = runProperties('a:rPr', { size, role }, language)
  return xml`
    <a:p>
      <a:pPr algn="r"/>
      <a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${look}${textOf('a:t', number)}</a:fld>
      ${total === '' ? '' : xml`<a:r>${look}${textOf('a:t', total)}</a:r>`}
    </a:p>`
}

export function prompt(text: string, language: Language): string {
  const { lang, altLang } = officeTags[language]()
  return xml`<a:p><a:r><a:rPr lang=${lang} altLang=${altLang}/>${textOf('a:t', text)}</a:r></a:p>`
}

/** A placeholder of a layout, with the text that it shows while it is empty. */
const place = (
  id: number,
  name: string,
  is: Placeholder,
  content: string,
  box: Box,
  anchor: 't' | 'b',
): string => placeholder({ id, name }, is, [content], box, { anchor })

function placeholders(layout: SlideLayout | 'master', language: Language): string[] {
  const title = prompt(MASTER_WORDS.title[language], language)
  const body = prompt(MASTER_WORDS.body[language], language)
  if (layout === 'opening')
    return [
      place(2, 'Title', { type: 'ctrTitle' }, title, PLACES.openingTitle, 'b'),
      place(3, 'Subtitle', { type: 'subTitle', index: 1 }, body, PLACES.openingBody, 't'),
    ]
  const footer = xml`<a:p><a:pPr algn="l"/>${runProperties('a:endParaRPr', FOOT, language)}</a:p>`
  const number = numberField(language)
  return [
    place(2, 'Title', { type: 'title' }, title, PLACES.title, 'b'),
    ...(layout === 'title-only'
      ? []
      : [place(3, 'Text', { type: 'body', index: 1 }, body, PLACES.body, 't')]),
    place(4, 'Source', { type: 'ftr', index: 11 }, footer, PLACES.footer, 'b'),
    place(5, 'Slide number', { type: 'sldNum', index: 12 }, number, PLACES.number, 'b'),
  ]
}

export const COLOUR_MAP = xml`
  <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"
    accent1="accent1" accent2="accent2" accent3="accent3"
    accent4="accent4" accent5="accent5" accent6="accent6"
    hlink="hlink" folHlink="folHlink"/>`

export const background = xml`
  <p:bg><p:bgPr>${solidFill('ground')}<a:effectLst/></p:bgPr></p:bg>`

export const levels = (style: RunStyle, language: Language, before: number): string =>
  Array.from(
    { length: 9 },
    (_, i) => xml`
      <a:lvl${i + 1}pPr marL=${emu(36 * i)} indent="0" algn="l" defTabSz="914400"
        rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">
        <a:spcBef><a:spcPts val=${typeSize(before)}/></a:spcBef>
        <a:buNone/>
        ${runProperties('a:defRPr', style, language)}
      </a:lvl${i + 1}pPr>`,
  ).join('')

const titleStyle = (language: Language): string => xml`
  <a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">
    <a:lnSpc><a:spcPct val="100000"/></a:lnSpc>
    <a:spcBef><a:spcPct val="0"/></a:spcBef>
    <a:buNone/>
    ${runProperties('a:defRPr', { size: TYPE.title, bold: true, face: 'title' }, language)}
  </a:lvl1pPr>`

/** The master, with placeholders for title, text, source and number. */
export function masterRoot(layoutIds: readonly string[], language: Language): string {
  const layouts = layoutIds.map((id, i) => xml`<p:sldLayoutId id=${FIRST_LAYOUT_ID + i} r:id=${id}/>`)
  return xml`
    <p:sldMaster ${xmlns('a', 'r', 'p')}>
      <p:cSld>${background}${shapeTree(placeholders('master', language))}</p:cSld>
      ${COLOUR_MAP}
      <p:sldLayoutIdLst>${layouts}</p:sldLayoutIdLst>
      <p:hf hdr="0" dt="0"/>
      <p:txStyles>
        <p:titleStyle>${titleStyle(language)}</p:titleStyle>
        <p:bodyStyle>${levels({ size: TYPE.text }, language, 20)}</p:bodyStyle>
        <p:otherStyle>${levels({ size: TYPE.label }, language, 0)}</p:otherStyle>
      </p:txStyles>
    </p:sldMaster>`
}

/** Masters and layouts share one sequence of ids, which begins here. */
export const MASTER_ID = 2_147_483_648
const FIRST_LAYOUT_ID = MASTER_ID + 1

const LAYOUT_TYPES = { opening: 'title', 'title-only': 'titleOnly', text: 'tx' } as const

export const AS_MASTER = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'

export const layoutRoot = (layout: SlideLayout, language: Language): string => xml`
  <p:sldLayout ${xmlns('a', 'r', 'p')} type=${LAYOUT_TYPES[layout]} preserve="1">
    <p:cSld name=${LAYOUT_NAMES[layout][language]}>
      ${shapeTree(placeholders(layout, language))}
    </p:cSld>
    ${AS_MASTER}
  </p:sldLayout>`

/** Fonts for titles and texts that Office has on Windows and macOS and for which other programs have equivalents. */
const FACES = {
  'a:majorFont': { latin: 'Times New Roman', chinese: 'SimSun' },
  'a:minorFont': { latin: 'Arial', chinese: 'Microsoft YaHei' },
} as const

function fonts(name: keyof typeof FACES): string {
  const { latin, chinese } = FACES[name]
  return xml`
    <${name}>
      <a:latin typeface=${latin}/><a:ea typeface=${chinese}/><a:cs typeface=${latin}/>
      <a:font script="Hans" typeface=${chinese}/>
    </${name}>`
}

/** The role of a colour for each colour of the theme. */
const SLOTS = {
  dk1: 'ink',
  lt1: 'ground',
  dk2: 'ink-2',
  lt2: 'whole',
  accent1: 'accent',
  accent2: 'series-1',
  accent3: 'series-2',
  accent4: 'series-3',
  accent5: 'series-4',
  accent6: 'plain',
  hlink: 'accent',
  folHlink: 'ink-2',
} as const satisfies Record<string, Role>

// We do not draw effects, but a theme is invalid without three styles of each kind.
const PLACEHOLDER = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const LINE = `<a:ln w="9525">${PLACEHOLDER}<a:prstDash val="solid"/></a:ln>`
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** Our colours and fonts as a theme, so that new slides and charts of the user look like the others. */
export const themeRoot = (name: string): string => xml`
  <a:theme ${xmlns('a')} name=${name}>
    <a:themeElements>
      <a:clrScheme name=${name}>
        ${Object.entries(SLOTS).map(([slot, role]) => xml`<a:${slot}><a:srgbClr val=${hex(role)}/></a:${slot}>`)}
      </a:clrScheme>
      <a:fontScheme name=${name}>${fonts('a:majorFont')}${fonts('a:minorFont')}</a:fontScheme>
      <a:fmtScheme name=${name}>
        <a:fillStyleLst>${PLACEHOLDER.repeat(3)}</a:fillStyleLst>
        <a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst>
        <a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst>
        <a:bgFillStyleLst>${PLACEHOLDER.repeat(3)}</a:bgFillStyleLst>
      </a:fmtScheme>
    </a:themeElements>
    <a:objectDefaults/><a:extraClrSchemeLst/>
  </a:theme>`
