import type { Box } from '../../charts/layout/chart-size.ts'
import type { Block } from '../../charts/scene/block.ts'
import { at, beside, EMPTY, paragraph, paragraphs, stack } from '../../charts/scene/block.ts'
import type { Point } from '../../charts/scene/scene.ts'
import { partIn, rect, solid } from '../../charts/scene/scene.ts'
import type { NoteColumns, QrCode, SlideModel } from '../slide-model.ts'
import type { Body } from './fit.ts'
import { explainedMarks } from './foot.ts'
import type { NoteRoom } from './note-columns.ts'
import { columnBlock } from './note-columns.ts'
import { LEAST_TYPE, part } from './slide-type.ts'

/** Type sizes of paragraphs in pixels; the first at which all fit is used. */
const LEAST_SIZE = 26
const TEXT_SIZES = [56, 52, 48, 44, 40, 36, 32, 28, LEAST_SIZE] as const
/** The size of notes, as a share of the size of the text above them. */
const NOTES_SHARE = 0.8

type TextSlide = Extract<SlideModel, { layout: 'text' }>

/** Paragraphs, the marks that the slide explains, and the notes of the deck; or a QR code with its words. */
export function textBody(slide: TextSlide): Body {
  const { code } = slide
  if (code !== undefined) return () => (room) => codeBody(slide, code, room)
  return (usual) => {
    if (slide.noted !== undefined && usual.width >= COLUMNS.least)
      return columnsBody(slide, slide.noted, usual)
    const fits = (size: number) => textBlock(slide, usual.width, size).height <= usual.height
    const size = TEXT_SIZES.find(fits) ?? LEAST_SIZE
    return (room) => textBlock(slide, room.width, size)
  }
}

/** Two columns: the gap between them, and the least width of a room that has them, in pixels. */
const COLUMNS = { gap: 72, least: 1000 } as const

/** What a slide says is at most so many times as large as its notes. */
const WORDS_TO_NOTES = 1.25

const columnOf = (width: number): number => (width - COLUMNS.gap) / 2

/** What the slide says besides its notes: paragraphs and marks. */
const saidBlock = ({ paragraphs: said, legend }: TextSlide, width: number, size: number): Block =>
  stack(
    [
      part('paragraphs', paragraphs(said, width, { size, spacing: 1.4 }, size * 0.6), width),
      explainedMarks(legend, width, size),
    ],
    size * 0.8,
  )

const saysMore = ({ paragraphs: said, legend }: TextSlide): boolean => said.length > 0 || legend.length > 0

/** Two columns: what the slide says beside its notes, or the notes alone. */
function columnsBody(slide: TextSlide, { columns, size }: NoteColumns, usual: Box): ReturnType<Body> {
  const words = Math.min(wordsSize(slide, usual), Math.round(size * WORDS_TO_NOTES))
  return (room) => {
    const column = columnOf(room.width)
    const said = saidBlock(slide, column, words)
    const blocks = columns.map((lines) => columnBlock(lines, column, size))
    const noted = beside(saysMore(slide) ? [EMPTY, ...blocks] : blocks, column, COLUMNS.gap)
    const notes = part('notes', noted, room.width)
    return { nodes: [...said.nodes, ...notes.nodes], height: Math.max(said.height, notes.height) }
  }
}

/** The size of what the slide says beside its notes. */
const wordsSize = (slide: TextSlide, { width, height }: Box): number =>
  TEXT_SIZES.find((size) => saidBlock(slide, columnOf(width), size).height <= height) ?? LEAST_SIZE

/**
 * The room for notes beside what a slide says, and on slides with notes alone.
 * @param own the room of the slide, in pixels
 * @param page that of a slide with notes alone
 */
export const roomOfNotes = (slide: TextSlide, own: Box, page: Box): NoteRoom => ({
  width: columnOf(page.width),
  beside: saysMore(slide) ? own.height : 0,
  page: page.height,
  most: saysMore(slide) ? wordsSize(slide, own) : Number.POSITIVE_INFINITY,
})

const CODE_GAP = 96
const CODE_TYPE = { wide: 48, narrow: 32 } as const

/** A code as large as fits, with its words beside it, or below it if the room is not wide enough. */
function codeBody(slide: TextSlide, code: QrCode, room: Box): Block {
  const wide = room.width > room.height * 1.4
  const size = wide ? CODE_TYPE.wide : CODE_TYPE.narrow
  const words = (width: number) =>
    part(
      'paragraphs',
      stack(
        slide.paragraphs.map((said, i) => paragraph(said, width, { size, weight: i === 0 ? 600 : 400 })),
        size * 0.4,
      ),
      width,
    )
  if (!wide) {
    const said = words(room.width)
    return stack([codeBlock(code, Math.min(room.width, room.height - said.height - size)), said], size)
  }
  const start = room.height + CODE_GAP
  const said = words(room.width - start)
  const block = codeBlock(code, room.height)
  return {
    height: room.height,
    nodes: [...block.nodes, ...at(start, Math.max(0, (room.height - said.height) / 2), said)],
  }
}

/** Everything below each other. */
function textBlock(slide: TextSlide, width: number, size: number): Block {
  const small = Math.max(LEAST_TYPE, Math.round(size * NOTES_SHARE))
  const notes = columnBlock(slide.noted?.columns.flat() ?? [], width, small)
  return stack([saidBlock(slide, width, size), part('notes', notes, width)], size * 0.8)
}

/** The white margin that readers need to find a code, in squares of the code (ISO/IEC 18004). */
const QUIET = 4

/** A QR code with its white margin, black on white in every look: many readers do not recognise a light code on a dark background. */
function codeBlock(code: QrCode, size: number): Block {
  const square = size / (code.length + QUIET * 2)
  const box = { x: 0, y: 0, width: size, height: size }
  // Dark squares side by side in a row are drawn as one area.
  const runs = code.flatMap((row, y) =>
    row.flatMap((dark, x): (readonly Point[])[] => {
      if (!dark || row[x - 1] === true) return []
      const next = row.indexOf(false, x)
      const [left, right] = [QUIET + x, QUIET + (next === -1 ? row.length : next)]
      const [top, bottom] = [QUIET + y, QUIET + y + 1]
      const corners = [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ] as const
      return [corners.map(([across, down]): Point => [across * square, down * square])]
    }),
  )
  const nodes = [
    rect(box, { fill: solid('paper') }),
    { shape: 'path', runs, closed: true, fill: solid('paper-ink') } as const,
  ]
  return { height: size, nodes: [partIn('code', box, nodes)] }
}
