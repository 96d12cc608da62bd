import { tag, xmlns } from '../xml.ts'
import type { Colour } from './colour.ts'
import { hex } from './colour.ts'

/** Faces that Office has on Windows and macOS; programs without them take their own for the script. */
const LATIN = 'Arial'
const CHINESE = 'Microsoft YaHei'

const fonts = (name: 'a:majorFont' | 'a:minorFont'): string =>
  tag(
    name,
    {},
    tag('a:latin', { typeface: LATIN }),
    tag('a:ea', { typeface: CHINESE }),
    tag('a:cs', { typeface: LATIN }),
    tag('a:font', { script: 'Hans', typeface: CHINESE }),
  )

const slot = (name: string, colour: Colour): string =>
  tag(`a:${name}`, {}, tag('a:srgbClr', { val: hex(colour) }))

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
        slot('lt2', 'neutral-soft'),
        slot('accent1', 'accent'),
        slot('accent2', 'category-1'),
        slot('accent3', 'category-2'),
        slot('accent4', 'category-3'),
        slot('accent5', 'category-4'),
        slot('accent6', 'neutral-mark'),
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
