import { textOf, xml } from '../../../lib/xml.ts'
import { DAY_FORMAT } from '../../workbook/workbook-cells.ts'
import type { SheetColumn } from './sheet.ts'
import { headerRef, rangeRef } from './sheet.ts'

export interface SeriesSpec {
  readonly index: number
  readonly values: SheetColumn
  /** The look of all points: the content of `c:spPr`. */
  readonly look: string
  /** Points that look different, by their index. */
  readonly points: ReadonlyMap<number, string>
}

/** The name of a series, from the header of its column. */
const nameOf = (column: SheetColumn): string => xml`
  <c:tx>
    <c:strRef>
      ${textOf('c:f', headerRef(column))}
      <c:strCache><c:ptCount val="1"/><c:pt idx="0">${textOf('c:v', column.header)}</c:pt></c:strCache>
    </c:strRef>
  </c:tx>`

/** How many cells a column has, and the cells that are not empty; a missing point is a gap. */
const pointsOf = ({ cells }: SheetColumn): string => xml`
  <c:ptCount val=${cells.length}/>
  ${cells.flatMap((cell, idx) =>
    cell === null || cell === '' ? [] : [xml`<c:pt idx=${idx}>${textOf('c:v', String(cell))}</c:pt>`],
  )}`

/** The numbers of a column: the reference to its cells, and the values that the chart stores. The format says whether they are days. */
const numbers = (column: SheetColumn): string => xml`
  <c:numRef>
    ${textOf('c:f', rangeRef(column))}
    <c:numCache>
      <c:formatCode>${column.days ? DAY_FORMAT : 'General'}</c:formatCode>${pointsOf(column)}
    </c:numCache>
  </c:numRef>`

const head = ({ index, values, look }: SeriesSpec): string => xml`
  <c:idx val=${index}/><c:order val=${index}/>${nameOf(values)}<c:spPr>${look}</c:spPr>`

/** A series of bars. */
export const barSeries = (spec: SeriesSpec, names: SheetColumn): string => xml`
  <c:ser>
    ${head(spec)}
    <c:invertIfNegative val="0"/>
    ${[...spec.points].map(
      ([idx, look]) => xml`
        <c:dPt>
          <c:idx val=${idx}/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${look}</c:spPr>
        </c:dPt>`,
    )}
    <c:cat>
      <c:strRef>${textOf('c:f', rangeRef(names))}<c:strCache>${pointsOf(names)}</c:strCache></c:strRef>
    </c:cat>
    <c:val>${numbers(spec.values)}</c:val>
  </c:ser>`

/** A series of points on two axes of numbers, with a line between them if its look has one. `points` contains markers. */
export const pointSeries = (spec: SeriesSpec, places: { x: SheetColumn; y: SheetColumn }): string => xml`
  <c:ser>
    ${head(spec)}
    <c:marker><c:symbol val="none"/></c:marker>
    ${[...spec.points].map(
      ([idx, marker]) => xml`
        <c:dPt><c:idx val=${idx}/>${marker}<c:bubble3D val="0"/><c:spPr>${spec.look}</c:spPr></c:dPt>`,
    )}
    <c:xVal>${numbers(places.x)}</c:xVal>
    <c:yVal>${numbers(places.y)}</c:yVal>
    <c:smooth val="0"/>
  </c:ser>`

/** @param radius in pixels of the slide; the size of a marker is its diameter in points, and a pixel is half a point */
export const roundMarker = (radius: number, look: string): string => xml`
  <c:marker>
    <c:symbol val="circle"/>
    <c:size val=${Math.min(72, Math.max(2, Math.round(radius)))}/>
    <c:spPr>${look}</c:spPr>
  </c:marker>`
