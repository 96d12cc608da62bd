import type { Box } from '../../charts/layout/chart-size.ts'
import type { Block, TextLook } from '../../charts/scene/block.ts'
import { at, linesIn, paragraph, paragraphs, stack } from '../../charts/scene/block.ts'
import type { Point } from '../../charts/scene/scene.ts'
import { partIn, rect, solid } from '../../charts/scene/scene.ts'
import { isolatedInLines } from '../../lib/hidden-signs.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { QrCode, SlideModel } from '../slide-model.ts'
import type { Body } from './fit.ts'
import { explainedMarks } from './foot.ts'
import { LEAST_TYPE, part } from './slide-type.ts'

/** Type sizes of paragraphs in pixels; the first at which all fit is used. */
const LEAST_SIZE = 26
const TEXT_SIZES = [44, 36, 32, 28, LEAST_SIZE] as const
/** Type sizes of notes in columns, in the same way. */
const NOTE_SIZES = [40, 36, 32, 29, 26, LEAST_TYPE] as const
/** The size of notes, as a share of the size of the text above them. */
const NOTES_SHARE = 0.8

type TextSlide = Extract<SlideModel, { layout: 'text' }>

/** Paragraphs, the marks that the slide explains, and the notes of the deck; or a QR code with its words. */
export function textBody(slide: TextSlide): Body {
  const { code } = slide
  if (code !== undefined) return () => (room) => codeBody(slide, code, room)
  return (usual) => {
    if (slide.footnotes.length > 0 && usual.width >= COLUMNS.least) return columnsBody(slide, usual)
    const fits = (size: number) => textBlock(slide, usual.width, size).height <= usual.height
    const size = TEXT_SIZES.find(fits) ?? LEAST_SIZE
    return (room) => textBlock(slide, room.width, size)
  }
}

/** Two columns: the gap between them, and the least width of a room that has them, in pixels; and the size at which notes are not dense. */
const COLUMNS = { gap: 72, least: 1000, roomy: 29 } as const
/** The gap between two notes, in em. */
const NOTE_GAP = 0.35

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

/** Two columns: what the slide says beside its notes; or the notes alone, in columns of about the same height. */
function columnsBody(slide: TextSlide, usual: Box): ReturnType<Body> {
  const words = wordsSize(slide, usual)
  const notes = Math.min(slide.noteSize ?? NOTE_SIZES[0], largestNotes(slide, usual))
  return (room) => {
    const said = saidBlock(slide, columnOf(room.width), words)
    const noted = notesBlock(slide, room.width, notes)
    return { nodes: [...said.nodes, ...noted.nodes], height: Math.max(said.height, noted.height) }
  }
}

/** The size of what the slide says beside its notes. */
const wordsSize = (slide: TextSlide, { width, height }: Box): number =>
  TEXT_SIZES.find((size) => saidBlock(slide, columnOf(width), size).height <= height) ?? LEAST_SIZE

/** The largest size at which the notes of a slide fit in its room, in pixels; no larger than what it says, unless that is dense. */
export function largestNotes(slide: TextSlide, usual: Box): number {
  const most = saysMore(slide) ? Math.max(wordsSize(slide, usual), COLUMNS.roomy) : NOTE_SIZES[0]
  const fits = (size: number) => size <= most && notesBlock(slide, usual.width, size).height <= usual.height
  return NOTE_SIZES.find(fits) ?? LEAST_TYPE
}

/** The notes of a slide, in the right column if it says anything else, else in both. */
function notesBlock(slide: TextSlide, width: number, size: number): Block {
  const column = columnOf(width)
  const look: TextLook = { size, spacing: 1.35, role: 'ink-2' }
  const gap = size * NOTE_GAP
  const { first, second } = saysMore(slide)
    ? { first: [], second: slide.footnotes }
    : halved(slide.footnotes, column, look, gap)
  const [left, right] = [paragraphs(first, column, look, gap), paragraphs(second, column, look, gap)]
  const nodes = [...left.nodes, ...at(column + COLUMNS.gap, 0, right)]
  return part('notes', { nodes, height: Math.max(left.height, right.height) }, width)
}

interface Halves {
  readonly first: readonly string[]
  readonly second: readonly string[]
}

/** Where sentences end. */
const SENTENCES = /(?<=[。；])|(?<=[.;])(?= )/u

/** Notes in two parts of about the same height. A note may begin in the first and go on in the second, with a sentence. */
function halved(notes: readonly string[], width: number, look: TextLook, gap: number): Halves {
  const leading = look.size * (look.spacing ?? 1)
  const counts = notes.map((said) => linesIn(said, width, look).length)
  const heightOf = (lines: readonly number[]) => lines.reduce((sum, count) => sum + count * leading + gap, 0)
  // Where the first part may end: the number of whole notes, and of characters of the next.
  const ends = notes.flatMap((said, note) => {
    let from = 0
    return said.split(SENTENCES).map((sentence) => {
      from += sentence.length
      return { note, from }
    })
  })
  const [best] = ends
    .map(({ note, from }) => {
      const share = from / itemAt(notes, note).length
      const count = itemAt(counts, note)
      const first = heightOf([...counts.slice(0, note), Math.ceil(count * share)])
      const second = heightOf([Math.ceil(count * (1 - share)), ...counts.slice(note + 1)])
      return { note, from, height: Math.max(first, second) }
    })
    .toSorted((a, b) => a.height - b.height)
  if (best === undefined) return { first: notes, second: [] }
  const parted = itemAt(notes, best.note)
  const [begun = '', rest = ''] = isolatedInLines([
    parted.slice(0, best.from),
    parted.slice(best.from).trim(),
  ])
  return {
    first: [...notes.slice(0, best.note), begun],
    second: [...(rest === '' ? [] : [rest]), ...notes.slice(best.note + 1)],
  }
}

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

/** The height of the notes of a slide of text in pixels, at a size at which they are not dense. */
export const notesHeight = (slide: TextSlide, width: number): number =>
  notesBlock(slide, width, COLUMNS.roomy).height

/** Everything below each other. */
function textBlock(slide: TextSlide, width: number, size: number): Block {
  const small: TextLook = {
    size: Math.max(LEAST_TYPE, Math.round(size * NOTES_SHARE)),
    spacing: 1.35,
    role: 'ink-2',
  }
  return stack(
    [
      saidBlock(slide, width, size),
      part('notes', paragraphs(slide.footnotes, width, small, small.size * 0.25), width),
    ],
    size * 0.8,
  )
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
