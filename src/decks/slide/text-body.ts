import type { Box } from '../../charts/layout/chart-size.ts'
import type { Block, TextLook } from '../../charts/scene/block.ts'
import { at, paragraph, paragraphs, stack } from '../../charts/scene/block.ts'
import type { Point } from '../../charts/scene/scene.ts'
import { partIn, rect, solid } from '../../charts/scene/scene.ts'
import type { QrCode, SlideModel } from '../slide-model.ts'
import type { Body } from './fit.ts'
import { explainedMarks } from './foot.ts'
import { LEAST_TYPE, part } from './slide-type.ts'

/** Type sizes of paragraphs in pixels; the first at which all fit is used. */
const LEAST_SIZE = 26
const TEXT_SIZES = [44, 36, 32, 28, LEAST_SIZE] as const
/** The size of notes, as a share of the size of the text above them. */
const NOTES_SHARE = 0.8

type TextSlide = Extract<SlideModel, { layout: 'text' }>

/** Paragraphs, the marks that the slide explains, and the notes of the deck; or a QR code with its words. */
export function textBody(slide: TextSlide): Body {
  const { code } = slide
  if (code !== undefined) return () => (room) => codeBody(slide, code, room)
  return (usual) => {
    // Slides with only notes follow each other, so they all have the same size.
    const most = slide.paragraphs.length === 0 && slide.legend.length === 0 ? ROOMY_SIZE : TEXT_SIZES[0]
    const fits = (size: number) => size <= most && textBlock(slide, usual.width, size).height <= usual.height
    const size = TEXT_SIZES.find(fits) ?? LEAST_SIZE
    return (room) => textBlock(slide, room.width, size)
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

/** The size at which a slide of text has room around its words. */
const ROOMY_SIZE = 36

/** The height of a slide of text in pixels, at a size at which it is not dense. */
export const roomyHeight = (slide: TextSlide, width: number): number =>
  textBlock(slide, width, ROOMY_SIZE).height

function textBlock(slide: TextSlide, width: number, size: number): Block {
  const look: TextLook = { size, spacing: 1.4 }
  const small: TextLook = {
    size: Math.max(LEAST_TYPE, Math.round(size * NOTES_SHARE)),
    spacing: 1.35,
    role: 'ink-2',
  }
  return stack(
    [
      part('paragraphs', paragraphs(slide.paragraphs, width, look, size * 0.6), width),
      explainedMarks(slide.legend, width, size),
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
