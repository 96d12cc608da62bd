import type { Block, TextLook } from '../../charts/scene/block.ts'
import { paragraph, stack } from '../../charts/scene/block.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { NoteColumns, NoteLine } from '../slide-model.ts'

/** A paragraph of notes on the same place and slides, before it has its column. */
export interface Noted {
  /** The place that it is about; '' where it is about none in particular. */
  readonly place: string
  /** Its slides in words, and their numbers. */
  readonly lead: string
  readonly slides: readonly number[]
  readonly text: string
}

/** The columns that notes may have. */
export interface NoteRoom {
  /** The width of a column in pixels. */
  readonly width: number
  /** The height of the column beside what the closing slide says, in pixels; 0 where it says nothing. */
  readonly beside: number
  /** The height of each of the two columns of a slide with notes alone, in pixels. */
  readonly page: number
  /** The largest type beside what the closing slide says, in pixels. */
  readonly most: number
}

/** Type sizes of notes in pixels, the size at which they are not dense, and the least one. */
const SIZES = [46, 43, 40, 36, 32, 29] as const
const ROOMY = 29
const SPACING = 1.35
/** Gaps in em: between paragraphs on the same slides, before other slides, and before a heading. */
const GAPS = { same: 0.3, slides: 0.5, heading: 0.8 } as const
/** How much more uneven columns may be, in shares of their height, if a place then need not go on in the next. */
const KEPT_TOGETHER = 0.25

/** A column of notes. */
export function columnBlock(lines: readonly NoteLine[], width: number, size: number): Block {
  const look: TextLook = { size, spacing: SPACING, role: 'ink-2' }
  return lines.reduce<Block>(
    (above, line) => {
      const { heading, lead, text } = line
      const said = paragraph(lead === '' ? text : `${lead}  ${text}`, width, look, lead)
      const head = paragraph(heading, width, { ...look, weight: 600, role: 'ink' })
      const own = stack([head, said], size * GAPS.same)
      return above.height === 0 ? own : stack([above, own], size * GAPS[gapBefore(line)])
    },
    { nodes: [], height: 0 },
  )
}

const gapBefore = ({ heading, lead }: NoteLine): keyof typeof GAPS =>
  heading !== '' ? 'heading' : lead !== '' ? 'slides' : 'same'

/** Says of the name of a place that notes on it go on here. */
type Continued = (place: string) => string

/** A note as it stands behind the one before it, or at the head of a column, where it says its place and slides again. */
function lineOf(notes: readonly Noted[], i: number, isHead: boolean, continued: Continued): NoteLine {
  const { place, lead, slides, text } = itemAt(notes, i)
  const before = notes[i - 1]
  const isNewPlace = before?.place !== place
  const isNew = isNewPlace || before.lead !== lead
  const heading = place === '' ? '' : isNewPlace ? place : isHead ? continued(place) : ''
  return { heading, lead: isNew || isHead ? lead : '', slides, text }
}

/**
 * Notes in columns of about the same height: on as few slides as they need at a size at which they are not dense, and then in the largest type
 * that needs no more. No heading stands without a note, and a note goes on in another column only if it is higher than one.
 * @param least the least number of slides, with that beside what the closing slide says
 */
export function inColumns(
  all: readonly Noted[],
  room: NoteRoom,
  continued: Continued,
  least = 1,
): NoteColumns {
  const notes = all.flatMap((note) => inPieces(note, room))
  const roomsFor = (slides: number) => [
    ...(room.beside > 0 ? [room.beside] : []),
    ...Array.from({ length: slides * 2 }, () => room.page),
  ]
  const measured = (size: number) => {
    const heightOf = (line: NoteLine) => columnBlock([line], room.width, size).height
    return notes.map((_, i) => {
      const line = lineOf(notes, i, false, continued)
      const head = heightOf(lineOf(notes, i, true, continued))
      return { behind: size * GAPS[gapBefore(line)] + heightOf(line), head }
    })
  }
  const usual = measured(ROOMY)
  const partedIn = (heights: readonly Height[], slides: number, size: number) =>
    parted(notes, heights, roomsFor(slides), size === ROOMY)
  let slides = Math.min(notes.length, least - (room.beside > 0 ? 1 : 0))
  while (slides <= notes.length && partedIn(usual, slides, ROOMY) === null) slides += 1
  const larger = SIZES.filter((size) => size > ROOMY && size <= room.most).map((size) => ({
    size,
    ends: partedIn(measured(size), slides, size),
  }))
  const { size, ends } = larger.find((one) => one.ends !== null) ?? {
    size: ROOMY,
    ends: partedIn(usual, slides, ROOMY),
  }
  const columns = (ends ?? []).map((end, column) => {
    const from = ends?.[column - 1] ?? 0
    return Array.from({ length: end - from }, (_, i) => lineOf(notes, from + i, i === 0, continued))
  })
  return { size, columns }
}

/** Where sentences end. */
const SENTENCES = /(?<=[。；])|(?<=[.;])(?= )/u

/** A note that is higher than a column, parted between its sentences. */
function inPieces(note: Noted, { width, page }: NoteRoom): Noted[] {
  const heightOf = (text: string) =>
    columnBlock([{ ...note, heading: note.place, text }], width, ROOMY).height
  if (heightOf(note.text) <= page) return [note]
  const pieces: string[] = []
  for (const sentence of note.text.split(SENTENCES)) {
    const longer = `${pieces.at(-1) ?? ''}${sentence}`
    if (pieces.length > 0 && heightOf(longer) <= page) pieces[pieces.length - 1] = longer
    else pieces.push(sentence)
  }
  return pieces.map((text) => ({ ...note, text: text.trim() }))
}

/** The height of a note behind another one, with the gap before it, and at the head of a column. */
interface Height {
  readonly behind: number
  readonly head: number
}

/** How notes may be parted: the last column that is filled, and those before it. */
interface Way {
  readonly cost: number
  readonly end: number
  readonly before: Way | null
}

/**
 * Where each column ends, so that their heights differ least from each other. Null if the notes have no room in them.
 * @param anyway whether a note that is higher than a column has one to itself
 */
function parted(
  notes: readonly Noted[],
  heights: readonly Height[],
  rooms: readonly number[],
  anyway: boolean,
): number[] | null {
  const aim = heights.reduce((sum, { behind }) => sum + behind, 0) / rooms.length
  let ways: ReadonlyMap<number, Way> = new Map([[0, { cost: 0, end: 0, before: null }]])
  for (const room of rooms) {
    const next = new Map<number, Way>()
    for (const [from, before] of ways) {
      const goesOn = from > 0 && notes[from]?.place === notes[from - 1]?.place && notes[from]?.place !== ''
      const apart = goesOn ? (KEPT_TOGETHER * room) ** 2 : 0
      let own = 0
      for (let end = from; end <= notes.length; end += 1) {
        if (end === from + 1) own = itemAt(heights, from).head
        else if (end > from) own += itemAt(heights, end - 1).behind
        if (own > room && !(anyway && end === from + 1)) break
        const cost = before.cost + (own - aim) ** 2 + (own > 0 ? apart : 0)
        // Of two ways that are as even, the one that fills the first columns is read more easily.
        if (cost <= (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) next.set(end, { cost, end, before })
      }
    }
    ways = next
  }
  const ends: number[] = []
  for (let way = ways.get(notes.length) ?? null; way?.before != null; way = way.before) ends.unshift(way.end)
  return ends.length === 0 ? null : ends
}
