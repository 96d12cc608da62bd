import type { ChartModel } from '../../charts/chart-model.ts'
import { asTimesList, withFirstPanels } from '../../charts/kinds/fewer-lines.ts'
import type { Box } from '../../charts/layout/chart-size.ts'
import { evenLines } from '../../charts/layout/even-lines.ts'
import { isRows, withFirstRows } from '../../charts/row-limit.ts'
import type { Block } from '../../charts/scene/block.ts'
import { at, paragraph, paragraphs, scaled, stack } from '../../charts/scene/block.ts'
import { cutTexts, widthOf } from '../../charts/scene/extent.ts'
import type { Scene, SceneNode } from '../../charts/scene/scene.ts'
import { drawn } from '../../charts/scene/scene.ts'
import { fill } from '../../domain/fill.ts'
import type { Language } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { mostThat } from '../../lib/most-that.ts'
import { NO_ROOM } from '../../words/decks/pictures.ts'
import type { SlideModel } from '../slide-model.ts'
import { chartBody, closeBody, numbersOf } from './chart-body.ts'
import type { Body } from './fit.ts'
import { allOf, fitBody } from './fit.ts'
import { explainedMarks, legendOn, marksBlock, pictureImprint } from './foot.ts'
import { mapOnPhone } from './phone-map.ts'
import { timesOnPhone } from './phone-times.ts'
import { bodyOf } from './slide-scene.ts'
import { headBlock, part, ruled, sizeInSteps } from './slide-type.ts'

/** Pictures for the screen of a phone, in pixels: 3:4, and square for a chat. */
export const PHONE = {
  portrait: { width: 1080, height: 1440 },
  square: { width: 1080, height: 1080 },
} as const

type Shape = keyof typeof PHONE

const MARGIN = 56
const INNER = PHONE.portrait.width - MARGIN * 2
const GAP = 32
/** Factors by which type is larger than on a slide; the largest that fits is used. 1.5 gives at least 36 pixels. */
const ENLARGED = [1.8, 1.65, 1.5, 1.35, 1.2, 1.1, 1] as const
/** Shares of the height for the body, to be tried in turn: with less height, labels beside marks are smaller and so are not cut. */
const SHARES = [1, 0.8, 0.65] as const
/** The least share of the height for the body; below it, the words under the body become smaller or are left out. */
const LEAST_BODY = 0.36
/** Sizes of titles in pixels, with the most lines at each size. */
const TITLES = {
  portrait: [
    { size: 84, lines: 2 },
    { size: 72, lines: 3 },
    { size: 60, lines: 4 },
    { size: 50, lines: 6 },
  ],
  square: [
    { size: 72, lines: 2 },
    { size: 58, lines: 3 },
    { size: 48, lines: 4 },
    { size: 42, lines: 6 },
  ],
} as const
/** Type sizes in pixels for the notes of a picture that is shared by itself. */
const NOTES = [30, 26, 24] as const
/** The type size if there is no room for the notes. */
const WITHOUT_NOTES = 28
const HEAD = { subtitle: 32, gap: 16, spacing: 1.35 } as const

/**
 * A slide as a picture for a phone: the layout of a slide in a narrower room, with larger type. It is shared by itself, without the last
 * slide and the notes of its deck, so it contains the meaning of its marks, its footnotes and its source. If the footnotes would leave
 * the picture no room, they are left out, and it says how many.
 */
export function phoneScene(slide: SlideModel, shape: Shape, language: Language): Scene {
  const { width, height } = PHONE[shape]
  const { shown, head, foot, room, block } = withRoom(withTimesListed(slide, language), shape, language)
  const opens = shown.layout === 'text' && shown.opening
  const spare = Math.max(0, room.height - block.height) / 2
  // Text and tables are at the top; a picture is in the middle, and so is the whole of an opening slide.
  const read = shown.layout === 'text' || shown.layout === 'table'
  const top = MARGIN + (opens ? spare : 0)
  return {
    width,
    height,
    nodes: [
      ...at(MARGIN, top, head),
      ...at(MARGIN, top + head.height + GAP + (read ? 0 : spare), block),
      ...at(MARGIN, height - MARGIN - foot.height, foot),
    ],
  }
}

/** The slide with the largest foot that leaves its body `whole`; if there is no such foot, the body is made to fit. */
function layOut(
  slide: SlideModel,
  shape: Shape,
  language: Language,
  body: PhoneBody = bodyOnPhone(slide, language),
) {
  const { height } = PHONE[shape]
  const head = headOf(slide, shape)
  const free = height - MARGIN * 2 - head.height - GAP
  const left = leftOut(slide, language)
  const bare = footOf(slide, NOTES[2], left, false)
  const feet = [
    ...NOTES.map((size) => footOf(slide, size, notesOf(slide))),
    footOf(slide, WITHOUT_NOTES, left),
    bare,
  ]
  const roomOver = (foot: Block) => ({
    width: INNER,
    height: free - (foot.height === 0 ? 0 : foot.height + GAP),
  })
  for (const foot of feet) {
    const room = roomOver(foot)
    if (room.height < height * LEAST_BODY) continue
    const block = enlarged(body, room)
    if (block !== null) return { head, foot, room, block, whole: true }
  }
  const room = roomOver(bare)
  const block = enlarged(body, room)
  return { head, foot: bare, room, block: block ?? fitBody(body.make, room, room, 1), whole: block !== null }
}

/** A slide of numbers, rows, panels or notes with only the first ones, as many as are readable; it says how many more there are. */
function withRoom(slide: SlideModel, shape: Shape, language: Language) {
  const laid = (shown: SlideModel) => {
    const usual = { shown, ...layOut(shown, shape, language) }
    const close = usual.whole ? null : closeRowsOf(shown)
    if (close === null) return usual
    const closer = { shown, ...layOut(shown, shape, language, close) }
    return closer.whole ? closer : usual
  }
  const whole = laid(slide)
  const parts = countedParts(slide, language)
  if (whole.whole || parts === null || parts.count <= parts.fewest) return whole
  const hasRoom = (count: number) => laid(parts.first(count)).whole
  return laid(parts.first(mostThat(parts.fewest, parts.count - 1, hasRoom)))
}

/** The rows of a chart closer together, so that all stay where the usual ones have no room; null for what has none. */
function closeRowsOf(slide: SlideModel): PhoneBody | null {
  const [chart] = slide.layout === 'chart' ? slide.charts : []
  if (chart === undefined || !isRows(chart) || numbersOf(chart) !== null) return null
  return { make: closeBody(chart), ways: ENLARGED.map((by) => ({ by, share: 1 })) }
}

/** A chart in which lines of two times would cover each other in a narrow room, as a list; any other slide as it is. */
function withTimesListed(slide: SlideModel, language: Language): SlideModel {
  const [chart] = slide.layout === 'chart' ? slide.charts : []
  if (slide.layout !== 'chart' || chart === undefined || !('list' in chart) || chart.list === undefined)
    return slide
  return withChart(slide, asTimesList(chart, chart.list, language))
}

/** A slide with another form of its chart, and the notes of that. */
function withChart(
  slide: Extract<SlideModel, { layout: 'chart' }>,
  chart: ChartModel,
): Extract<SlideModel, { layout: 'chart' }> {
  const [before] = slide.charts
  const own = (notes: readonly string[], replaced: readonly string[], now: readonly string[]) => [
    ...now,
    ...notes.filter((note) => !replaced.includes(note)),
  ]
  return {
    ...slide,
    charts: [chart],
    cautions: own(slide.cautions, before.cautions, chart.cautions),
    footnotes: own(slide.footnotes, before.footnotes, chart.footnotes),
  }
}

/** What a slide can have fewer of. */
interface Parts {
  readonly count: number
  /** The least number of them in a picture. */
  readonly fewest: number
  /** The slide with only the first of them. */
  readonly first: (count: number) => SlideModel
}

/** The numbers, rows, panels or notes of a slide; null if it has none. */
function countedParts(slide: SlideModel, language: Language): Parts | null {
  switch (slide.layout) {
    case 'tiles': {
      const { numbers, cautions } = slide
      const first = (count: number): SlideModel => {
        const more = numbers.length - count
        const said = more === 0 ? [] : [fill(NO_ROOM.numbers[language], { n: more }, language)]
        return { ...slide, numbers: numbers.slice(0, count), cautions: [...cautions, ...said] }
      }
      return { count: numbers.length, fewest: 2, first }
    }
    case 'table': {
      const { table } = slide
      const first = (count: number) => ({ ...slide, table: { ...table, rows: table.rows.slice(0, count) } })
      return { count: table.rows.length, fewest: 2, first }
    }
    case 'text': {
      const { noted, cautions } = slide
      if (noted === undefined) return null
      const notes = noted.columns.flat()
      const first = (count: number): SlideModel => {
        const said = fill(NO_ROOM.notes[language], { n: notes.length - count }, language)
        return {
          ...slide,
          noted: { ...noted, columns: [notes.slice(0, count)] },
          cautions: [...cautions, said],
        }
      }
      return { count: notes.length, fewest: 0, first }
    }
    case 'chart': {
      const [chart] = slide.charts
      if ('list' in chart && chart.list !== undefined) {
        const { list } = chart
        const { rows, left } = list
        const first = (count: number) => {
          const fewer = { ...list, rows: rows.slice(0, count), left: left + rows.length - count }
          return withChart(slide, asTimesList(chart, fewer, language))
        }
        return { count: rows.length, fewest: 2, first }
      }
      if (chart.kind === 'panels') {
        const first = (count: number) => withChart(slide, withFirstPanels(chart, count, language))
        return { count: chart.plots.length, fewest: 2, first }
      }
      if (!isRows(chart)) return null
      const first = (count: number) => withChart(slide, withFirstRows(chart, count, language))
      // Of two dots, their numbers would stand in place of the chart.
      return { count: chart.points.length, fewest: chart.kind === 'dots' ? 3 : 2, first }
    }
    case 'two-charts':
    case 'big-number':
      return null
  }
}

/** The footnotes that are not already among the cautions. */
const notesOf = ({ footnotes, cautions }: SlideModel): string[] =>
  footnotes.filter((note) => !cautions.includes(note))

const leftOut = (slide: SlideModel, language: Language): string[] => {
  const n = notesOf(slide).length
  return n === 0 ? [] : [fill(NO_ROOM.notes[language], { n }, language)]
}

const headOf = (slide: SlideModel, shape: Shape): Block =>
  headBlock(slide, INNER, { ...HEAD, title: sizeInSteps(slide.title, TITLES[shape], INNER) })

/** @param isWhole whether marks have their meanings; where there is no room, they have only their names */
function footOf(slide: SlideModel, size: number, notes: readonly string[], isWhole = true): Block {
  const texts = (all: readonly string[], role: 'ink' | 'ink-2') =>
    paragraphs(all, INNER, { size, role, spacing: 1.35 }, size * 0.2)
  // A slide of text has its notes in its body.
  const isText = slide.layout === 'text'
  const words = stack(
    [
      part('cautions', texts(slide.cautions, 'ink'), INNER),
      isWhole ? explainedMarks(legendOn(slide), INNER, size) : marksBlock(legendOn(slide), INNER),
      part('notes', texts(isText ? [] : [inOnePiece(notes)], 'ink-2'), INNER),
      part('source', texts([slide.source], 'ink-2'), INNER),
      pictureImprint(slide.imprint ?? null, size / 40, INNER),
    ],
    size * 0.5,
  )
  return ruled(words, INNER, size * 0.6)
}

/** Notes in one paragraph: each ends with a full stop, after which Chinese has no space. */
export const inOnePiece = (notes: readonly string[]) =>
  notes.reduce(
    (all, note) => (/[。；！？]$/u.test(all) || all === '' ? `${all}${note}` : `${all} ${note}`),
    '',
  )

/** A factor for the type of a body, and its share of the height. */
interface Way {
  readonly by: number
  readonly share: number
}

interface PhoneBody {
  readonly make: Body
  /** To be tried in turn. */
  readonly ways: readonly Way[]
}

/** Larger type is tried first, and for each size the height. */
const typeFirst = (steps: readonly number[]): Way[] =>
  steps.flatMap((by) => SHARES.map((share) => ({ by, share })))

/** Lines are flat in a part of the height: the whole of it is tried first, with each size of type. */
const heightFirst = (steps: readonly number[]): Way[] =>
  SHARES.flatMap((share) => steps.map((by) => ({ by, share })))

/** Of several lines on one axis, so that the axis is high beside its type and its dots. */
const LINES_ENLARGED = ENLARGED.filter((by) => by <= 1.5)

function bodyOnPhone(slide: SlideModel, language: Language): PhoneBody {
  if (slide.layout === 'two-charts') return { make: oneBelowTheOther(slide), ways: typeFirst(ENLARGED) }
  const [chart] = slide.layout === 'chart' ? slide.charts : []
  if (chart?.kind === 'tile-map')
    return { make: () => (room) => mapOnPhone(chart, room, language), ways: [{ by: 1, share: 1 }] }
  if (chart !== undefined && 'list' in chart && chart.list !== undefined) {
    const { list } = chart
    return { make: () => (room) => timesOnPhone(list, room), ways: [{ by: 1, share: 1 }] }
  }
  if (chart?.kind === 'matrix') return { make: chartBody(chart, {}, INNER), ways: typeFirst(ENLARGED) }
  const make = bodyOf(slide)
  if (chart?.kind === 'trend' && chart.series.length > 1) return { make, ways: heightFirst(LINES_ENLARGED) }
  const isLines = chart?.kind === 'panels' || chart?.kind === 'trend'
  return { make, ways: isLines ? heightFirst(ENLARGED) : typeFirst(ENLARGED) }
}

/** The body with the largest type at which nothing is cut or reduced; null if there is no such size. */
function enlarged({ make, ways }: PhoneBody, room: Box): Block | null {
  for (const { by, share } of ways) {
    const inner = { width: room.width / by, height: (room.height / by) * share }
    const { fits = true, ...laid } = make(inner)(inner)
    const whole = fits && laid.height <= inner.height && cutTexts(laid.nodes) === 0
    if (whole && rightmost(laid.nodes) <= inner.width * ESTIMATE) return scaled(laid, by)
  }
  return null
}

/** A tolerance: widths of texts are estimates, which are usually too large. */
const ESTIMATE = 1.05

/** The right end of the text that reaches furthest: a number with a long unit may be wider than its room. */
function rightmost(nodes: readonly SceneNode[]): number {
  let right = 0
  for (const node of drawn(nodes)) {
    if (node.shape === 'text' && node.anchor === 'start') right = Math.max(right, node.x + widthOf(node))
  }
  return right
}

/** Two charts, one below the other, each in half of the height and below its own finding. */
const oneBelowTheOther =
  ({ charts }: Extract<SlideModel, { layout: 'two-charts' }>): Body =>
  () =>
  (room) => {
    const heads = charts.map((chart) =>
      part(
        'heading',
        paragraph(chart.title, room.width, { size: 30, weight: 700, spacing: 1.25, wrap: evenLines }),
        room.width,
      ),
    )
    const left = room.height - heads.reduce((sum, { height }) => sum + height + GAP, GAP)
    const half = { width: room.width, height: left / charts.length }
    const laid = charts.map((chart) => chartBody(chart)(half)(half))
    const both = stack(
      laid.map((one, i) => stack([itemAt(heads, i), one], GAP / 2)),
      GAP,
    )
    return { ...both, ...allOf(laid) }
  }
