import type { Language } from '../../../domain/text.ts'
import { DAY_FORMAT } from '../../workbook-cells.ts'
import { NAMESPACES, tag, textOf, val } from '../../xml.ts'
import type { RunStyle } from '../text.ts'
import { runProperties } from '../text.ts'
import type { SheetColumn } from './sheet.ts'
import { headerRef, rangeRef } from './sheet.ts'

/** A label of a point: its text comes from the sheet, so that whoever edits the sheet edits the label. */
export interface PointLabel {
  readonly text: string
  /** What stands behind the text of the sheet: the change since the row before. */
  readonly behind: string
  readonly style: RunStyle
  /** Where it stands to its point, if not where those of the series do. */
  readonly place?: LabelPlace
}

export type LabelPlace = 'outEnd' | 'inEnd' | 'ctr' | 'r' | 't' | 'b' | 'l'

/** Both known ends of a value, as lengths from where the series has it. */
export interface ErrorBars {
  readonly plus: SheetColumn | null
  readonly minus: SheetColumn | null
  readonly line: string
  readonly caps: boolean
}

export interface SeriesSpec {
  readonly index: number
  readonly values: SheetColumn
  readonly categories: SheetColumn
  /** What all points look like, as `c:spPr` holds it. */
  readonly look: string
  /** Points that look otherwise. */
  readonly points: ReadonlyMap<number, string>
  /** By the place of the point; points without one have none. */
  readonly labels: ReadonlyMap<number, PointLabel>
  readonly labelTexts: SheetColumn | null
  readonly place: LabelPlace
  readonly errorBars?: ErrorBars | null
}

const C15 = 'http://schemas.microsoft.com/office/drawing/2012/chart'

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

/** The numbers of a column, with what they are now, as a chart keeps them. */
export const numbers = (name: 'c:val' | 'c:cat' | 'c:plus' | 'c:minus', column: SheetColumn): string =>
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
        // By it programs tell days from other numbers.
        textOf('c:formatCode', column.days ? DAY_FORMAT : 'General'),
        val('c:ptCount', column.cells.length),
        ...pointsOf(column.cells),
      ),
    ),
  )

const categoriesOf = (column: SheetColumn): string =>
  column.cells.every((cell) => typeof cell === 'number')
    ? numbers('c:cat', column)
    : tag(
        'c:cat',
        {},
        tag(
          'c:strRef',
          {},
          textOf('c:f', rangeRef(column)),
          tag('c:strCache', {}, val('c:ptCount', column.cells.length), ...pointsOf(column.cells)),
        ),
      )

const shows = (value: 0 | 1): string =>
  [
    val('c:showLegendKey', 0),
    val('c:showVal', value),
    val('c:showCatName', 0),
    val('c:showSerName', 0),
    val('c:showPercent', 0),
    val('c:showBubbleSize', 0),
  ].join('')

const extension = (uri: string, ...children: readonly string[]): string =>
  tag('c:extLst', {}, tag('c:ext', { uri, 'xmlns:c15': C15 }, ...children))

/** A field needs an id of its own in the form of a GUID; only its last digits tell fields apart. */
const fieldId = (series: number, point: number): string =>
  `{5A6D1F00-0000-4000-8000-${(series * 100_000 + point).toString(16).toUpperCase().padStart(12, '0')}}`

function labelXml(spec: SeriesSpec, idx: number, language: Language): string {
  const label = spec.labels.get(idx)
  if (label === undefined) return tag('c:dLbl', {}, val('c:idx', idx), val('c:delete', 1))
  const properties = runProperties('a:rPr', label.style, language)
  const field = tag(
    'a:fld',
    { id: fieldId(spec.index, idx), type: 'CELLRANGE' },
    properties,
    tag('a:pPr'),
    // What programs show that do not know labels from cells.
    textOf('a:t', label.text),
  )
  const behind = label.behind === '' ? [] : [tag('a:r', {}, properties, textOf('a:t', label.behind))]
  return tag(
    'c:dLbl',
    {},
    val('c:idx', idx),
    tag(
      'c:tx',
      {},
      tag(
        'c:rich',
        {},
        tag('a:bodyPr', { wrap: 'none' }),
        tag('a:lstStyle'),
        tag('a:p', {}, tag('a:pPr', {}, runProperties('a:defRPr', label.style, language)), field, ...behind),
      ),
    ),
    val('c:dLblPos', label.place ?? spec.place),
    shows(1),
    extension(
      '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}',
      tag('c15:dlblFieldTable'),
      val('c15:showDataLabelsRange', 1),
    ),
  )
}

function labelsXml(spec: SeriesSpec, language: Language): string {
  const [first] = spec.labels.values()
  if (first === undefined) return ''
  return tag(
    'c:dLbls',
    {},
    ...spec.values.cells.map((_, idx) => labelXml(spec, idx, language)),
    tag('c:spPr', {}, tag('a:noFill'), tag('a:ln', {}, tag('a:noFill'))),
    tag(
      'c:txPr',
      {},
      tag('a:bodyPr', { wrap: 'none' }),
      tag('a:lstStyle'),
      tag(
        'a:p',
        {},
        tag('a:pPr', {}, runProperties('a:defRPr', first.style, language)),
        runProperties('a:endParaRPr', first.style, language),
      ),
    ),
    val('c:dLblPos', spec.place),
    shows(1),
    extension('{CE6537A1-D6FC-4f65-9D91-7224C49458BB}', val('c15:showDataLabelsRange', 1)),
  )
}

/** The texts of the labels, kept at the end of the series. */
const labelRange = (column: SheetColumn): string =>
  extension(
    '{02D57815-91ED-43cb-92C2-25804820EDAC}',
    tag(
      'c15:datalabelsRange',
      {},
      textOf('c15:f', rangeRef(column)),
      tag('c15:dlblRangeCache', {}, val('c:ptCount', column.cells.length), ...pointsOf(column.cells)),
    ),
  )

function errorBarsXml({ plus, minus, line, caps }: ErrorBars, direction: boolean): string {
  const type = plus === null ? 'minus' : minus === null ? 'plus' : 'both'
  return tag(
    'c:errBars',
    {},
    ...(direction ? [val('c:errDir', 'y')] : []),
    val('c:errBarType', type),
    val('c:errValType', 'cust'),
    val('c:noEndCap', caps ? 0 : 1),
    ...(plus === null ? [] : [numbers('c:plus', plus)]),
    ...(minus === null ? [] : [numbers('c:minus', minus)]),
    tag('c:spPr', {}, line),
  )
}

/** A series of bars. */
export const barSeries = (spec: SeriesSpec, language: Language): string =>
  tag(
    'c:ser',
    {},
    val('c:idx', spec.index),
    val('c:order', spec.index),
    nameOf(spec.values),
    tag('c:spPr', {}, spec.look),
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
    labelsXml(spec, language),
    spec.errorBars ? errorBarsXml(spec.errorBars, false) : '',
    categoriesOf(spec.categories),
    numbers('c:val', spec.values),
    spec.labelTexts === null || spec.labels.size === 0 ? '' : labelRange(spec.labelTexts),
  )

/** A series of points, with the line between them as its look has it. `marker` and the points hold whole `c:marker` elements. */
export const lineSeries = (spec: SeriesSpec, marker: string, language: Language): string =>
  tag(
    'c:ser',
    {},
    val('c:idx', spec.index),
    val('c:order', spec.index),
    nameOf(spec.values),
    tag('c:spPr', {}, spec.look),
    marker,
    ...[...spec.points].map(([idx, own]) =>
      tag('c:dPt', {}, val('c:idx', idx), own, val('c:bubble3D', 0), tag('c:spPr', {}, spec.look)),
    ),
    labelsXml(spec, language),
    spec.errorBars ? errorBarsXml(spec.errorBars, true) : '',
    categoriesOf(spec.categories),
    numbers('c:val', spec.values),
    val('c:smooth', 0),
    spec.labelTexts === null || spec.labels.size === 0 ? '' : labelRange(spec.labelTexts),
  )

/** The namespaces of a chart part. */
export const CHART_NAMESPACES = {
  'xmlns:c': NAMESPACES.c,
  'xmlns:a': NAMESPACES.a,
  'xmlns:r': NAMESPACES.r,
} as const
