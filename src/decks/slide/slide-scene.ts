import type { Box } from '../../charts/layout/chart-size.ts'
import { evenLines } from '../../charts/layout/even-lines.ts'
import { longestWord } from '../../charts/layout/wrap-names.ts'
import type { Block } from '../../charts/scene/block.ts'
import { at, beside, paragraph, stack } from '../../charts/scene/block.ts'
import { changeWay } from '../../charts/scene/change.ts'
import { cutTexts } from '../../charts/scene/extent.ts'
import type { Scene, SceneNode } from '../../charts/scene/scene.ts'
import { rect, solid } from '../../charts/scene/scene.ts'
import type { Arrangement, NumberModel, SlideModel } from '../slide-model.ts'
import { cardOfItem, chartBody, numbersOf } from './chart-body.ts'
import type { Body, Laid } from './fit.ts'
import { allOf, fitBody, ROUNDING, withLargestType } from './fit.ts'
import { cautionsBlock, footBlock, openingImprint, openingLogo } from './foot.ts'
import { loneBody } from './lone-body.ts'
import type { NoteRoom } from './note-columns.ts'
import type { NumberCard } from './number-card.ts'
import { arrangementOf, digitsIn, numbersBody } from './numbers-body.ts'
import {
  enlargedTitle,
  headBlock,
  INNER,
  MARGIN,
  NOTE,
  openingSize,
  part,
  SLIDE,
  TITLE,
  titleSize,
} from './slide-type.ts'
import { tableBody } from './table-block.ts'
import { roomOfNotes, textBody } from './text-body.ts'

/** The gaps between title, body and foot, and between two charts, in pixels. */
const GAP = 36
const COLUMN_GAP = 72
/** From this type size on, the foot only has the cautions: the rest of it is in the presenter's notes and on the last slide. */
const FOOT_GONE = 1.2

/**
 * A slide as a picture of 1920 × 1080 pixels: title, body, and a foot of one line. Stage, presenter's window, print, images and PowerPoint
 * all use this layout.
 * @param number the position of the slide in its deck, counted from 1
 * @param type the factor by which type should be larger than usual: numbers, labels and title grow as far as they fit, nothing shrinks
 */
export function slideScene(slide: SlideModel, number: number, of: number, type = 1): Scene {
  const opens = slide.layout === 'text' && slide.opening
  return { ...SLIDE, nodes: opens ? openingNodes(slide, type) : framedNodes(slide, number, of, type) }
}

/** The room of a body between head and foot. */
const roomBetween = (head: Block, foot: Block): Box => ({
  width: INNER,
  height: SLIDE.height - MARGIN.top - head.height - MARGIN.bottom - foot.height - GAP * 2,
})

/** The room of the body of a slide with type of the usual size. */
const usualRoom = (slide: SlideModel): Box =>
  roomBetween(headOf(slide, titleSize(slide.title)), footBlock(slide, 1, 1))

type TextSlide = Extract<SlideModel, { layout: 'text' }>

/** The room for notes beside what a slide says, and on slides like `page` with notes alone. */
export const roomForNotes = (slide: TextSlide, page: TextSlide): NoteRoom =>
  roomOfNotes(slide, usualRoom(slide), usualRoom(page))

/**
 * Whether the body of a slide fits in its room without being reduced (`stands`), and how many of its texts are cut. This decides how many
 * rows a slide has.
 */
export function bodyOnSlide(slide: SlideModel): { readonly stands: boolean; readonly cut: number } {
  const room = usualRoom(slide)
  const { fits = true, height, nodes } = bodyOf(slide)(room)(room)
  return { stands: fits && height <= room.height + ROUNDING, cut: cutTexts(nodes) }
}

function framedNodes(slide: SlideModel, number: number, of: number, type: number): SceneNode[] {
  const whole = footBlock(slide, number, of)
  const goes = type >= FOOT_GONE
  const foot = goes ? cautionsBlock(slide) : whole
  const taken = foot.height === 0 ? -GAP : foot.height
  const freed = whole.height - taken
  const usual = roomBetween(headOf(slide, titleSize(slide.title)), whole)
  const head = headOf(slide, enlargedTitle(slide.title, freed))
  const room = roomBetween(head, { ...foot, height: taken })
  const block = fitBody(bodyOf(slide), room, usual, type)
  // Text and tables are at the top; a picture is in the middle.
  const read = slide.layout === 'text' || slide.layout === 'table'
  const top = MARGIN.top + head.height + GAP
  return [
    ...at(MARGIN.side, MARGIN.top, head),
    ...at(MARGIN.side, top + (read ? 0 : Math.max(0, room.height - block.height) / 2), block),
    ...at(MARGIN.side, SLIDE.height - MARGIN.bottom - foot.height, foot),
  ]
}

const headOf = (slide: SlideModel, title: number): Block =>
  headBlock(slide, INNER, { title, subtitle: 28, gap: 12, spacing: 1.35 })

const OPENING = { finding: 56, line: 38, between: 20, stroke: { width: 240, height: 10, gap: 48 } } as const

/** The slide that is shown while people find their seats: the name of the deck, large, and what it is about. */
function openingNodes(
  { title, paragraphs, leads, imprint }: Extract<SlideModel, { layout: 'text' }>,
  type: number,
): SceneNode[] {
  const laid = (by: number): Block =>
    stack(
      [
        openingLogo(imprint ?? null),
        part('title', paragraph(title, INNER, { ...TITLE, spacing: 1.15, size: openingSize(title) * by })),
        {
          nodes: [rect({ x: 0, y: 0, ...OPENING.stroke }, { fill: solid('accent') })],
          height: OPENING.stroke.height,
        },
        part('paragraphs', openingLines(paragraphs, leads, by)),
        openingImprint(imprint ?? null, by),
      ],
      OPENING.stroke.gap,
    )
  const room = SLIDE.height - MARGIN.top - MARGIN.bottom
  const larger = withLargestType(type, (by) => {
    const block = laid(by)
    const isWhole = longestWord(title) * openingSize(title) * by * 1.1 <= INNER
    return isWhole && block.height <= room ? block : null
  })
  const block = larger ?? laid(1)
  return at(MARGIN.side, MARGIN.top + Math.max(0, room - block.height) / 2, block)
}

/** The lines of an opening slide: the first is larger where it says what the others are about, lines of one kind have one size. */
const openingLines = (paragraphs: readonly string[], leads: boolean, by: number): Block =>
  stack(
    paragraphs.map((said, i) =>
      i === 0 && leads && paragraphs.length > 1
        ? paragraph(said, INNER, { size: OPENING.finding * by, weight: 500, spacing: 1.35, wrap: evenLines })
        : paragraph(said, INNER, { size: OPENING.line * by, role: 'ink-2', spacing: 1.4, wrap: evenLines }),
    ),
    OPENING.between * by,
  )

export function bodyOf(slide: SlideModel): Body {
  switch (slide.layout) {
    case 'chart':
      return chartBody(slide.charts[0], slide.arrangement)
    case 'two-charts':
      return halves(slide.charts)
    case 'big-number':
      return loneNumberBody(slide)
    case 'tiles':
      return numbersBody(cardsOf(slide), { arrangement: slide.arrangement?.numbers })
    case 'table':
      return tableBody(slide.table)
    case 'text':
      return textBody(slide)
  }
}

type Tiles = Extract<SlideModel, { layout: 'tiles' }>

const cardsOf = ({ numbers }: Tiles): NumberCard[] => numbers.map((number) => cardOf(number, false))

/** The numbers that stand together on a slide; none where it draws something else. */
const numbersOn = (slide: SlideModel): readonly NumberCard[] =>
  slide.layout === 'tiles'
    ? cardsOf(slide)
    : slide.layout === 'chart'
      ? (numbersOf(slide.charts[0]) ?? [])
      : []

/** Whether a slide has numbers that can stand in more than one way. */
export const canBeArranged = (slide: SlideModel): boolean =>
  numbersOn(slide).length > 1 || (slide.layout === 'chart' && slide.charts[0].kind === 'change')

/** How the numbers of one slide in several languages stand in each; undefined where they can stand in one way only. */
export function arrangementFor(slides: readonly SlideModel[]): Arrangement | undefined {
  const changes = slides.flatMap((slide) => {
    const [chart] = slide.layout === 'chart' ? slide.charts : []
    return chart?.kind === 'change' ? [{ model: chart, room: usualRoom(slide) }] : []
  })
  if (changes.length === slides.length) return { change: changeWay(changes) }
  const numbers = slides.map((slide) => ({ cards: numbersOn(slide), room: usualRoom(slide) }))
  const [first] = numbers
  const isSame = numbers.every(({ cards }) => cards.length > 1 && cards.length === first?.cards.length)
  return isSame ? { numbers: arrangementOf(numbers) } : undefined
}

/** A number of a slide; its name is left out if it is alone, since the title says it. */
export function cardOf({ item, name, caption, change }: NumberModel, alone: boolean): NumberCard {
  return {
    ...cardOfItem(item, alone, name),
    caption,
    change: change === null ? '' : `${change.text} ${change.note ?? ''}`.trim(),
  }
}

/** A number alone on its slide, with what its title does not say of it beside it. */
function loneNumberBody({ title, number }: Extract<SlideModel, { layout: 'big-number' }>): Body {
  const isNew = (said: string) => !title.includes(said)
  const card = cardOf(number, true)
  const facts = number.facts.filter(isNew)
  return loneBody({ ...card, heading: isNew(number.name) ? number.name : '' }, facts)
}

/** The most lines of the headings of two charts, to be tried in turn if whole headings leave no room. */
const CUT_HEADS = [3, 2, 1] as const

/** The bodies of two charts side by side. Where both are numbers, their digits have one size: neither chart is more important. */
function halfBodies(charts: Extract<SlideModel, { layout: 'two-charts' }>['charts'], usual: Box): Body[] {
  const [left, right] = [numbersOf(charts[0]), numbersOf(charts[1])]
  if (left === null || right === null) return charts.map((chart) => chartBody(chart))
  const digits = Math.min(digitsIn(left, usual), digitsIn(right, usual))
  return [numbersBody(left, { most: digits }), numbersBody(right, { most: digits })]
}

function halves(charts: Extract<SlideModel, { layout: 'two-charts' }>['charts']): Body {
  const widthIn = (room: Box) => (room.width - COLUMN_GAP) / 2
  const headIn = (room: Box, most: number) =>
    beside(
      charts.map((chart) => {
        const width = widthIn(room)
        const words = [
          paragraph(chart.title, width, { size: 34, weight: 700, spacing: 1.25, most, wrap: evenLines }),
          paragraph(chart.subtitle, width, { ...NOTE, most, wrap: evenLines }),
        ]
        return part('heading', stack(words, 6), width)
      }),
      widthIn(room),
      COLUMN_GAP,
    )
  const laidOut = (room: Box, usual: Box, most: number): Laid => {
    const head = headIn(room, most)
    const below = (all: Box, used: number): Box => ({
      width: widthIn(all),
      height: all.height - used - GAP,
    })
    const [own, usually] = [below(room, head.height), below(usual, headIn(usual, most).height)]
    const laid = halfBodies(charts, usually).map((body) => body(usually)(own))
    const drawings = beside(laid, own.width, COLUMN_GAP)
    return {
      nodes: [...head.nodes, ...at(0, head.height + GAP, drawings)],
      height: head.height + GAP + drawings.height,
      ...allOf(laid),
    }
  }
  // The usual room decides what is cut, so that larger type does not cut more.
  return (usual) => {
    const stands = (most: number) => laidOut(usual, usual, most).height <= usual.height
    const most = [Number.POSITIVE_INFINITY, ...CUT_HEADS].find(stands) ?? 1
    return (room) => laidOut(room, usual, most)
  }
}
