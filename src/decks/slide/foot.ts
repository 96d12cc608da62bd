import type { LegendEntry } from '../../charts/chart-model.ts'
import { textWidth } from '../../charts/layout/text-width.ts'
import type { Block } from '../../charts/scene/block.ts'
import { at, EMPTY, linesIn, paragraph, paragraphs, stack } from '../../charts/scene/block.ts'
import { entriesInLines, legendBlock, legendSample } from '../../charts/scene/legend.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { level, MIDDLE, partIn, rect, solid, text } from '../../charts/scene/scene.ts'
import type { ImprintModel, LogoModel, SlideModel } from '../slide-model.ts'
import { numbersOf } from './chart-body.ts'
import { INNER, LEAST_LINE, NOTE, part } from './slide-type.ts'

/** The height of the line, its distance from the rule above, and the gaps between its parts, in pixels. */
const LINE = 34
const RULE_GAP = 14
const GAP = { parts: 48, entries: 32, name: 12 } as const
const NUMBER = 130
const SAMPLE = { width: 56, height: 22, stroke: LEAST_LINE, hair: LEAST_LINE } as const

/** The marks that the slide draws. Numbers without bars have no marks; their words say how exact they are. */
export function legendOn(slide: SlideModel): readonly LegendEntry[] {
  switch (slide.layout) {
    case 'chart':
    case 'two-charts': {
      const drawn = new Set(
        slide.charts
          .filter((chart) => numbersOf(chart)?.some(({ bar }) => bar !== null) ?? true)
          .flatMap(({ legend }) => legend.map(({ mark }) => mark)),
      )
      return slide.legend.filter(({ mark }) => drawn.has(mark))
    }
    case 'big-number':
      return slide.number.item.whole === null ? [] : slide.legend
    case 'tiles':
    case 'table':
    case 'text':
      return []
  }
}

/**
 * The foot of a slide, in one line: the source of the values, where its notes are, the marks with their names, whose deck it is, and the
 * number of the slide. The meaning of the marks and all notes are on the last slide, in the presenter's notes and in the file. Marks that do
 * not fit in the line are above it, and words that cannot be shortened take as many lines as they need.
 */
export function footBlock(slide: SlideModel, number: number, of: number): Block {
  const marks = marksBlock(legendOn(slide))
  const { imprint = null } = slide
  const source = textWidth(slide.shortSource) * NOTE.size
  // The shortest form of the imprint always has its place; a longer form is used if there is room.
  const least = imprintBlock(imprint, 0)
  const free = INNER - NUMBER - GAP.parts - roomFor(textWidth(slide.notesAt) * NOTE.size)
  const isOneLine = marks.height <= LINE && source <= free - marks.width - roomFor(least.width)
  const inLine = isOneLine ? marks : NONE
  const room = free - source - roomFor(inLine.width) - GAP.parts
  const line = lastLine(slide, `${number} / ${of}`, inLine, imprintBlock(imprint, room))
  return stack([cautionsBlock(slide), isOneLine ? EMPTY : { ...marks, nodes: [marksAt(0, marks)] }, line], 20)
}

interface Sized extends Block {
  readonly width: number
}

/** The width of a part of the line, with the gap to the next. */
const roomFor = (width: number): number => (width === 0 ? 0 : width + GAP.parts)

const marksAt = (x: number, marks: Sized) =>
  partIn('marks', { x, y: 0, width: marks.width, height: marks.height }, at(x, 0, marks))

/** LibreOffice puts a gap between Chinese and digits, which makes a line wider. */
const SLACK = 0.96

function lastLine(slide: SlideModel, place: string, marks: Sized, imprint: Sized): Block {
  const start = INNER - NUMBER - imprint.width
  const end = start - (imprint.width === 0 ? 0 : GAP.parts)
  const noted = textWidth(slide.notesAt) * NOTE.size
  const notes = end - roomFor(marks.width) - noted
  const left = notes - (noted === 0 ? 0 : GAP.parts)
  const words = [slide.source, slide.shortSource].find((each) => textWidth(each) * NOTE.size <= left * SLACK)
  const lines = words === undefined ? linesIn(slide.shortSource, left, NOTE) : [words]
  const leading = NOTE.size * 1.35
  const source = text(0, LINE * 0.72, lines, { size: NOTE.size, leading, role: 'ink-2' })
  const counted = text(INNER, LINE * 0.72, [place], { size: NOTE.size, role: 'ink-2', anchor: 'end' })
  const rule = level(0, 0, INNER, { role: 'rule', width: LEAST_LINE })
  const high = LINE + (lines.length - 1) * leading
  const nodes = [
    ...(slide.source === '' ? [] : [partIn('source', { x: 0, y: 0, width: left, height: high }, [source])]),
    ...(noted === 0 ? [] : [text(notes, LINE * 0.72, [slide.notesAt], { size: NOTE.size, role: 'ink-2' })]),
    ...(marks.width === 0 ? [] : [marksAt(end - marks.width, marks)]),
    ...at(start, 0, imprint),
    partIn('page-number', { x: INNER - NUMBER, y: 0, width: NUMBER, height: LINE }, [counted]),
  ]
  const height = high + RULE_GAP
  const foot = partIn('foot', { x: 0, y: 0, width: INNER, height }, [rule, ...at(0, RULE_GAP, { nodes })])
  return { nodes: [foot], height }
}

/** What a reader must know to read the values at all: it is never left out. */
export const cautionsBlock = ({ cautions }: SlideModel): Block =>
  part('cautions', paragraphs(cautions, INNER, { ...NOTE, role: 'ink' }, 4))

/** Samples with their names side by side, in as many lines as they need. */
export const marksBlock = (entries: readonly LegendEntry[], width = INNER): Sized =>
  entriesInLines(
    entries.map((entry) => {
      const start = SAMPLE.width + SAMPLE.height * 0.4 + GAP.name
      const sample = at(0, (LINE - SAMPLE.height) / 2, { nodes: legendSample(entry, SAMPLE) })
      const name = text(start, LINE / 2 + NOTE.size * MIDDLE, [entry.name], {
        size: NOTE.size,
        role: 'ink-2',
      })
      return {
        width: start + textWidth(entry.name) * NOTE.size,
        name: entry.name,
        nodes: [...sample, name],
      }
    }),
    width,
    { gap: GAP.entries, line: LINE },
  )

/** Marks with their meanings, for a slide that explains them. */
export function explainedMarks(entries: readonly LegendEntry[], width: number, size: number): Block {
  const sample = { width: size * 2.4, height: size * 0.75, stroke: LEAST_LINE, hair: LEAST_LINE, type: size }
  return part('marks', legendBlock(entries, width, sample), width)
}

/** The name of a unit takes at most this share of the foot; a longer name is cut. */
const WIDEST = 0.4
const LOGO_GAP = 12
/** The margin of a plate around a logo, and the radius of its corners, as shares of the height of the logo. */
const PLATE = { margin: 0.12, radius: 0.14 } as const

/** A logo as large as a box allows, with its plate if it needs one in some look; neither stands out of the box. */
function logoNodes(
  { address, width, height, plate }: LogoModel,
  name: string,
  most: Readonly<Record<'width' | 'height', number>>,
) {
  const margin = plate === null ? 0 : height * PLATE.margin
  const whole = { width: width + margin * 2, height: height + margin * 2 }
  const by = Math.min(most.width / whole.width, most.height / whole.height)
  const size = { width: whole.width * by, height: whole.height * by }
  const fill = solid(plate === 'dark' ? 'logo-light' : 'logo-dark')
  const nodes: SceneNode[] = [
    ...(plate === null ? [] : [rect({ x: 0, y: 0, ...size }, { fill }, height * by * PLATE.radius)]),
    {
      shape: 'image',
      x: margin * by,
      y: margin * by,
      width: width * by,
      height: height * by,
      address,
      name,
    },
  ]
  return { nodes, ...size }
}

const NONE: Sized = { ...EMPTY, width: 0 }

/**
 * Whose deck it is, in the line of the foot: the logo and as many words as fit; the name of the unit is never left out.
 * @param room in pixels, what the other parts of the line leave
 */
function imprintBlock(imprint: ImprintModel | null, room: number): Sized {
  if (imprint === null) return NONE
  const { logo, unit, speaker, date } = imprint
  const drawn = logo === null ? null : logoNodes(logo, unit, { width: LINE * 4, height: LINE })
  const start = drawn === null ? 0 : drawn.width + LOGO_GAP
  const widthOf = (words: string) => textWidth(words) * NOTE.size
  // Several forms of the words, the longest first.
  const fitting = [[unit, speaker, date], [unit, date], [unit, speaker], [unit]]
    .map((parts) => parts.filter((part) => part !== '').join(' · '))
    .find((words) => words !== '' && start + widthOf(words) <= room)
  const [words = ''] = fitting === undefined ? linesIn(unit, INNER * WIDEST, NOTE, 1) : [fitting]
  const width = words === '' ? (drawn?.width ?? 0) : start + widthOf(words)
  if (width === 0) return NONE
  const nodes = [
    ...(drawn?.nodes ?? []),
    ...(words === '' ? [] : [text(start, LINE * 0.72, [words], { size: NOTE.size, role: 'ink-2' })]),
  ]
  return { ...part('imprint', { height: LINE, nodes }, width), width }
}

const OPENING = { logo: { width: 480, height: 120 }, unit: 40, who: 34 } as const
/** The logo below a picture is as high as the two lines beside it. */
const PICTURE = { logo: { width: 360, height: 108 }, gap: 28 } as const

/** The logo above the name of a deck on its opening slide. */
export function openingLogo(imprint: ImprintModel | null): Block {
  if (imprint === null || imprint.logo === null) return EMPTY
  const logo = logoNodes(imprint.logo, imprint.unit, OPENING.logo)
  return part('imprint', logo, logo.width)
}

/** Unit, speaker and day, below everything else on the opening slide. */
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

/** Whose deck it is, below a picture that is shared by itself: the logo with unit, speaker and day beside it. */
export function pictureImprint(imprint: ImprintModel | null, by: number, width: number): Block {
  if (imprint === null || imprint.logo === null) return openingImprint(imprint, by, width)
  const { logo, unit } = imprint
  const most = { width: PICTURE.logo.width * by, height: PICTURE.logo.height * by }
  const drawn = logoNodes(logo, unit, most)
  const start = drawn.width + PICTURE.gap * by
  const words = openingImprint(imprint, by, width - start)
  const height = Math.max(drawn.height, words.height)
  const middle = (block: Block) => (height - block.height) / 2
  const nodes = [...at(0, middle(drawn), drawn), ...at(start, middle(words), words)]
  return part('imprint', { height, nodes }, width)
}
