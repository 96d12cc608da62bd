import type { Axis, ChartPoint, RowsModel, TrendModel } from '../../../charts/chart-model.ts'
import { textWidth } from '../../../charts/layout/text-fit.ts'
import type { Language } from '../../../domain/text.ts'
import { tag, val } from '../../xml.ts'
import { lineOf, TONES } from '../colour.ts'
import { TYPE } from '../measures.ts'
import { LINE, linesOf } from '../text.ts'
import { words } from '../words.ts'
import type { NativeChart, Strip } from './chart-space.ts'
import { AXIS_IDS, categoryAxis, chartSpace, dateAxis, stripUnder, valueAxis } from './chart-space.ts'
import { addPrinted, addQuantities, headed } from './point-columns.ts'
import type { SheetContext } from './point-line.ts'
import { INVISIBLE, isExact, lineParts, NO_MARKER } from './point-line.ts'
import type { PointLabel } from './series.ts'
import { lineSeries } from './series.ts'
import type { Sheet } from './sheet.ts'
import { newSheet } from './sheet.ts'
import { timesOf } from './times.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** With more points than this a line names its last value only, and shows marks only where a value is not exact. */
const FEW_POINTS = 6
const MANY_POINTS = 24
/** Dashes by which lines differ as well as by colour. */
const DASHES = ['solid', 'dash', 'sysDot', 'dashDot', 'sysDash', 'lgDash'] as const
const LINE_WIDTH = 2.5

/** Lines over time. Where periods are few and evenly spaced each is named; else they stand on an axis of days. */
export function trendChart(model: TrendModel, size: Size, language: Language): NativeChart {
  const times = timesOf(model, language)
  const sheet = newSheet()
  const categories =
    times.days === null
      ? sheet.add(words.label[language], times.names)
      : sheet.add(words.day[language], times.days.serials, true)
  const several = model.series.length > 1
  const strip = stripUnder(model.axis)
  const all = model.series.map(({ points }) =>
    times.all.map((time) => points.find((p) => p.time === time) ?? null),
  )
  const total = model.series.reduce((sum, { points }) => sum + points.length, 0)
  const series: string[] = []
  const hidden: number[] = []
  for (const [place, { label, tone }] of model.series.entries()) {
    const points = all[place] ?? []
    const name = several ? label : ''
    const last = points.findLastIndex((point) => point !== null)
    const own = lineParts(
      {
        header: label,
        name,
        points,
        colour: TONES[tone],
        stroke: lineOf(TONES[tone], LINE_WIDTH, DASHES[place % DASHES.length]),
        first: series.length,
        printed: addPrinted(sheet, points, language, name),
        labelled: (point, i) =>
          point.mark.stub !== null || (several ? total <= FEW_POINTS * 2 : total <= FEW_POINTS || i === last),
        marked: (point, i) => total <= MANY_POINTS || i === last || !isExact(point),
        place: 't',
      },
      { sheet, categories, strip, language },
    )
    addQuantities(sheet, points, language, name)
    for (let i = 1; i < own.length; i++) hidden.push(series.length + i)
    series.push(...own)
  }
  if (model.target !== null) {
    series.push(
      targetSeries(model.target, times.names.length, { sheet, categories, language }, series.length),
    )
  }
  const names = times.days === null ? times.names : []
  const right = several
    ? Math.min(
        size.width * 0.34,
        Math.max(...model.series.map(({ label }) => textWidth(label))) * TYPE.tick + 70,
      )
    : 40
  const axes = times.days === null ? namedAxis(names, language) : dateAxis(times.days, language)
  return pointsSpace(
    {
      axis: model.axis,
      strip: all.flat().some(isVague) ? strip : null,
      series,
      axes,
      names,
      right,
      size,
      sheet,
      language,
    },
    several ? hidden : null,
    times.apart ? 'span' : 'gap',
  )
}

/** How a chart of dots names and draws its values: filled where exact and printed, in the colour of what is said. */
const GROUPS = [
  { header: 'exactPoints', accent: false, exact: true },
  { header: 'openPoints', accent: false, exact: false },
  { header: 'accentExact', accent: true, exact: true },
  { header: 'accentOpen', accent: true, exact: false },
] as const

/** Values that stand for themselves on one axis, which may be one of powers of ten: a point for each row. */
export function dotsChart(model: RowsModel, size: Size, language: Language): NativeChart {
  const { points: all, axis } = model
  const sheet = newSheet()
  const room = (size.width * 0.86) / Math.max(1, all.length)
  const names = all.map(({ label, note, target }) =>
    [[label, note].filter(Boolean).join(' · '), ...(target === null ? [] : [target.text])]
      .flatMap((line) => linesOf(line, TYPE.tick, Math.max(room - 10, TYPE.tick * 3)))
      .join('\n'),
  )
  const categories = sheet.add(words.label[language], names)
  const printed = addPrinted(sheet, all, language)
  const strip = stripUnder(axis)
  const series: string[] = []
  for (const { header, accent, exact } of GROUPS) {
    const points = all.map((point) =>
      (point.tone === 'accent') === accent && isExact(point) === exact ? point : null,
    )
    if (points.every((point) => point === null)) continue
    series.push(
      ...lineParts(
        {
          header: words[header][language],
          name: accent ? words[header][language] : '',
          points,
          colour: accent ? 'accent' : 'neutral-mark',
          stroke: INVISIBLE,
          first: series.length,
          printed,
          labelled: () => true,
          marked: () => true,
          place: 'r',
        },
        { sheet, categories, strip, language },
      ),
    )
  }
  addQuantities(sheet, all, language)
  const widest = Math.max(0, ...all.map(({ text }) => textWidth(text))) * TYPE.value * 1.1
  const right = Math.max(16, widest + 14 - room / 2)
  return pointsSpace(
    {
      axis,
      strip: all.some(isVague) ? strip : null,
      series,
      axes: namedAxis(names, language),
      names,
      right,
      size,
      sheet,
      language,
    },
    null,
    'gap',
  )
}

const isVague = (point: ChartPoint | null) => point !== null && point.mark.stub !== null

const namedAxis = (names: readonly string[], language: Language): string =>
  categoryAxis(
    { side: 'b', reversed: false, style: { size: TYPE.tick, colour: 'ink-2' }, named: names.length > 0 },
    language,
  )

interface PointsSpace {
  readonly axis: Axis
  /** Null where every value has a number. */
  readonly strip: Strip | null
  readonly series: readonly string[]
  /** The axis along which the points stand. */
  readonly axes: string
  readonly names: readonly string[]
  /** Room for what stands beside the plot, in points. */
  readonly right: number
  readonly size: Size
  readonly sheet: Sheet
  readonly language: Language
}

const HEAD = 30

function pointsSpace(
  { axis, strip, series, axes, names, right, size, sheet, language }: PointsSpace,
  hidden: readonly number[] | null,
  gaps: 'gap' | 'span',
): NativeChart {
  const lines = Math.max(1, ...names.map((name) => name.split('\n').length))
  const foot = Math.min(size.height * 0.45, lines * TYPE.tick * LINE + 12)
  const left = Math.max(...axis.ticks.map(({ label }) => textWidth(label)), 3) * TYPE.tick + 22
  const drawing = [
    tag(
      'c:lineChart',
      {},
      val('c:grouping', 'standard'),
      val('c:varyColors', 0),
      ...series,
      val('c:marker', 1),
      AXIS_IDS,
    ),
    axes,
    valueAxis(axis, 'l', language, strip),
  ].join('')
  const plot = {
    x: left / size.width,
    y: HEAD / size.height,
    width: 1 - (left + right) / size.width,
    height: Math.max(0.3, 1 - (HEAD + foot) / size.height),
  }
  return chartSpace({ plot, drawing, hidden, gaps, sheet }, language)
}

function targetSeries(
  { value, text }: NonNullable<TrendModel['target']>,
  places: number,
  { sheet, categories, language }: SheetContext,
  index: number,
): string {
  const cells = <T>(cell: T): T[] => Array.from({ length: places }, () => cell)
  const values = sheet.add(text, cells(value))
  const labelTexts = sheet.add(headed(words.printed[language], text), cells(text))
  const label: PointLabel = { text, behind: '', style: { size: TYPE.tick } }
  return lineSeries(
    {
      index,
      values,
      categories,
      look: lineOf('ink', 2, 'dash'),
      points: new Map(),
      labels: new Map([[0, label]]),
      labelTexts,
      place: 't',
    },
    NO_MARKER,
    language,
  )
}
