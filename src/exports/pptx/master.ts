import type { Role, TextNode } from '../../charts/scene/scene.ts'
import type { Language } from '../../domain/text.ts'
import { tag, textOf, xmlns } from '../../lib/xml.ts'
import { officeTags } from '../../words/exports/office.ts'
import { LAYOUT_NAMES, MASTER_WORDS } from '../../words/exports/powerpoint-master.ts'
import { hex, solidFill } from './colour.ts'
import type { Box } from './measures.ts'
import { emu, TYPE, typeSize } from './measures.ts'
import { placeholder, shapeTree } from './shape.ts'
import type { RunStyle } from './text.ts'
import { runProperties } from './text.ts'

/** What the slides of our decks are made after. */
export const LAYOUTS = ['opening', 'title-only', 'text'] as const
export type SlideLayout = (typeof LAYOUTS)[number]

/** Where slides have their parts that are made from a layout later; those of a deck have theirs where its scene has them. */
const PLACES = {
  title: { x: 96, y: 76, width: 1728, height: 150 },
  body: { x: 96, y: 260, width: 1728, height: 700 },
  footer: { x: 96, y: 984, width: 1560, height: 48 },
  number: { x: 1674, y: 984, width: 150, height: 48 },
} as const satisfies Record<string, Box>

const FOOT: RunStyle = { size: TYPE.small, role: 'ink-2' }
/**
 * A field that PowerPoint fills with the number of the slide, in the looks of a text that has it. Of how many slides it is one is not said:
 * no field counts them, and slides are added and taken out.
 */
export function numberField(language: Language, text?: TextNode): string {
  const { size, role } = text ?? FOOT
  // The number is a field that counts by itself; there is none for the total, which is text.
  const [, number = '‹#›', total = ''] = /^(\d+)(.*)$/u.exec(text?.lines[0] ?? '') ?? []
  return tag(
    'a:p',
    {},
    tag('a:pPr', { algn: 'r' }),
    tag(
      'a:fld',
      { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
      runProperties('a:rPr', { size, role }, language),
      textOf('a:t', number),
    ),
    total === ''
      ? ''
      : tag('a:r', {}, runProperties('a:rPr', { size, role }, language), textOf('a:t', total)),
  )
}

export const prompt = (text: string, language: Language): string =>
  tag('a:p', {}, tag('a:r', {}, tag('a:rPr', officeTags[language]()), textOf('a:t', text)))

const emptyFooter = (language: Language): string =>
  tag('a:p', {}, tag('a:pPr', { algn: 'l' }), runProperties('a:endParaRPr', FOOT, language))

/** The name of the deck in the upper half, what it is about in the lower. */
const openingPlaceholders = (language: Language): string[] => [
  placeholder(
    { id: 2, name: 'Title' },
    { type: 'ctrTitle' },
    [prompt(MASTER_WORDS.title[language], language)],
    { ...PLACES.title, y: 240, height: 280 },
    { anchor: 'b' },
  ),
  placeholder(
    { id: 3, name: 'Subtitle' },
    { type: 'subTitle', index: 1 },
    [prompt(MASTER_WORDS.body[language], language)],
    { ...PLACES.body, y: 552, height: 400 },
    { anchor: 't' },
  ),
]

const placeholders = (layout: SlideLayout | 'master', language: Language): string[] => [
  placeholder(
    { id: 2, name: 'Title' },
    { type: 'title' },
    [prompt(MASTER_WORDS.title[language], language)],
    PLACES.title,
    { anchor: 'b' },
  ),
  ...(layout === 'title-only'
    ? []
    : [
        placeholder(
          { id: 3, name: 'Text' },
          { type: 'body', index: 1 },
          [prompt(MASTER_WORDS.body[language], language)],
          PLACES.body,
          { anchor: 't' },
        ),
      ]),
  placeholder({ id: 4, name: 'Source' }, { type: 'ftr', index: 11 }, [emptyFooter(language)], PLACES.footer, {
    anchor: 'b',
  }),
  placeholder(
    { id: 5, name: 'Slide number' },
    { type: 'sldNum', index: 12 },
    [numberField(language)],
    PLACES.number,
    {
      anchor: 'b',
    },
  ),
]

export const COLOUR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
} as const

export const background = tag('p:bg', {}, tag('p:bgPr', {}, solidFill('ground'), tag('a:effectLst')))

export const levels = (style: RunStyle, language: Language, before: number): string =>
  Array.from({ length: 9 }, (_, i) =>
    tag(
      `a:lvl${i + 1}pPr`,
      {
        marL: emu(36 * i),
        indent: 0,
        algn: 'l',
        defTabSz: 914_400,
        rtl: 0,
        eaLnBrk: 1,
        latinLnBrk: 0,
        hangingPunct: 1,
      },
      tag('a:spcBef', {}, tag('a:spcPts', { val: typeSize(before) })),
      tag('a:buNone'),
      runProperties('a:defRPr', style, language),
    ),
  ).join('')

const titleStyle = (language: Language): string =>
  tag(
    'a:lvl1pPr',
    { algn: 'l', defTabSz: 914_400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
    tag('a:lnSpc', {}, tag('a:spcPct', { val: 100_000 })),
    tag('a:spcBef', {}, tag('a:spcPct', { val: 0 })),
    tag('a:buNone'),
    runProperties('a:defRPr', { size: TYPE.title, bold: true, face: 'title' }, language),
  )

/** The master: title, text, source and number in their places. */
export const masterRoot = (layoutIds: readonly string[], language: Language): string =>
  tag(
    'p:sldMaster',
    xmlns('a', 'r', 'p'),
    tag('p:cSld', {}, background, shapeTree(placeholders('master', language))),
    tag('p:clrMap', COLOUR_MAP),
    tag(
      'p:sldLayoutIdLst',
      {},
      ...layoutIds.map((id, i) => tag('p:sldLayoutId', { id: FIRST_LAYOUT_ID + i, 'r:id': id })),
    ),
    tag('p:hf', { hdr: 0, dt: 0 }),
    tag(
      'p:txStyles',
      {},
      tag('p:titleStyle', {}, titleStyle(language)),
      tag('p:bodyStyle', {}, levels({ size: TYPE.text }, language, 20)),
      tag('p:otherStyle', {}, levels({ size: TYPE.label }, language, 0)),
    ),
  )

/** Masters and layouts share one row of ids, which begins here. */
export const MASTER_ID = 2_147_483_648
const FIRST_LAYOUT_ID = MASTER_ID + 1

const LAYOUT_TYPES = { opening: 'title', 'title-only': 'titleOnly', text: 'tx' } as const

export const layoutRoot = (layout: SlideLayout, language: Language): string =>
  tag(
    'p:sldLayout',
    { ...xmlns('a', 'r', 'p'), type: LAYOUT_TYPES[layout], preserve: 1 },
    tag(
      'p:cSld',
      { name: LAYOUT_NAMES[layout][language] },
      shapeTree(layout === 'opening' ? openingPlaceholders(language) : placeholders(layout, language)),
    ),
    tag('p:clrMapOvr', {}, tag('a:masterClrMapping')),
  )

/** Faces that Office has on Windows and macOS, and of which other programs have twins, for titles and for texts. */
const FACES = {
  'a:majorFont': { latin: 'Times New Roman', chinese: 'SimSun' },
  'a:minorFont': { latin: 'Arial', chinese: 'Microsoft YaHei' },
} as const

function fonts(name: keyof typeof FACES): string {
  const { latin, chinese } = FACES[name]
  return tag(
    name,
    {},
    tag('a:latin', { typeface: latin }),
    tag('a:ea', { typeface: chinese }),
    tag('a:cs', { typeface: latin }),
    tag('a:font', { script: 'Hans', typeface: chinese }),
  )
}

const slot = (name: string, role: Role): string => tag(`a:${name}`, {}, tag('a:srgbClr', { val: hex(role) }))

/** Three times the same: we draw no effects, but a theme without three of each is damaged. */
const thrice = (name: string, of: string): string => tag(name, {}, of, of, of)
const PLACEHOLDER = tag('a:solidFill', {}, tag('a:schemeClr', { val: 'phClr' }))

/** Our colours and fonts as a theme, by which new slides and charts of the user look like the others. */
export const themeRoot = (name: string): string =>
  tag(
    'a:theme',
    { ...xmlns('a'), name },
    tag(
      'a:themeElements',
      {},
      tag(
        'a:clrScheme',
        { name },
        slot('dk1', 'ink'),
        slot('lt1', 'ground'),
        slot('dk2', 'ink-2'),
        slot('lt2', 'whole'),
        slot('accent1', 'accent'),
        slot('accent2', 'series-1'),
        slot('accent3', 'series-2'),
        slot('accent4', 'series-3'),
        slot('accent5', 'series-4'),
        slot('accent6', 'plain'),
        slot('hlink', 'accent'),
        slot('folHlink', 'ink-2'),
      ),
      tag('a:fontScheme', { name }, fonts('a:majorFont'), fonts('a:minorFont')),
      tag(
        'a:fmtScheme',
        { name },
        thrice('a:fillStyleLst', PLACEHOLDER),
        thrice('a:lnStyleLst', tag('a:ln', { w: 9525 }, PLACEHOLDER, tag('a:prstDash', { val: 'solid' }))),
        thrice('a:effectStyleLst', tag('a:effectStyle', {}, tag('a:effectLst'))),
        thrice('a:bgFillStyleLst', PLACEHOLDER),
      ),
    ),
    tag('a:objectDefaults'),
    tag('a:extraClrSchemeLst'),
  )
