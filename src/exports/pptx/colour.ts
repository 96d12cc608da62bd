import type { Tone } from '../../charts/chart-model.ts'
import { STAGE_COLOURS } from '../svg/palette.ts'
import { tag, val } from '../xml.ts'

export type Colour = keyof typeof STAGE_COLOURS

/** The places of our colours in the theme, so that a deck follows when its theme is changed. Rules have none. */
export const SCHEME = {
  ink: 'tx1',
  ground: 'bg1',
  'ink-2': 'tx2',
  'neutral-soft': 'bg2',
  accent: 'accent1',
  'category-1': 'accent2',
  'category-2': 'accent3',
  'category-3': 'accent4',
  'category-4': 'accent5',
  'neutral-mark': 'accent6',
} as const satisfies Partial<Record<Colour, string>>

const inScheme = (name: Colour): name is keyof typeof SCHEME => name in SCHEME

export const hex = (name: Colour): string => STAGE_COLOURS[name].slice(1).toUpperCase()

const colourOf = (name: Colour): string =>
  inScheme(name) ? tag('a:schemeClr', { val: SCHEME[name] }) : tag('a:srgbClr', { val: hex(name) })

/** The colour of a tone, by the name that it has in the theme. */
export const TONES: Readonly<Record<Tone | 'whole', Colour>> = {
  accent: 'accent',
  plain: 'neutral-mark',
  whole: 'neutral-soft',
  'series-1': 'category-1',
  'series-2': 'category-2',
  'series-3': 'category-3',
  'series-4': 'category-4',
  'series-5': 'ink-2',
  'series-6': 'neutral-mark',
}

export const NO_FILL: string = tag('a:noFill')
export const solidFill = (name: Colour): string => tag('a:solidFill', {}, colourOf(name))

/** A pale shade of a colour: what is not exact. A white one would be nothing at all where a program draws no edges. */
export const paleFill = (name: Colour): string =>
  solidFill(name).replace(
    /<(a:\w+) val="(\w+)"\/>/u,
    `<$1 val="$2">${val('a:lumMod', 60_000)}${val('a:lumOff', 40_000)}</$1>`,
  )

/** Diagonal lines on white: what is not known to be there. */
export const hatchFill = (name: Colour): string =>
  tag(
    'a:pattFill',
    { prst: 'dkUpDiag' },
    tag('a:fgClr', {}, colourOf(name)),
    tag('a:bgClr', {}, colourOf('ground')),
  )

/** A line; `width` in points. */
export const lineOf = (name: Colour, width: number, dash?: string): string =>
  tag(
    'a:ln',
    { w: Math.round(width * 12_700) },
    solidFill(name),
    ...(dash === undefined ? [] : [tag('a:prstDash', { val: dash })]),
  )

export const NO_LINE: string = tag('a:ln', {}, NO_FILL)
