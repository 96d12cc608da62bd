import type { ChartPoint, Mark, RowsModel, StackModel, TrendModel } from '../../../charts/chart-model.ts'
import { onLine } from '../../../charts/layout/trend-layout.ts'
import type { GroupNode, Part, SceneNode } from '../../../charts/scene/scene.ts'
import { drawn, partsIn } from '../../../charts/scene/scene.ts'
import type { Language } from '../../../domain/text.ts'
import { itemAt } from '../../../lib/item-at.ts'
import { tag, val } from '../../../lib/xml.ts'
import { words } from '../../../words/exports/powerpoint.ts'
import { momentOf } from '../../workbook/workbook-cells.ts'
import { fillOf, lineOf, NO_FILL, NO_LINE } from '../colour.ts'
import type { ChartPlace, NativeChart } from './chart-space.ts'
import { AXIS_IDS, chartSpace, numberAxis, rowAxis } from './chart-space.ts'
import { barSeries, pointSeries, roundMarker } from './series.ts'
import type { Sheet } from './sheet.ts'
import { newSheet } from './sheet.ts'

/**
 * A chart of rows or lines as one that PowerPoint can edit: what is known of its marks, and the lines. Its axes run where those of the scene
 * do, and each of its points looks as the scene has it.
 * @param plot the chart in its scene
 */
export function nativeChart(
  model: RowsModel | StackModel | TrendModel,
  plot: GroupNode,
  place: ChartPlace,
  language: Language,
): NativeChart {
  if (model.kind === 'trend') return trendChart(model, plot, place, language)
  if (model.kind === 'stack') return stackChart(model, plot, place, language)
  return model.kind === 'dots'
    ? dotsChart(model, plot, place, language)
    : barsChart(model, plot, place, language)
}

const rowsOf = (plot: GroupNode): GroupNode[] => [...partsIn(plot.nodes, 'row')]

/** What is known of a mark of a row, as it is drawn. */
function knownOf(row: GroupNode | undefined, part: Part): Exclude<SceneNode, GroupNode> | undefined {
  const [mark] = row === undefined ? [] : partsIn(row.nodes, part)
  const [known] = mark === undefined ? [] : partsIn(mark.nodes, 'known')
  const [node] = known === undefined ? [] : drawn(known.nodes)
  return node
}

/** The end of what is known; 0 for a value of 0, null where nothing is known. */
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
  tag(
    'c:barChart',
    {},
    val('c:barDir', 'bar'),
    val('c:grouping', grouping),
    val('c:varyColors', 0),
    ...series,
    val('c:gapWidth', gap),
    val('c:overlap', 100),
    AXIS_IDS,
  ),
  rowAxis,
  numberAxis('x', axis, 'rows'),
]

const MOST_GAP = 500

/** Horizontal bars from 0, the known part of each before that of its whole: rate, bars and breakdown. */
function barsChart(
  { points, axis }: RowsModel,
  plot: GroupNode,
  place: ChartPlace,
  language: Language,
): NativeChart {
  const sheet = newSheet()
  const rows = rowsOf(plot)
  const names = sheet.add(
    words.label[language],
    points.map(({ label }) => label),
  )
  const layers = [
    { part: 'whole', header: words.whole[language], ends: points.map(({ whole }) => knownEnd(whole)) },
    { part: 'mark', header: words.known[language], ends: points.map(({ mark }) => knownEnd(mark)) },
  ] as const
  const drawn = layers.filter(({ part, ends }) => part === 'mark' || ends.some((end) => end !== null))
  const series = drawn.map(({ part, header, ends }, index) => {
    const looks = ends.flatMap((end, i) =>
      end === null ? [] : [[i, lookOf(knownOf(rows[i], part))] as const],
    )
    const values = sheet.add(header, ends)
    const look = looks[0]?.[1] ?? fillOf({ look: 'solid', role: 'plain' }) + NO_LINE
    return barSeries({ index, values, look, points: new Map(looks) }, names)
  })
  addQuantities(sheet, points, language)
  const bar = rows[0]?.room?.height ?? 1
  const each = place.plot.height / Math.max(1, points.length)
  const gap = Math.min(MOST_GAP, Math.max(0, Math.round((each / bar - 1) * 100)))
  return chartSpace(place, barsIn('clustered', gap, series, axis), sheet, language)
}

/** One bar of parts, a series each, as far as they are known. */
function stackChart(
  { parts, whole, points, axis }: StackModel,
  plot: GroupNode,
  place: ChartPlace,
  language: Language,
): NativeChart {
  const sheet = newSheet()
  const rows = rowsOf(plot)
  const names = sheet.add(words.whole[language], [whole.label])
  const series = parts.map(({ label, mark }, index) => {
    const values = sheet.add(label, [knownEnd(mark)])
    const look = lookOf(knownOf(rows[index], 'mark'))
    return barSeries({ index, values, look, points: new Map() }, names)
  })
  sheet.add(
    words.label[language],
    points.map(({ label }) => label),
  )
  addQuantities(sheet, points, language)
  return chartSpace(place, barsIn('stacked', 0, series, axis), sheet, language)
}

/** Points on two axes of numbers. */
const scatter = (series: readonly string[]): string =>
  tag('c:scatterChart', {}, val('c:scatterStyle', 'lineMarker'), val('c:varyColors', 0), ...series, AXIS_IDS)

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

/** A dot in each row, on an axis that may be one of powers of ten. Rows without a place on it stand at the end of the sheet. */
function dotsChart(
  { points: all, axis }: RowsModel,
  plot: GroupNode,
  place: ChartPlace,
  language: Language,
): NativeChart {
  const sheet = newSheet()
  const scenes = rowsOf(plot)
  const rows = all.map((point, i) => ({ point, at: onLine(point.mark), scene: scenes[i], y: all.length - i }))
  const placed = rows.filter(({ at }) => at !== null)
  const sorted = [...placed, ...rows.filter(({ at }) => at === null)]
  const points = sorted.map(({ point }) => point)
  sheet.add(
    words.label[language],
    points.map(({ label }) => label),
  )
  const x = sheet.add(
    words.drawnAt[language],
    placed.map(({ at }) => at),
  )
  const y = sheet.add(
    words.row[language],
    placed.map((row) => row.y),
  )
  addQuantities(sheet, points, language)
  const markers = markersOf(placed.map(({ scene }) => scene))
  const series = pointSeries({ index: 0, values: x, look: NO_LINE, points: markers }, { x, y })
  const lanes = { min: 0.5, max: all.length + 0.5 }
  const axes = [numberAxis('x', axis, 'numbers'), numberAxis('y', lanes, 'numbers')]
  return chartSpace(place, [scatter([series]), ...axes], sheet, language)
}

/** Lines over time. A line goes through no limit: its cell is empty, and the line breaks. */
function trendChart(
  { series, axis, timeAxis }: TrendModel,
  plot: GroupNode,
  place: ChartPlace,
  language: Language,
): NativeChart {
  const sheet = newSheet()
  const scenes = rowsOf(plot)
  const lines = [...partsIn(plot.nodes, 'line')].map(({ nodes }) => [...drawn(nodes)][0])
  const firsts = series.map((_, i) => series.slice(0, i).reduce((sum, { points }) => sum + points.length, 0))
  const drawing = series.map(({ label, points }, index) => {
    const name = series.length > 1 ? label : ''
    const named = (header: string) => headed(header, name)
    sheet.add(
      named(words.label[language]),
      points.map((point) => point.label),
    )
    const x = sheet.add(
      named(words.day[language]),
      points.map(({ time }) => momentOf(time)),
      true,
    )
    const y = sheet.add(
      label,
      points.map(({ mark }) => onLine(mark)),
    )
    addQuantities(sheet, points, language, name)
    const line = lines[index]
    const first = itemAt(firsts, index)
    const spec = {
      index,
      values: y,
      look: line?.shape === 'path' ? lineOf(line.line) : NO_LINE,
      points: markersOf(points.map((_, i) => scenes[first + i])),
    }
    return pointSeries(spec, { x, y })
  })
  const from = momentOf(timeAxis.min)
  // All points may stand at one time, and no axis has no length.
  const days = { min: from, max: Math.max(from + 1, momentOf(timeAxis.max)) }
  const axes = [numberAxis('x', days, 'numbers'), numberAxis('y', axis, 'numbers')]
  return chartSpace(place, [scatter(drawing), ...axes], sheet, language)
}

/** What no chart draws and every editor should know: the value as it is written, with its ends and its bound, and where it comes from. */
function addQuantities(sheet: Sheet, points: readonly ChartPoint[], language: Language, series = ''): void {
  const add = (header: string, cell: (point: ChartPoint) => string | number | null) =>
    sheet.add(headed(header, series), points.map(cell))
  add(words.printed[language], ({ text }) => text)
  add(words.value[language], ({ quantity }) => quantity.value)
  add(words.lower[language], ({ quantity }) => quantity.lower)
  add(words.upper[language], ({ quantity }) => quantity.upper)
  add(words.bound[language], ({ quantity }) => quantity.bound)
  add(words.observation[language], ({ observationId }) => observationId)
}

/** A header, with the series before it where a chart has several. */
const headed = (header: string, series: string): string => (series === '' ? header : `${series} · ${header}`)
