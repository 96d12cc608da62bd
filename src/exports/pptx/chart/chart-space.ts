import type { Axis } from '../../../charts/chart-model.ts'
import type { Language } from '../../../domain/text.ts'
import { tag, val } from '../../xml.ts'
import { lineOf, NO_FILL, NO_LINE } from '../colour.ts'
import { TYPE } from '../measures.ts'
import type { RunStyle } from '../text.ts'
import { LANGUAGE_TAGS, runProperties } from '../text.ts'
import { axisFormat } from './number-format.ts'
import { CHART_NAMESPACES } from './series.ts'
import type { Sheet } from './sheet.ts'

/** A chart as PowerPoint keeps it: its part, and the sheet in which it is edited. */
export interface NativeChart {
  readonly root: string
  readonly sheet: Sheet
}

/** The id by which every chart refers to its workbook. */
export const WORKBOOK_ID = 'rId1'

/** Ids of the two axes. There are exactly two in a chart, and every chart names both. */
const AXES = { category: 111_111_111, value: 222_222_222 } as const
export const AXIS_IDS: string = [val('c:axId', AXES.category), val('c:axId', AXES.value)].join('')

/** The plot without its labels, in shares of the chart. */
export interface PlotPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const share = (n: number): number => Math.round(Math.min(1, Math.max(0, n)) * 10_000) / 10_000

const layoutOf = ({ x, y, width, height }: PlotPlace): string =>
  tag(
    'c:layout',
    {},
    tag(
      'c:manualLayout',
      {},
      val('c:layoutTarget', 'inner'),
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', share(x)),
      val('c:y', share(y)),
      val('c:w', share(width)),
      val('c:h', share(height)),
    ),
  )

const textLook = (style: RunStyle, language: Language): string =>
  tag(
    'c:txPr',
    {},
    tag('a:bodyPr'),
    tag('a:lstStyle'),
    tag(
      'a:p',
      {},
      tag('a:pPr', {}, runProperties('a:defRPr', style, language)),
      runProperties('a:endParaRPr', style, language),
    ),
  )

const TICK: RunStyle = { size: TYPE.tick, colour: 'ink-3' }

interface CategoryAxis {
  readonly side: 'l' | 'b'
  /** Whether the first category is at the far end: rows are read from the top. */
  readonly reversed: boolean
  readonly style: RunStyle
  /** Whether its categories have names; without, programs would make some up. */
  readonly named: boolean
}

const scaling = (parts: readonly string[]): string => tag('c:scaling', {}, ...parts)

export const categoryAxis = ({ side, reversed, style, named }: CategoryAxis, language: Language): string =>
  tag(
    'c:catAx',
    {},
    val('c:axId', AXES.category),
    scaling([val('c:orientation', reversed ? 'maxMin' : 'minMax')]),
    val('c:delete', 0),
    val('c:axPos', side),
    tag('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', named ? 'low' : 'none'),
    tag('c:spPr', {}, lineOf('ink', 1.5)),
    textLook(style, language),
    val('c:crossAx', AXES.value),
    val('c:crosses', 'autoZero'),
    val('c:auto', 0),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 100),
    val('c:noMultiLvlLbl', 1),
  )

interface DateAxis {
  readonly min: number
  readonly max: number
  readonly format: string
  readonly every: number
  readonly unit: 'years' | 'months'
}

/** An axis on which days stand as far apart as they are. */
export const dateAxis = ({ min, max, format, every, unit }: DateAxis, language: Language): string =>
  tag(
    'c:dateAx',
    {},
    val('c:axId', AXES.category),
    scaling([val('c:orientation', 'minMax'), val('c:max', max), val('c:min', min)]),
    val('c:delete', 0),
    val('c:axPos', 'b'),
    tag('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    val('c:majorTickMark', 'out'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'low'),
    tag('c:spPr', {}, lineOf('rule-strong', 1.5)),
    textLook(TICK, language),
    val('c:crossAx', AXES.value),
    val('c:crosses', 'autoZero'),
    val('c:auto', 0),
    val('c:lblOffset', 100),
    val('c:baseTimeUnit', 'days'),
    val('c:majorUnit', every),
    val('c:majorTimeUnit', unit),
  )

/** A strip under a value axis: where it ends, and where the values without a number stand on it, in the units of the axis. */
export interface Strip {
  readonly min: number
  readonly at: number
}

/** The room of one step under the numbers of an axis, for values that have none. */
export function stripUnder(axis: Axis): Strip {
  if (axis.scale === 'log') return { min: axis.min / 10, at: axis.min / 10 ** 0.5 }
  const [first, second] = axis.ticks
  const step = first === undefined || second === undefined ? axis.max - axis.min : second.value - first.value
  return { min: axis.min - step, at: axis.min - step / 2 }
}

/**
 * The one value axis, with the ends and the steps of the model. A chart of bars begins it at 0.
 * @param strip the room under it, whose end is no number and is not written
 */
export function valueAxis(
  axis: Axis,
  side: 'b' | 'l',
  language: Language,
  strip: Strip | null = null,
): string {
  const log = axis.scale === 'log'
  const [first, second] = axis.ticks
  const step = first === undefined || second === undefined ? 0 : second.value - first.value
  return tag(
    'c:valAx',
    {},
    val('c:axId', AXES.value),
    scaling([
      ...(log ? [val('c:logBase', 10)] : []),
      val('c:orientation', 'minMax'),
      val('c:max', axis.max),
      val('c:min', strip?.min ?? axis.min),
    ]),
    val('c:delete', 0),
    val('c:axPos', side),
    tag('c:majorGridlines', {}, tag('c:spPr', {}, lineOf('rule', 1))),
    tag('c:numFmt', { formatCode: axisFormat(axis, strip !== null), sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', axis.ticks.length === 0 ? 'none' : side === 'b' ? 'nextTo' : 'low'),
    tag('c:spPr', {}, NO_LINE),
    textLook(TICK, language),
    val('c:crossAx', AXES.category),
    // Rows are turned round, so their axis has to be sent to the other end to be at the foot.
    val('c:crosses', side === 'b' ? 'max' : 'min'),
    val('c:crossBetween', 'between'),
    ...(log || step <= 0 ? [] : [val('c:majorUnit', step)]),
  )
}

export interface ChartParts {
  readonly plot: PlotPlace
  /** The chart element with its series, and both axes. */
  readonly drawing: string
  /** Series named in the legend of a chart with several lines: those left out, or null where there is no legend. */
  readonly hidden: readonly number[] | null
  /** What happens between two values where one is absent. */
  readonly gaps: 'gap' | 'span'
  readonly sheet: Sheet
}

/** The whole chart part. The title stands on the slide, not in the chart. */
export function chartSpace(
  { plot, drawing, hidden, gaps, sheet }: ChartParts,
  language: Language,
): NativeChart {
  const legend =
    hidden === null
      ? []
      : [
          tag(
            'c:legend',
            {},
            val('c:legendPos', 'r'),
            ...hidden.map((idx) => tag('c:legendEntry', {}, val('c:idx', idx), val('c:delete', 1))),
            val('c:overlay', 0),
            textLook({ size: TYPE.tick, colour: 'ink' }, language),
          ),
        ]
  const root = tag(
    'c:chartSpace',
    CHART_NAMESPACES,
    val('c:date1904', 0),
    val('c:lang', LANGUAGE_TAGS[language].lang),
    val('c:roundedCorners', 0),
    tag(
      'c:chart',
      {},
      val('c:autoTitleDeleted', 1),
      tag('c:plotArea', {}, layoutOf(plot), drawing, tag('c:spPr', {}, NO_FILL, NO_LINE)),
      ...legend,
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', gaps),
    ),
    tag('c:spPr', {}, NO_FILL, NO_LINE),
    textLook({ size: TYPE.label }, language),
    tag('c:externalData', { 'r:id': WORKBOOK_ID }, val('c:autoUpdate', 0)),
  )
  return { root, sheet }
}
