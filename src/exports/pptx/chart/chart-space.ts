import type { Axis } from '../../../charts/chart-model.ts'
import type { Box } from '../../../charts/scene/scene.ts'
import type { Language } from '../../../domain/text.ts'
import { textOf, xml, xmlns } from '../../../lib/xml.ts'
import { officeTags } from '../../../words/exports/office.ts'
import { DAY_FORMAT } from '../../workbook/workbook-cells.ts'
import { NO_FILL, NO_LINE } from '../colour.ts'
import type { Sheet, SheetColumn } from './sheet.ts'
import { headerRef, rangeRef } from './sheet.ts'

/** A chart as PowerPoint stores it: the XML of its part, and the sheet with its data for editing. */
export interface NativeChart {
  readonly root: string
  readonly sheet: Sheet
}

/** The box of a chart on its slide, and within it the box between the ends of its axes. */
export interface ChartPlace {
  readonly frame: Box
  readonly plot: Box
}

/** The id by which every chart refers to its workbook. */
export const WORKBOOK_ID = 'rId1'

/** Ids of the two axes. Every chart has exactly two and names both. */
const AXES = { x: 111_111_111, y: 222_222_222 } as const
export const AXIS_IDS: string = xml`<c:axId val=${AXES.x}/><c:axId val=${AXES.y}/>`

/** Axes without labels and ticks: the numbers and the grid are shapes of the slide, so that they look the same in every program. */
const UNWRITTEN = xml`
  <c:numFmt formatCode="General" sourceLinked="0"/>
  <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>
  <c:spPr>${NO_LINE}</c:spPr>`

/** The axis of the rows, the first at the top. */
export const rowAxis: string = xml`
  <c:catAx>
    <c:axId val=${AXES.x}/>
    <c:scaling><c:orientation val="maxMin"/></c:scaling>
    <c:delete val="0"/><c:axPos val="l"/>
    ${UNWRITTEN}
    <c:crossAx val=${AXES.y}/><c:crosses val="autoZero"/>
    <c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>
  </c:catAx>`

/** An axis of numbers with the same ends as in the drawing. Beside rows, it crosses their axis between two rows, not in the middle of one. */
export function numberAxis(
  which: 'x' | 'y',
  { min, max, scale = 'linear' }: Pick<Axis, 'min' | 'max'> & Partial<Pick<Axis, 'scale'>>,
  beside: 'rows' | 'numbers',
): string {
  const [own, other] = beside === 'rows' || which === 'y' ? [AXES.y, AXES.x] : [AXES.x, AXES.y]
  return xml`
    <c:valAx>
      <c:axId val=${own}/>
      <c:scaling>
        ${scale === 'log' ? '<c:logBase val="10"/>' : ''}
        <c:orientation val="minMax"/><c:max val=${max}/><c:min val=${min}/>
      </c:scaling>
      <c:delete val="0"/><c:axPos val=${which === 'x' ? 'b' : 'l'}/>
      ${UNWRITTEN}
      <c:crossAx val=${other}/><c:crosses val="min"/>
      <c:crossBetween val=${beside === 'rows' ? 'between' : 'midCat'}/>
    </c:valAx>`
}

const share = (n: number): number => Math.round(Math.min(1, Math.max(0, n)) * 1e6) / 1e6

/** The box of the plot without its labels, in shares of the chart. */
const layoutOf = ({ frame, plot }: ChartPlace): string => xml`
  <c:layout>
    <c:manualLayout>
      <c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>
      <c:x val=${share((plot.x - frame.x) / frame.width)}/>
      <c:y val=${share((plot.y - frame.y) / frame.height)}/>
      <c:w val=${share(plot.width / frame.width)}/>
      <c:h val=${share(plot.height / frame.height)}/>
    </c:manualLayout>
  </c:layout>`

/** The whole chart part, from its series and its two axes. All words are on the slide, not in the chart. */
export function chartSpace(
  place: ChartPlace,
  drawing: readonly string[],
  sheet: Sheet,
  language: Language,
): NativeChart {
  const root = xml`
    <c:chartSpace ${xmlns('c', 'a', 'r')}>
      <c:date1904 val="0"/><c:lang val=${officeTags[language]().lang}/><c:roundedCorners val="0"/>
      <c:chart>
        <c:autoTitleDeleted val="1"/>
        <c:plotArea>${layoutOf(place)}${drawing}<c:spPr>${NO_FILL}${NO_LINE}</c:spPr></c:plotArea>
        <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>
      </c:chart>
      <c:spPr>${NO_FILL}${NO_LINE}</c:spPr>
      <c:externalData r:id=${WORKBOOK_ID}><c:autoUpdate val="0"/></c:externalData>
    </c:chartSpace>`
  return { root, sheet }
}

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
