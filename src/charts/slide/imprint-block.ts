import type { ImprintModel, LogoModel } from '../deck/slide-model.ts'
import { textWidth } from '../layout/text-fit.ts'
import type { Block } from '../scene/block.ts'
import { EMPTY, linesIn, paragraph, stack } from '../scene/block.ts'
import type { SceneNode } from '../scene/scene.ts'
import { partIn, rect, solid, text } from '../scene/scene.ts'
import { part } from './part.ts'
import { INNER, NOTE } from './slide-type.ts'

interface Sized extends Block {
  readonly width: number
}

/** A unit's name takes this share of the foot at most; what is longer is cut. */
const WIDEST = 0.4
const LOGO_GAP = 12
/** What keeps a logo off the edge of the white that it stands on, as a share of its height. */
const PAPER_EDGE = 0.08

/** A logo as large as a box allows. It stands on white in every look, since most are made for paper. */
function logoNodes(
  { address, width, height }: LogoModel,
  name: string,
  most: Readonly<Record<'width' | 'height', number>>,
) {
  const by = Math.min(most.width / width, most.height / height)
  const size = { width: width * by, height: height * by }
  const edge = size.height * PAPER_EDGE
  const nodes: SceneNode[] = [
    rect(
      { x: -edge, y: -edge, width: size.width + edge * 2, height: size.height + edge * 2 },
      { fill: solid('paper') },
    ),
    { shape: 'image', x: 0, y: 0, ...size, address, name },
  ]
  return { nodes, ...size }
}

/** What is said on one line of who speaks when for whom, the most of it first. */
function versions({ unit, speaker, date }: ImprintModel): string[] {
  const joined = (...words: readonly string[]) => words.filter((word) => word !== '').join(' · ')
  const all = [joined(unit, speaker, date), joined(unit, date), joined(unit, speaker)]
  return [...all, unit]
}

const NONE: Sized = { ...EMPTY, width: 0 }

/**
 * Whose deck it is, in a line of the foot: the logo and as many of its words as have room, of which the unit's name is never left out.
 * @param room in pixels, beside what else stands in the line
 */
export function imprintBlock(imprint: ImprintModel | null, room: number, line: number): Sized {
  if (imprint === null) return NONE
  const { logo, unit } = imprint
  const drawn = logo === null ? null : logoNodes(logo, unit, { width: line * 4, height: line })
  const start = drawn === null ? 0 : drawn.width + LOGO_GAP
  const widthOf = (words: string) => textWidth(words) * NOTE.size
  const fitting = versions(imprint).find((words) => words !== '' && start + widthOf(words) <= room)
  const [words = ''] = fitting === undefined ? linesIn(unit, INNER * WIDEST, NOTE, 1) : [fitting]
  const width = words === '' ? (drawn?.width ?? 0) : start + widthOf(words)
  if (width === 0) return NONE
  const nodes = [
    ...(drawn?.nodes ?? []),
    ...(words === '' ? [] : [text(start, line * 0.72, [words], { size: NOTE.size, role: 'ink-2' })]),
  ]
  return { width, height: line, nodes: [partIn('imprint', { x: 0, y: 0, width, height: line }, nodes)] }
}

const OPENING = { logo: { width: 480, height: 120 }, unit: 40, who: 34 } as const

/** The logo above the name of a deck on its opening slide. */
export function openingLogo(imprint: ImprintModel | null): Block {
  if (imprint === null || imprint.logo === null) return EMPTY
  const { nodes, width, height } = logoNodes(imprint.logo, imprint.unit, OPENING.logo)
  return { height, nodes: [partIn('imprint', { x: 0, y: 0, width, height }, nodes)] }
}

/** Unit, speaker and day on the opening slide, below all else, and below a picture that goes alone. */
export function openingImprint(imprint: ImprintModel | null, by: number, width = INNER): Block {
  if (imprint === null) return EMPTY
  const { unit, speaker, date } = imprint
  const who = [speaker, date].filter((word) => word !== '').join(' · ')
  const lines = stack(
    [
      paragraph(unit, width, { size: OPENING.unit * by, weight: 600, spacing: 1.35 }),
      paragraph(who, width, { size: OPENING.who * by, role: 'ink-2', spacing: 1.35 }),
    ],
    8 * by,
  )
  return part('imprint', lines, width)
}
