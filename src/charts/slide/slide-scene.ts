import type { NumberModel, SlideModel } from '../deck/slide-model.ts'
import type { Box } from '../layout/chart-size.ts'
import type { Block, TextLook } from '../scene/block.ts'
import { at, beside, paragraph, stack } from '../scene/block.ts'
import type { Scene, SceneNode, SlidePart } from '../scene/scene.ts'
import { partIn, rect, solid } from '../scene/scene.ts'
import { cardOfItem, chartBody } from './chart-body.ts'
import type { Body } from './fit.ts'
import { fitBody } from './fit.ts'
import { explainedMarks, footBlock } from './foot.ts'
import type { NumberCard } from './numbers-body.ts'
import { numbersBody } from './numbers-body.ts'
import {
  enlargedTitle,
  INNER,
  LEAST_TYPE,
  longestWord,
  MARGIN,
  NOTE,
  openingSize,
  SLIDE,
  TITLE,
  titleSize,
} from './slide-type.ts'
import { tableBody } from './table-block.ts'

/** Between title, body and foot, and between two charts. */
const GAP = 36
const COLUMN_GAP = 72
/** From this type size on the foot is gone: the presenter's notes and the last slide hold what it says. */
const FOOT_GONE = 1.2

/**
 * A slide as a picture of 1920 × 1080 pixels: title, what it shows, and a foot of one line. The one layout from which stage, presenter's
 * window, print, images and PowerPoint are drawn.
 * @param number the place of the slide in its deck, counted from 1
 * @param type by how much type is to be larger than usual: number, labels and title as far as they fit, and nothing gets smaller
 */
export function slideScene(slide: SlideModel, number: number, of: number, type = 1): Scene {
  const opens = slide.layout === 'text' && slide.opening
  return { ...SLIDE, nodes: opens ? openingNodes(slide, type) : framedNodes(slide, number, of, type) }
}

/** A block as a part of the slide. */
const part = (is: SlidePart, block: Block, width: number = INNER): Block =>
  block.height <= 0
    ? block
    : {
        height: block.height,
        nodes: [partIn(is, { x: 0, y: 0, width, height: block.height }, block.nodes)],
      }

function framedNodes(slide: SlideModel, number: number, of: number, type: number): SceneNode[] {
  const whole = footBlock(slide, number, of)
  const goes = type >= FOOT_GONE
  const freed = goes ? whole.height + GAP : 0
  const roomBelow = (head: Block, less: number): Box => ({
    width: INNER,
    height: SLIDE.height - MARGIN.top - head.height - MARGIN.bottom - whole.height - GAP * 2 + less,
  })
  const usual = roomBelow(headOf(slide, titleSize(slide.title)), 0)
  const head = headOf(slide, enlargedTitle(slide.title, freed))
  const room = roomBelow(head, freed)
  const block = fitBody(bodyOf(slide), room, usual, type)
  // What is read stands at the top; a picture in the middle.
  const read = slide.layout === 'text' || slide.layout === 'table'
  const top = MARGIN.top + head.height + GAP
  return [
    ...at(MARGIN.side, MARGIN.top, head),
    ...at(MARGIN.side, top + (read ? 0 : Math.max(0, room.height - block.height) / 2), block),
    ...(goes ? [] : at(MARGIN.side, SLIDE.height - MARGIN.bottom - whole.height, whole)),
  ]
}

function headOf({ title, subtitle }: SlideModel, size: number): Block {
  return stack(
    [
      part('title', titled(title, { ...TITLE, size })),
      part('subtitle', paragraph(subtitle, INNER, { size: 28, role: 'ink-2', spacing: 1.35 })),
    ],
    12,
  )
}

/** Steps by which a title is made narrower to balance its lines, as a share of the width. */
const STEP = 0.04

/** A title, its lines of about the same length. */
function titled(title: string, look: TextLook): Block {
  let block = paragraph(title, INNER, look)
  for (let share = 1 - STEP; share > STEP; share -= STEP) {
    const narrower = paragraph(title, INNER * share, look)
    if (narrower.height > block.height) break
    block = narrower
  }
  return block
}

const OPENING = { line: 42, around: 220, stroke: { width: 240, height: 10, gap: 48 } } as const

/** The slide that stands while people find their seats: the deck's name, large, and what it is about. */
function openingNodes(
  { title, paragraphs }: Extract<SlideModel, { layout: 'text' }>,
  type: number,
): SceneNode[] {
  const laid = (by: number): Block =>
    stack(
      [
        part('title', titled(title, { ...TITLE, spacing: 1.15, size: openingSize(title) * by })),
        {
          nodes: [rect({ x: 0, y: 0, ...OPENING.stroke }, { fill: solid('accent') })],
          height: OPENING.stroke.height,
        },
        part('paragraphs', linesOf(paragraphs, OPENING.line * by, 0.35)),
      ],
      OPENING.stroke.gap,
    )
  const room = SLIDE.height - MARGIN.top - MARGIN.bottom
  const fits = (by: number) =>
    laid(by).height <= room && longestWord(title) * openingSize(title) * by * 1.1 <= INNER
  let step = Math.floor(type * 20 + 0.001)
  while (step > 20 && !fits(step / 20)) step -= 1
  const block = laid(step / 20)
  return at(MARGIN.side, MARGIN.top + Math.max(0, room - block.height) / 2, block)
}

const linesOf = (paragraphs: readonly string[], size: number, gap: number): Block =>
  stack(
    paragraphs.map((said) => paragraph(said, INNER, { size, spacing: 1.4 })),
    size * gap,
  )

function bodyOf(slide: SlideModel): Body {
  switch (slide.layout) {
    case 'chart':
      return chartBody(slide.charts[0])
    case 'two-charts':
      return halves(slide.charts)
    case 'big-number':
      return numbersBody([cardOf(slide.number, slide.title.includes(slide.number.name))])
    case 'tiles':
      return numbersBody(slide.numbers.map((number) => cardOf(number, false)))
    case 'table':
      return tableBody(slide.table)
    case 'text':
      return textBody(slide)
  }
}

/** A number of a slide; its name is left out where the title says it. */
function cardOf({ item, name, caption, change }: NumberModel, alone: boolean): NumberCard {
  const card = cardOfItem(item, alone, name)
  return {
    ...card,
    heading: alone ? '' : name,
    caption,
    change: change === null ? '' : `${change.text} ${change.note ?? ''}`.trim(),
  }
}

function halves(charts: Extract<SlideModel, { layout: 'two-charts' }>['charts']): Body {
  const widthIn = (room: Box) => (room.width - COLUMN_GAP) / 2
  const headIn = (room: Box) =>
    beside(
      charts.map((chart) => {
        const width = widthIn(room)
        const words = [
          paragraph(chart.title, width, { size: 34, weight: 700, spacing: 1.25 }),
          paragraph(chart.subtitle, width, NOTE),
        ]
        return part('heading', stack(words, 6), width)
      }),
      widthIn(room),
      COLUMN_GAP,
    )
  return (room, usual) => {
    const head = headIn(room)
    const below = (all: Box, used: number): Box => ({
      width: widthIn(all),
      height: all.height - used - GAP,
    })
    const [own, usually] = [below(room, head.height), below(usual, headIn(usual).height)]
    const laid = charts.map((chart) => chartBody(chart)(own, usually))
    const drawings = beside(laid, own.width, COLUMN_GAP)
    return {
      nodes: [...head.nodes, ...at(0, head.height + GAP, drawings)],
      height: head.height + GAP + drawings.height,
      fits: laid.every(({ fits }) => fits),
    }
  }
}

/** Sizes of paragraphs; the first at which all have room is taken. */
const TEXT_SIZES = [44, 36, 32, 28, 26] as const
/** Notes are smaller than what stands above them. */
const NOTES_SHARE = 0.8

/** Paragraphs, the marks that the slide explains, each as it is drawn, and the notes of the deck. */
function textBody({ paragraphs, legend, footnotes }: Extract<SlideModel, { layout: 'text' }>): Body {
  const laid = (width: number, size: number): Block => {
    const look: TextLook = { size, spacing: 1.4 }
    const small: TextLook = {
      size: Math.max(LEAST_TYPE, Math.round(size * NOTES_SHARE)),
      spacing: 1.35,
      role: 'ink-2',
    }
    const texts = (all: readonly string[], one: TextLook, gap: number) =>
      stack(
        all.map((said) => paragraph(said, width, one)),
        one.size * gap,
      )
    return stack(
      [
        part('paragraphs', texts(paragraphs, look, 0.6), width),
        explainedMarks(legend, width, size),
        part('notes', texts(footnotes, small, 0.25), width),
      ],
      size * 0.8,
    )
  }
  return (room, usual) => {
    const size = TEXT_SIZES.find((each) => laid(usual.width, each).height <= usual.height) ?? TEXT_SIZES[4]
    return { ...laid(room.width, size), fits: true }
  }
}
