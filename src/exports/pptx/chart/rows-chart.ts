import type { Mark, RowPoint, RowsModel } from '../../../charts/chart-model.ts'
import { textWidth } from '../../../charts/layout/text-fit.ts'
import { STANDING_SHAPES } from '../../../dataset/target-wording.ts'
import type { Language } from '../../../domain/text.ts'
import { tag, val } from '../../xml.ts'
import type { Colour } from '../colour.ts'
import { hatchFill, lineOf, NO_FILL, NO_LINE, solidFill, TONES } from '../colour.ts'
import { TYPE } from '../measures.ts'
import { linesOf } from '../text.ts'
import { words } from '../words.ts'
import type { NativeChart } from './chart-space.ts'
import { AXIS_IDS, categoryAxis, chartSpace, valueAxis } from './chart-space.ts'
import { addPrinted, addQuantities } from './point-columns.ts'
import type { ErrorBars, PointLabel } from './series.ts'
import { barSeries } from './series.ts'
import type { Sheet } from './sheet.ts'
import { newSheet } from './sheet.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** The most of the width that names and values take. */
const LABEL_SHARE = 0.36
const VALUE_SHARE = 0.42
/** The least gap between bars, as a share of a bar, and how thick a bar gets at most, in points. */
const LEAST_GAP = 0.5
const THICKEST = 58
const MOST_GAP = 5

type Cells = readonly (number | null)[]

/** The lengths of the bars of a chart of rows, in data units. */
export interface RowBars {
  readonly whole: Cells
  readonly wholeOpen: Cells
  readonly target: Cells
  readonly open: Cells
  readonly openBelow: Cells
  readonly known: Cells
  readonly sign: Cells
}

/** Where the open part of a mark ends: as far from 0 as it is drawn. A beam reaches as far without being drawn as a bar. */
function openEnd({ open, whisker }: Mark): number | null {
  if (open === null) return whisker === null ? null : whisker[1]
  return Math.abs(open[0]) > Math.abs(open[1]) ? open[0] : open[1]
}

/** The end of what is known; 0 for a value of 0, null where nothing is known. */
function knownEnd({ solid }: Mark): number | null {
  if (solid === null) return null
  return solid[0] < 0 ? solid[0] : solid[1]
}

/**
 * What is drawn of each row. All bars begin at 0 and lie on each other, the known part in front of the open one, so that each
 * column of the sheet holds a number of the source or says that it holds none.
 */
export function rowBars({ points }: RowsModel): RowBars {
  const marks = points.map(({ mark }) => mark)
  const across = ({ open }: Mark) => open !== null && open[0] < 0 && open[1] > 0
  const farther = marks.map(openEnd)
  return {
    whole: points.map(({ whole }) => (whole === null ? null : knownEnd(whole))),
    wholeOpen: points.map(({ whole }) => (whole === null ? null : openEnd(whole))),
    target: points.map(({ target }) => target?.value ?? null),
    open: farther,
    openBelow: marks.map((mark, i) =>
      across(mark)
        ? farther[i] === mark.open?.[0]
          ? (mark.open?.[1] ?? null)
          : (mark.open?.[0] ?? null)
        : null,
    ),
    known: marks.map(knownEnd),
    // A bar without a length, behind which the words of a vague value stand.
    sign: marks.map(({ stub }) => (stub === null ? null : 0)),
  }
}

const some = (cells: Cells): boolean => cells.some((cell) => cell !== null)

/** The layers of a row from the back to the front. The known part is always there, as what a new row of the sheet is drawn with. */
const LAYERS = [
  // The open end reaches from 0, so that the known whole stands before it.
  { key: 'wholeOpen', look: () => hatchFill('rule-strong') + NO_LINE },
  { key: 'whole', look: () => solidFill('neutral-soft') + lineOf('rule-strong', 0.75) },
  { key: 'target', look: () => NO_FILL + lineOf('ink', 2, 'dash') },
  { key: 'open', look: openLook },
  { key: 'openBelow', look: openLook },
  { key: 'known', look: knownLook },
  { key: 'sign', look: () => NO_FILL + NO_LINE },
] as const satisfies readonly { key: keyof RowBars; look: (point: RowPoint) => string }[]

/** Horizontal bars on one axis from 0, as a chart that PowerPoint can edit: rate, bars and breakdown. */
export function rowsChart(model: RowsModel, size: Size, language: Language): NativeChart {
  const { points } = model
  const sheet = newSheet()
  const room = size.width * LABEL_SHARE - 14
  const names = points.map((point) => wrapped(rowLabel(point, points.length), room))
  const categories = sheet.add(words.label[language], names)
  const bars = rowBars(model)
  const layers = LAYERS.filter(({ key }) => key === 'known' || some(bars[key])).map((layer) => ({
    ...layer,
    values: sheet.add(words[layer.key][language], bars[layer.key]),
  }))
  const printed = addPrinted(sheet, points, language)
  const beams = beamsOf(model, bars, sheet, language)
  addQuantities(sheet, points, language)
  const series = layers.map(({ key, values, look }, index) =>
    barSeries(
      {
        index,
        values,
        categories,
        look: plainLook(key),
        points: new Map(
          points.flatMap((point, i) => (values.cells[i] === null ? [] : [[i, look(point)] as const])),
        ),
        labels: new Map(
          points.flatMap((point, i) => (labelledBy(bars, i) === key ? [[i, labelOf(point)] as const] : [])),
        ),
        labelTexts: printed,
        place: 'outEnd',
        errorBars: key === 'known' ? beams : null,
      },
      language,
    ),
  )

  const labels = Math.max(0, ...names.flatMap((name) => name.split('\n')).map(textWidth))
  const values = Math.max(0, ...points.map(({ text }) => textWidth(text)))
  const left = Math.min(labels * TYPE.label * 1.04 + 14, size.width * LABEL_SHARE) / size.width
  const right = Math.min(values * TYPE.value * 1.12 + 16, size.width * VALUE_SHARE) / size.width
  const foot = Math.min(0.3, 26 / size.height)
  const drawing = [
    tag(
      'c:barChart',
      {},
      val('c:barDir', 'bar'),
      val('c:grouping', 'clustered'),
      val('c:varyColors', 0),
      ...series,
      val('c:gapWidth', Math.round(gapOf(points.length, size.height * (0.98 - foot)) * 100)),
      val('c:overlap', 100),
      AXIS_IDS,
    ),
    categoryAxis(
      { side: 'l', reversed: true, style: { size: TYPE.label }, named: names.some((name) => name !== '') },
      language,
    ),
    valueAxis(model.axis, 'b', language),
  ].join('')
  return chartSpace(
    {
      plot: { x: left, y: 0.01, width: 1 - left - right, height: 0.98 - foot },
      drawing,
      hidden: null,
      gaps: 'gap',
      sheet,
    },
    language,
  )
}

/** The room between bars, as a share of a bar: few bars do not grow beyond measure. */
function gapOf(rows: number, height: number): number {
  const each = height / Math.max(1, rows)
  const bar = Math.min(THICKEST, each / (1 + LEAST_GAP))
  return Math.min(MOST_GAP, (each - bar) / bar)
}

/** Lines are ended where the room ends: not every program does so by itself, and one presses long names together. */
const wrapped = (name: string, room: number): string =>
  name
    .split('\n')
    .flatMap((line) => linesOf(line, TYPE.label, room))
    .join('\n')

/** The name of a row with what must be known with it, and its target. A row alone needs no name: the subtitle says what it is. */
function rowLabel({ label, note, target }: RowPoint, rows: number): string {
  const name = [...(rows === 1 ? [] : [label]), ...(note === null ? [] : [note])].join(' · ')
  const aim = target === null ? [] : [`${target.text} ${STANDING_SHAPES[target.status]} ${target.statusText}`]
  return [...(name === '' ? [] : [name]), ...aim].join('\n')
}

const edge = ({ tone }: RowPoint): Colour => TONES[tone]

/** Beyond "at least" and under a number nothing closes the bar; before "nearly" and within two ends an edge does. */
function openLook(point: RowPoint): string {
  if (point.mark.open === null) return NO_FILL + NO_LINE
  const line =
    point.mark.openEnd === 'more' || point.mark.openEnd === 'under'
      ? NO_LINE
      : lineOf(edge(point), 1.5, 'sysDash')
  return hatchFill(edge(point)) + line
}

/** What was computed is an outline: it stands in no report. */
function knownLook(point: RowPoint): string {
  return point.derived ? solidFill('ground') + lineOf(edge(point), 2.25) : solidFill(edge(point)) + NO_LINE
}

function labelOf(point: RowPoint): PointLabel {
  const strong = point.tone === 'accent'
  return {
    text: point.text,
    behind: '',
    style: { size: TYPE.value, bold: strong, colour: strong ? 'accent' : 'ink' },
  }
}

/** Both known ends of a value, as a beam over its bar. */
function beamsOf(
  { points }: RowsModel,
  { known }: RowBars,
  sheet: Sheet,
  language: Language,
): ErrorBars | null {
  const length = (end: 0 | 1) =>
    points.map(({ mark }, i) => {
      const at = known[i] ?? null
      if (mark.whisker === null || at === null) return null
      const size = end === 0 ? at - mark.whisker[0] : mark.whisker[1] - at
      // The dust of binary fractions is no length.
      return size <= 0 ? null : Number(size.toPrecision(12))
    })
  const [minus, plus] = [length(0), length(1)]
  if (!some(minus) && !some(plus)) return null
  const column = (name: 'upwards' | 'downwards', cells: Cells) =>
    some(cells) ? sheet.add(words[name][language], cells) : null
  return {
    plus: column('upwards', plus),
    minus: column('downwards', minus),
    line: lineOf('ink', 2),
    caps: true,
  }
}

/** What a series looks like before its points are coloured: what a new row of the sheet gets. */
function plainLook(key: keyof RowBars): string {
  const colour: Colour = 'neutral-mark'
  if (key === 'known') return solidFill(colour) + NO_LINE
  if (key === 'whole') return solidFill('neutral-soft') + NO_LINE
  if (key === 'target') return NO_FILL + lineOf('ink', 2, 'dash')
  return hatchFill(colour) + NO_LINE
}

/** The series behind whose bar the value of a row stands: the one that reaches furthest, the whole apart. */
function labelledBy(bars: RowBars, row: number): keyof RowBars {
  const has = (key: keyof RowBars) => (bars[key][row] ?? null) !== null
  if (has('sign')) return 'sign'
  return has('open') ? 'open' : 'known'
}
