import { tag, textOf, val } from '../../../lib/xml.ts'
import { DAY_FORMAT } from '../../workbook/workbook-cells.ts'
import type { SheetColumn } from './sheet.ts'
import { headerRef, rangeRef } from './sheet.ts'

export interface SeriesSpec {
  readonly index: number
  readonly values: SheetColumn
  /** What all points look like, as `c:spPr` holds it. */
  readonly look: string
  /** Points that look different, by their index. */
  readonly points: ReadonlyMap<number, string>
}

/** The name of a series, from the header of its column. */
const nameOf = (column: SheetColumn): string =>
  tag(
    'c:tx',
    {},
    tag(
      'c:strRef',
      {},
      textOf('c:f', headerRef(column)),
      tag('c:strCache', {}, val('c:ptCount', 1), tag('c:pt', { idx: 0 }, textOf('c:v', column.header))),
    ),
  )

/** Cells that hold something; an absent point is a gap. */
const pointsOf = (cells: SheetColumn['cells']): string[] =>
  cells.flatMap((cell, idx) =>
    cell === null || cell === '' ? [] : [tag('c:pt', { idx }, textOf('c:v', String(cell)))],
  )

/** The numbers of a column: the reference to its cells, and the values that the chart stores. */
const numbers = (name: 'c:val' | 'c:xVal' | 'c:yVal', column: SheetColumn): string =>
  tag(
    name,
    {},
    tag(
      'c:numRef',
      {},
      textOf('c:f', rangeRef(column)),
      tag(
        'c:numCache',
        {},
        // This format tells programs that the number is a day.
        textOf('c:formatCode', column.days ? DAY_FORMAT : 'General'),
        val('c:ptCount', column.cells.length),
        ...pointsOf(column.cells),
      ),
    ),
  )

const categories = (column: SheetColumn): string =>
  tag(
    'c:cat',
    {},
    tag(
      'c:strRef',
      {},
      textOf('c:f', rangeRef(column)),
      tag('c:strCache', {}, val('c:ptCount', column.cells.length), ...pointsOf(column.cells)),
    ),
  )

const head = ({ index, values, look }: SeriesSpec): string =>
  [val('c:idx', index), val('c:order', index), nameOf(values), tag('c:spPr', {}, look)].join('')

/** A series of bars. */
export const barSeries = (spec: SeriesSpec, names: SheetColumn): string =>
  tag(
    'c:ser',
    {},
    head(spec),
    val('c:invertIfNegative', 0),
    ...[...spec.points].map(([idx, look]) =>
      tag(
        'c:dPt',
        {},
        val('c:idx', idx),
        val('c:invertIfNegative', 0),
        val('c:bubble3D', 0),
        tag('c:spPr', {}, look),
      ),
    ),
    categories(names),
    numbers('c:val', spec.values),
  )

/** A series of points on two axes of numbers, with the line between them as its look has it. `points` hold markers. */
export const pointSeries = (spec: SeriesSpec, places: { x: SheetColumn; y: SheetColumn }): string =>
  tag(
    'c:ser',
    {},
    head(spec),
    NO_MARKER,
    ...[...spec.points].map(([idx, marker]) =>
      tag('c:dPt', {}, val('c:idx', idx), marker, val('c:bubble3D', 0), tag('c:spPr', {}, spec.look)),
    ),
    numbers('c:xVal', places.x),
    numbers('c:yVal', places.y),
    val('c:smooth', 0),
  )

const NO_MARKER = tag('c:marker', {}, val('c:symbol', 'none'))

/** @param radius in pixels of the slide; a marker is measured across, in points, of which a pixel has half */
export const roundMarker = (radius: number, look: string): string =>
  tag(
    'c:marker',
    {},
    val('c:symbol', 'circle'),
    val('c:size', Math.min(72, Math.max(2, Math.round(radius)))),
    tag('c:spPr', {}, look),
  )
