import type { Axis } from '../../../charts/chart-model.ts'
import type { Box } from '../../../charts/scene/scene.ts'
import type { Language } from '../../../domain/text.ts'
import { xml, xmlns } from '../../../lib/xml.ts'
import { officeTags } from '../../../words/exports/office.ts'
import { NO_FILL, NO_LINE } from '../colour.ts'
import type { Sheet } from './sheet.ts'

/** A chart as PowerPoint keeps it: its part, and the sheet in which it is edited. */
export interface NativeChart {
  readonly root: string
  readonly sheet: Sheet
}

/** Where a chart is on its slide, and within the chart the area between the ends of its axes. */
export interface ChartPlace {
  readonly frame: Box
  readonly plot: Box
}

/** The id by which every chart refers to its workbook. */
export const WORKBOOK_ID = 'rId1'

/** Ids of the two axes. There are exactly two in a chart, and every chart names both. */
const AXES = { x: 111_111_111, y: 222_222_222 } as const
export const AXIS_IDS: string = xml`<c:axId val=${AXES.x}/><c:axId val=${AXES.y}/>`

/** What no axis writes: its numbers and its grid are shapes of the slide, the same in every program. */
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

/** An axis of numbers with the same ends as in the drawing. The rows of bars lie between its steps. */
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

/** The plot without what is written beside it, in shares of the chart. */
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

/** The whole chart part from its series and its two axes. It holds no words: these are all on the slide. */
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
