import type { Role } from '../../charts/scene/scene.ts'
import { tag, xmlns } from '../../lib/xml.ts'
import { hex } from './colour.ts'

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
