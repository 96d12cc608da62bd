import type { ChartPoint } from '../../../charts/chart-model.ts'
import type { Language } from '../../../domain/text.ts'
import { tag, val } from '../../xml.ts'
import type { Colour } from '../colour.ts'
import { lineOf, NO_LINE, paleFill, solidFill } from '../colour.ts'
import { TYPE } from '../measures.ts'
import { words } from '../words.ts'
import type { Strip } from './chart-space.ts'
import { headed } from './point-columns.ts'
import type { ErrorBars, LabelPlace, PointLabel } from './series.ts'
import { lineSeries } from './series.ts'
import type { Sheet, SheetColumn } from './sheet.ts'

/** The sheet that a chart puts its columns in, and the column of its places. */
export interface SheetContext {
  readonly sheet: Sheet
  readonly categories: SheetColumn
  readonly language: Language
}

/** A run of points; a null stands where it has none. */
export interface PointLine {
  readonly header: string
  /** What stands before the headers of its further columns. */
  readonly name: string
  readonly points: readonly (ChartPoint | null)[]
  readonly colour: Colour
  readonly stroke: string
  /** The number of its first series. */
  readonly first: number
  readonly printed: SheetColumn
  readonly labelled: (point: ChartPoint, index: number) => boolean
  readonly marked: (point: ChartPoint, index: number) => boolean
  readonly place: LabelPlace
}

/** The points that have a height, and where there are any, the values that have none: ranges and vague ones. */
export function lineParts(line: PointLine, context: SheetContext & { readonly strip: Strip }): string[] {
  const { points, colour, printed } = line
  const { sheet, categories, strip, language } = context
  const entries = points.flatMap((point, i) => (point === null ? [] : [[i, point] as const]))
  const labelsWhere = (test: (point: ChartPoint, i: number) => boolean) =>
    new Map(entries.flatMap(([i, point]) => (test(point, i) ? [[i, labelOf(point)] as const] : [])))
  const base = { categories, labelTexts: printed, place: line.place }
  const at = points.map((point) => point?.mark.at ?? null)
  const parts: string[] = []
  const isSet = (cells: readonly (number | null)[]) => cells.some((cell) => cell !== null)
  const ranges = points.map((point) => rangeOf(point)?.[1] ?? null)
  // The broken line runs under the whole chart, so that it tells no place.
  const signs = points.map(() => (entries.some(([, { mark }]) => mark.stub !== null) ? strip.at : null))
  const others = isSet(ranges) || isSet(signs)
  if (isSet(at) || !others) {
    const values = sheet.add(line.header, at)
    const looks = entries.flatMap(([i, point]) =>
      point.mark.at === null ? [] : [[i, line.marked(point, i) ? markOf(colour, point) : NO_MARKER] as const],
    )
    const errorBars = tailsOf(line, at, context)
    const marker = markerOf(
      colour,
      entries.every(([, point]) => isExact(point)),
    )
    const labels = labelsWhere((point, i) => point.mark.at !== null && line.labelled(point, i))
    parts.push(
      lineSeries(
        { ...base, index: line.first, values, look: line.stroke, points: new Map(looks), labels, errorBars },
        marker,
        language,
      ),
    )
  }
  if (isSet(ranges)) {
    const values = sheet.add(headed(words.range[language], line.name), ranges)
    const lengths = points.map((point) => {
      const range = rangeOf(point)
      return range === null ? null : range[1] - range[0]
    })
    const minus = sheet.add(headed(words.downwards[language], values.header), lengths)
    const errorBars = { plus: null, minus, line: lineOf(colour, 3), caps: true }
    const labels = labelsWhere((point) => rangeOf(point) !== null)
    parts.push(
      lineSeries(
        {
          ...base,
          index: line.first + parts.length,
          values,
          look: INVISIBLE,
          points: new Map(),
          labels,
          errorBars,
        },
        NO_MARKER,
        language,
      ),
    )
  }
  if (isSet(signs)) {
    const values = sheet.add(headed(words.sign[language], line.name), signs)
    const labels = labelsWhere((point) => point.mark.stub !== null)
    parts.push(
      lineSeries(
        {
          ...base,
          place: 'ctr',
          index: line.first + parts.length,
          values,
          look: lineOf('neutral-mark', 1.5, 'dash'),
          points: new Map(),
          labels,
        },
        NO_MARKER,
        language,
      ),
    )
  }
  return parts
}

/** Both ends of a value that has no single place. */
const rangeOf = (point: ChartPoint | null) => (point?.mark.at === null ? point.mark.whisker : null)

function labelOf(point: ChartPoint): PointLabel {
  const strong = point.tone === 'accent'
  const { at, open, whisker } = point.mark
  const upwards = at !== null && ((open ?? whisker)?.[1] ?? at) > at
  return {
    text: point.text,
    behind: '',
    style: { size: TYPE.value, bold: strong, colour: strong ? 'accent' : 'ink' },
    // Above, its tail would cross it.
    ...(upwards ? { place: 'r' as const } : {}),
  }
}

/** No line between points. */
export const INVISIBLE = tag('a:ln', {}, tag('a:noFill'))
export const NO_MARKER = tag('c:marker', {}, val('c:symbol', 'none'))
/** A line at a number that the value does not pass, its tail on the side where it lies; else a dot. */
const markOf = (colour: Colour, point: ChartPoint): string =>
  point.mark.limit === null ? markerOf(colour, isExact(point)) : limitMarker(colour)

const limitMarker = (colour: Colour): string =>
  tag(
    'c:marker',
    {},
    val('c:symbol', 'dash'),
    val('c:size', 16),
    tag('c:spPr', {}, solidFill(colour), NO_LINE),
  )

/** Filled where the value is exact and printed, else hollow. */
const markerOf = (colour: Colour, filled: boolean): string =>
  tag(
    'c:marker',
    {},
    val('c:symbol', 'circle'),
    val('c:size', 11),
    tag('c:spPr', {}, filled ? solidFill(colour) : paleFill(colour), filled ? NO_LINE : lineOf(colour, 2.5)),
  )

/** Where values may lie beyond their points, as dashed tails. */
function tailsOf(
  { points, name, colour }: PointLine,
  at: readonly (number | null)[],
  { sheet, language }: SheetContext,
): ErrorBars | null {
  const length = (end: 0 | 1) =>
    points.map((point, i) => {
      const from = at[i] ?? null
      const span = point?.mark.whisker ?? point?.mark.open ?? null
      if (from === null || span === null) return null
      const size = end === 0 ? from - span[0] : span[1] - from
      return size <= 0 ? null : Number(size.toPrecision(12))
    })
  const column = (header: 'upwards' | 'downwards', cells: readonly (number | null)[]) =>
    cells.every((cell) => cell === null) ? null : sheet.add(headed(words[header][language], name), cells)
  const [plus, minus] = [column('upwards', length(1)), column('downwards', length(0))]
  return plus === null && minus === null
    ? null
    : { plus, minus, line: lineOf(colour, 3, 'sysDash'), caps: false }
}

export const isExact = ({ mark, derived }: ChartPoint): boolean => mark.bound === 'exact' && !derived
