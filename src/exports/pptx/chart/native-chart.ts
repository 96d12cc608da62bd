import type { ChartPoint, Mark, RowsModel, StackModel, TrendPlot } from '../../../charts/chart-model.ts'
import { labelOf } from '../../../charts/chart-model.ts'
import { onLine } from '../../../charts/mark.ts'
import type { GroupNode, Part, SceneNode } from '../../../charts/scene/scene.ts'
import { drawn, partsIn, placeOf } from '../../../charts/scene/scene.ts'
import { joinedAt, withGaps } from '../../../charts/scene/trend.ts'
import type { Language } from '../../../domain/text.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { xml } from '../../../lib/xml.ts'
import { words } from '../../../words/exports/powerpoint.ts'
import { momentOf } from '../../workbook/workbook-cells.ts'
import { fillOf, lineOf, NO_FILL, NO_LINE } from '../colour.ts'
import type { ChartPlace, NativeChart } from './chart-space.ts'
import {
  AXIS_IDS,
  barSeries,
  chartSpace,
  numberAxis,
  pointSeries,
  roundMarker,
  rowAxis,
} from './chart-space.ts'
import type { Sheet, SheetColumn } from './sheet.ts'
import { newSheet } from './sheet.ts'

/** The data for building a chart: its sheet, its scene with the group of each value, its place and its language. */
interface Making {
  readonly sheet: Sheet
  readonly plot: GroupNode
  readonly scenes: readonly GroupNode[]
  readonly place: ChartPlace
  /** How far dots that stand beside their time reach beyond the first or the last one, in pixels: programs leave out a dot beyond an axis. */
  readonly over: number
  readonly language: Language
}

/**
 * A chart of rows or lines that PowerPoint can edit: the known part of its marks, and the lines. Its axes are in the same place as those of
 * the scene, and each of its points looks as in the scene.
 * @param plot the group of the chart in its scene
 */
export function nativeChart(
  model: RowsModel | StackModel | TrendPlot,
  plot: GroupNode,
  place: ChartPlace,
  language: Language,
): NativeChart {
  const sheet = newSheet()
  const scenes = [...partsIn(plot.nodes, 'row')]
  const over = model.kind === 'trend' ? beyondTimes(model, plot) : 0
  const wide = { ...place.plot, x: place.plot.x - over, width: place.plot.width + over * 2 }
  const own = { ...place, plot: wide }
  const drawing = drawingOf(model, { sheet, plot, scenes, place: own, over, language })
  return chartSpace(own, drawing, sheet, language)
}

function beyondTimes({ timeAxis: { min, max } }: TrendPlot, plot: GroupNode): number {
  if (max <= min) return 0
  const { x, width } = placeOf(plot)
  const dots = [...partsIn(plot.nodes, 'row')].flatMap(({ nodes }) => [...drawn(nodes)])
  return Math.max(
    0,
    ...dots.map((dot) => (dot.shape === 'circle' ? Math.max(x - dot.x, dot.x - x - width) : 0)),
  )
}

/** The series of a chart, and its two axes. */
function drawingOf(model: RowsModel | StackModel | TrendPlot, making: Making): readonly string[] {
  if (model.kind === 'trend') return trendDrawing(model, making)
  if (model.kind === 'stack') return stackDrawing(model, making)
  return model.kind === 'dots' ? dotsDrawing(model, making) : barsDrawing(model, making)
}

/** The node that draws the known part of a mark of a row. */
function knownOf(row: GroupNode | undefined, part: Part): Exclude<SceneNode, GroupNode> | undefined {
  const [mark] = row === undefined ? [] : partsIn(row.nodes, part)
  const [known] = mark === undefined ? [] : partsIn(mark.nodes, 'known')
  const [node] = known === undefined ? [] : drawn(known.nodes)
  return node
}

/** The end of the known part; 0 for a value of 0, null if nothing is known. */
function knownEnd(mark: Mark | null): number | null {
  if (mark === null || mark.solid === null) return null
  return mark.solid[0] < 0 ? mark.solid[0] : mark.solid[1]
}

const lookOf = (node: SceneNode | undefined): string =>
  node?.shape === 'rect' ? fillOf(node.fill) + lineOf(node.line) : NO_FILL + NO_LINE

/** Horizontal bars with their two axes. */
const barsIn = (
  grouping: 'clustered' | 'stacked',
  gap: number,
  series: readonly string[],
  axis: RowsModel['axis'],
): readonly string[] => [
  xml`
    <c:barChart>
      <c:barDir val="bar"/><c:grouping val=${grouping}/><c:varyColors val="0"/>
      ${series}
      <c:gapWidth val=${gap}/><c:overlap val="100"/>${AXIS_IDS}
    </c:barChart>`,
  rowAxis,
  numberAxis('x', axis, 'rows'),
]

const MOST_GAP = 500

/** Horizontal bars from 0, the known part of each in front of that of its whole: rate, bars and breakdown. */
function barsDrawing({ points, axis }: RowsModel, making: Making): readonly string[] {
  const { sheet, scenes, place, language } = making
  const names = addLabels(points, making)
  const layers = [
    { part: 'whole', header: words.whole[language], ends: points.map(({ whole }) => knownEnd(whole)) },
    { part: 'mark', header: words.known[language], ends: points.map(({ mark }) => knownEnd(mark)) },
  ] as const
  const drawn = layers.filter(({ part, ends }) => part === 'mark' || ends.some((end) => end !== null))
  const series = drawn.map(({ part, header, ends }, index) => {
    const looks = ends.flatMap((end, i) =>
      end === null ? [] : [[i, lookOf(knownOf(scenes[i], part))] as const],
    )
    const values = sheet.add(header, ends)
    const look = looks[0]?.[1] ?? fillOf({ look: 'solid', role: 'plain' }) + NO_LINE
    return barSeries({ index, values, look, points: new Map(looks) }, names)
  })
  addQuantities(points, making)
  const bar = scenes[0]?.room?.height ?? 1
  const each = place.plot.height / Math.max(1, points.length)
  const gap = Math.min(MOST_GAP, Math.max(0, Math.round((each / bar - 1) * 100)))
  return barsIn('clustered', gap, series, axis)
}

/** One bar of parts, one series for each, with only their known lengths. */
function stackDrawing({ parts, whole, points, axis }: StackModel, making: Making): readonly string[] {
  const { sheet, scenes, language } = making
  const names = sheet.add(words.whole[language], [whole.label])
  const series = parts.map(({ label, mark }, index) => {
    const values = sheet.add(label, [knownEnd(mark)])
    const look = lookOf(knownOf(scenes[index], 'mark'))
    return barSeries({ index, values, look, points: new Map() }, names)
  })
  addLabels(points, making)
  addQuantities(points, making)
  return barsIn('stacked', 0, series, axis)
}

/** A scatter chart: points on two axes of numbers. */
const scatter = (series: readonly string[]): string => xml`
  <c:scatterChart>
    <c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${AXIS_IDS}
  </c:scatterChart>`

/** The filled dots of points, as markers. */
const markersOf = (rows: readonly (GroupNode | undefined)[]): Map<number, string> =>
  new Map(
    rows.flatMap((row, i) => {
      const node = knownOf(row, 'mark')
      return node?.shape === 'circle'
        ? [[i, roundMarker(node.radius, fillOf(node.fill) + NO_LINE)] as const]
        : []
    }),
  )

/** A dot in each row, on an axis that may be logarithmic. Rows without a place on it are at the end of the sheet. */
function dotsDrawing({ points: all, axis }: RowsModel, making: Making): readonly string[] {
  const { sheet, scenes, language } = making
  const rows = all.map((point, i) => ({ point, at: onLine(point.mark), scene: scenes[i], y: all.length - i }))
  const placed = rows.filter(({ at }) => at !== null)
  const sorted = [...placed, ...rows.filter(({ at }) => at === null)]
  const points = sorted.map(({ point }) => point)
  addLabels(points, making)
  const x = sheet.add(
    words.drawnAt[language],
    placed.map(({ at }) => at),
  )
  const y = sheet.add(
    words.row[language],
    placed.map((row) => row.y),
  )
  addQuantities(points, making)
  const markers = markersOf(placed.map(({ scene }) => scene))
  const series = pointSeries({ index: 0, values: x, look: NO_LINE, points: markers }, { x, y })
  const lanes = { min: 0.5, max: all.length + 0.5 }
  return [scatter([series]), numberAxis('x', axis, 'numbers'), numberAxis('y', lanes, 'numbers')]
}

/**
 * Lines over time. A line does not go through a limit or a value that another one contradicts: its cell is empty, so the line has a gap
 * there, as it has at a time for which only others have a value, and contradicted values are a series of points without a line. All series have as many cells, since
 * LibreOffice does not draw a first line that is shorter than another: the cells beyond its points have its last day and no value.
 */
function trendDrawing({ series, axis, timeAxis }: TrendPlot, making: Making): readonly string[] {
  const { sheet, plot, scenes, language } = making
  const lines = [...partsIn(plot.nodes, 'series')].map(({ nodes }) => [...drawn(nodes)][0])
  const firsts = series.map((_, i) => series.slice(0, i).reduce((sum, { points }) => sum + points.length, 0))
  const most = Math.max(0, ...series.map(({ points }) => withGaps(points).length))
  let count = 0
  const newIndex = () => count++
  const drawing = series.flatMap(({ label, points: values }, index) => {
    const name = series.length > 1 ? label : ''
    const points = withGaps(values)
    const rows = points.map((point) => (values.includes(point) ? point : null))
    addLabels(rows, making, name)
    const days = (header: string, times: readonly number[]) =>
      sheet.add(
        headed(header, name),
        filledUp(times.map(momentOf), most, momentOf(times.at(-1) ?? timeAxis.max)),
        true,
      )
    const first = itemAt(firsts, index)
    const stated = points.map(({ time }) => time)
    const scenesIn = rows.map((point) => (point === null ? undefined : scenes[first + values.indexOf(point)]))
    const placed = points.map((point, i) => timeOf(point, scenesIn[i], making, timeAxis))
    const day = days(words.day[language], stated)
    const isAside = placed.some((time, i) => time !== stated[i])
    const x = isAside ? days(words.drawnAt[language], placed) : day
    const column = (header: string, cells: readonly (number | null)[]) =>
      sheet.add(header, filledUp(cells, most, null))
    const y = column(label, points.map(joinedAt))
    const apart = rows.map((point) =>
      // What is not exact has no dot here, see above.
      point !== null && point.line === null && point.mark.bound === 'exact' ? onLine(point.mark) : null,
    )
    const alone = apart.every((at) => at === null)
      ? null
      : column(headed(words.inConflict[language], label), apart)
    addQuantities(rows, making, name)
    const line = lines[index]
    const markers = markersOf(scenesIn)
    const markersIn = ({ cells }: SheetColumn) => new Map([...markers].filter(([i]) => cells[i] !== null))
    const look = line?.shape === 'path' ? lineOf(line.line) : NO_LINE
    const joined = pointSeries({ index: newIndex(), values: y, look, points: markersIn(y) }, { x, y })
    if (alone === null) return [joined]
    const spec = { index: newIndex(), values: alone, look: NO_LINE, points: markersIn(alone) }
    return [joined, pointSeries(spec, { x, y: alone })]
  })
  const beyond = making.over === 0 ? 0 : (making.over / placeOf(plot).width) * (timeAxis.max - timeAxis.min)
  const from = momentOf(timeAxis.min - beyond)
  // All points may be at the same time, but an axis must have a length.
  const days = { min: from, max: Math.max(from + 1, momentOf(timeAxis.max + beyond)) }
  return [scatter(drawing), numberAxis('x', days, 'numbers'), numberAxis('y', axis, 'numbers')]
}

/** A mark this far from its time stands beside it, in pixels; nearer it is only rounded. */
const ASIDE = 0.5

/** The time at which a point is drawn: where marks would cover each other they stand side by side, see `standAside`. */
function timeOf(
  { time }: TrendPlot['series'][number]['points'][number],
  row: GroupNode | undefined,
  { plot }: Making,
  { min, max }: TrendPlot['timeAxis'],
): number {
  const box = placeOf(plot)
  const dot = row === undefined ? undefined : [...drawn(row.nodes)].find(({ shape }) => shape === 'circle')
  if (dot?.shape !== 'circle' || max <= min) return time
  const usual = box.x + ((time - min) / (max - min)) * box.width
  return Math.abs(dot.x - usual) < ASIDE ? time : min + ((dot.x - box.x) / box.width) * (max - min)
}

/** The cells, and so many of another after them that there are `length`. */
const filledUp = <Cell>(cells: readonly Cell[], length: number, cell: Cell): readonly Cell[] => [
  ...cells,
  ...Array.from({ length: length - cells.length }, () => cell),
]

/** Adds a column with the labels of the values of a chart, or of one of its series. */
const addLabels = (points: readonly (ChartPoint | null)[], { sheet, language }: Making, series = '') =>
  sheet.add(
    headed(words.label[language], series),
    points.map((point) => (point === null ? null : labelOf(point))),
  )

/** Adds columns that the chart does not draw but editors need: each value as written, its number, ends and bound, and its observation id. */
function addQuantities(
  points: readonly (ChartPoint | null)[],
  { sheet, language }: Making,
  series = '',
): void {
  const add = (header: string, cell: (point: ChartPoint) => string | number | null) =>
    sheet.add(
      headed(header, series),
      points.map((point) => (point === null ? null : cell(point))),
    )
  add(words.printed[language], ({ text }) => text)
  add(words.value[language], ({ quantity }) => quantity.value)
  add(words.lower[language], ({ quantity }) => quantity.lower)
  add(words.upper[language], ({ quantity }) => quantity.upper)
  add(words.bound[language], ({ quantity }) => quantity.bound)
  add(words.observation[language], ({ observationId }) => observationId)
}

/** A header, after the name of the series if a chart has several. */
const headed = (header: string, series: string): string => (series === '' ? header : `${series} · ${header}`)
