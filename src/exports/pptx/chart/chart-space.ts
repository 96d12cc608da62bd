import type { Axis } from '../../../charts/chart-model.ts'
import type { Box } from '../../../charts/scene/scene.ts'
import type { Language } from '../../../domain/text.ts'
import { NAMESPACES, tag, val } from '../../../lib/xml.ts'
import { officeTags } from '../../../words/exports/office.ts'
import { NO_FILL, NO_LINE } from '../colour.ts'
import type { Sheet } from './sheet.ts'

/** A chart as PowerPoint keeps it: its part, and the sheet in which it is edited. */
export interface NativeChart {
  readonly root: string
  readonly sheet: Sheet
}

/** Where a chart stands on its slide, and in it the room between the ends of its axes. */
export interface ChartPlace {
  readonly frame: Box
  readonly plot: Box
}

/** The id by which every chart refers to its workbook. */
export const WORKBOOK_ID = 'rId1'

/** Ids of the two axes. There are exactly two in a chart, and every chart names both. */
const AXES = { x: 111_111_111, y: 222_222_222 } as const
export const AXIS_IDS: string = [val('c:axId', AXES.x), val('c:axId', AXES.y)].join('')

/** What no axis writes: its numbers and its grid are shapes of the slide, the same in every program. */
const UNWRITTEN = [
  tag('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
  val('c:majorTickMark', 'none'),
  val('c:minorTickMark', 'none'),
  val('c:tickLblPos', 'none'),
  tag('c:spPr', {}, NO_LINE),
].join('')

/** The axis of the rows, the first at the top. */
export const rowAxis: string = tag(
  'c:catAx',
  {},
  val('c:axId', AXES.x),
  tag('c:scaling', {}, val('c:orientation', 'maxMin')),
  val('c:delete', 0),
  val('c:axPos', 'l'),
  UNWRITTEN,
  val('c:crossAx', AXES.y),
  val('c:crosses', 'autoZero'),
  val('c:auto', 0),
  val('c:lblAlgn', 'ctr'),
  val('c:lblOffset', 100),
  val('c:noMultiLvlLbl', 1),
)

/** An axis of numbers with the ends of the drawing. The rows of bars stand between its steps. */
export const numberAxis = (
  which: 'x' | 'y',
  { min, max, scale = 'linear' }: Pick<Axis, 'min' | 'max'> & Partial<Pick<Axis, 'scale'>>,
  beside: 'rows' | 'numbers',
): string =>
  tag(
    'c:valAx',
    {},
    val('c:axId', beside === 'rows' ? AXES.y : AXES[which]),
    tag(
      'c:scaling',
      {},
      ...(scale === 'log' ? [val('c:logBase', 10)] : []),
      val('c:orientation', 'minMax'),
      val('c:max', max),
      val('c:min', min),
    ),
    val('c:delete', 0),
    val('c:axPos', which === 'x' ? 'b' : 'l'),
    UNWRITTEN,
    val('c:crossAx', beside === 'rows' || which === 'y' ? AXES.x : AXES.y),
    val('c:crosses', 'min'),
    val('c:crossBetween', beside === 'rows' ? 'between' : 'midCat'),
  )

const share = (n: number): number => Math.round(Math.min(1, Math.max(0, n)) * 1e6) / 1e6

/** The plot without what is written beside it, in shares of the chart. */
const layoutOf = ({ frame, plot }: ChartPlace): string =>
  tag(
    'c:layout',
    {},
    tag(
      'c:manualLayout',
      {},
      val('c:layoutTarget', 'inner'),
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', share((plot.x - frame.x) / frame.width)),
      val('c:y', share((plot.y - frame.y) / frame.height)),
      val('c:w', share(plot.width / frame.width)),
      val('c:h', share(plot.height / frame.height)),
    ),
  )

/** The whole chart part from its series and its two axes. All its words stand on the slide. */
export function chartSpace(
  place: ChartPlace,
  drawing: readonly string[],
  sheet: Sheet,
  language: Language,
): NativeChart {
  const root = tag(
    'c:chartSpace',
    { 'xmlns:c': NAMESPACES.c, 'xmlns:a': NAMESPACES.a, 'xmlns:r': NAMESPACES.r },
    val('c:date1904', 0),
    val('c:lang', officeTags[language]().lang),
    val('c:roundedCorners', 0),
    tag(
      'c:chart',
      {},
      val('c:autoTitleDeleted', 1),
      tag('c:plotArea', {}, layoutOf(place), ...drawing, tag('c:spPr', {}, NO_FILL, NO_LINE)),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
    tag('c:spPr', {}, NO_FILL, NO_LINE),
    tag('c:externalData', { 'r:id': WORKBOOK_ID }, val('c:autoUpdate', 0)),
  )
  return { root, sheet }
}
