import type { Observation } from '../../dataset/observation.ts'
import { baseOf, isContradicted } from '../../dataset/observation.ts'
import { fileKey, periodsByFile } from '../../dataset/rows-by.ts'
import { styleSideBySide } from '../../dataset/side-by-side.ts'
import { fill } from '../../domain/fill.ts'
import type { LocalityId } from '../../domain/ids.ts'
import type { Language } from '../../domain/text.ts'
import { comma, textIn } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import { alikePeriods, wordPeriod, wordPeriodBasis, yearPeriod } from '../../domain/time/period.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { itemAt } from '../../lib/item-at.ts'
import {
  FREE_NOTE,
  FREE_PANELS,
  LINES_LEFT,
  LISTED_LEFT,
  PANELS_LEFT,
  PANELS_NOTE,
  UNDATED_VALUES,
  UNLIKE_PERIODS,
} from '../../words/charts/trend.ts'
import { calendarTicks, endOfDay, linearAxis, middleOf, numbersOf, startOfDay } from '../axis.ts'
import type {
  Axis,
  ChangeModel,
  ChartPoint,
  PanelsModel,
  Tick,
  TimesList,
  TrendModel,
  TrendPlot,
  TrendPoint,
  TrendSeries,
} from '../chart-model.ts'
import { textsOf } from '../chart-texts.ts'
import type { ChartContext, Draft, Maker } from '../context.ts'
import { facetLabels, withSources } from '../labels.ts'
import { legendOf } from '../legend.ts'
import type { MarkRoom } from '../mark.ts'
import { NO_ROOM, onLine, targetFor } from '../mark.ts'
import { LINE_TONES, lineTones } from '../place-tones.ts'
import { pointOf } from '../point.ts'
import { MOST_ROWS } from '../row-limit.ts'
import { whenOf } from '../subtitle.ts'
import { countTitle, lineTitle, ranksTitle, shareScope, surelyGreatest, wayOf } from '../title.ts'
import { changeChart, sinceOf } from './change.ts'
import { downwards, isShare, WHOLE } from './ranks.ts'

/** A line of more points than this names only its last value, and so needs an axis. */
const VALUED_POINTS = 6
/** About so many steps have room on the axis of a panel. */
const PANEL_STEPS = 2
/** Periods up to this number are each named under the axis. */
const NAMED_PERIODS = 6

/** The axis if no value has a time, so that none is drawn. */
const NO_AXIS: Axis = { min: 0, max: 1, ticks: [], scale: 'linear' }

/**
 * One indicator over its periods, a line per locality (and category). A vague value has a place in time but no height. Lines that are too
 * far apart for one axis have a panel each.
 */
export const trendChart: Maker<TrendModel | PanelsModel | ChangeModel> = (observations, draft) => {
  const { context, unscaled = context } = draft
  const { language } = context
  const dated = alikeOf(observations)
  const groups = inTime(dated)
  const [only] = groups
  const [from, to, ...later] = only ?? []
  // Two points do not make a line. But if there are values without a time as well, the trend is needed: it says that they are left out.
  if (groups.length === 1 && from && to && later.length === 0 && dated.length === observations.length) {
    return changeChart({ from, to }, draft)
  }
  const ranked = inRank(groups)
  const shown = ranked.slice(0, LINE_TONES.length)
  const last = shown[0]?.at(-1)
  const drawn = shown.flat()
  // The target is that of the last value. If it is for one year, its text says which.
  const alone = shown.length === 1
  const target = last === undefined || !alone ? null : targetFor(last, context)
  const shares = drawn.every(isShare)
  const apart = !shares && areFarApart(shown)
  const timeAxis = timeAxisOf(drawn, context)
  /** How the numbers of a line are written: those of a panel are on a scale of theirs. */
  const contextOf = (line: readonly Observation[]) => (apart ? styleSideBySide(line, unscaled) : context)
  const lineOfEach = new Map(ranked.flatMap((line) => line.map((one) => [one, line] as const)))
  // Both values of each line are written at its ends.
  const isOfTwo = !alone && isOfTwoTimes(shown)
  const listed = alone ? undefined : [ranked.slice(0, MOST_ROWS), shown].find(isOfTwoTimes)
  const names = facetLabels((listed ?? shown).map(latest), language)
  const places = shown.map((group) => latest(group).locality.id)
  const tones = apart
    ? places.map((place) => context.placeTones?.get(place) ?? 'accent')
    : lineTones(places, context.placeTones)
  const hasOneUnit = new Set((listed ?? shown).flat().map(({ unit }) => unit.id)).size === 1
  /** @param i its place among all that have a name */
  const lineOf = (group: readonly Observation[], i: number, room: MarkRoom): TrendSeries => {
    const tone = alone ? 'accent' : (tones[i] ?? 'plain')
    const label = alone ? textIn(latest(group).indicator.name, language) : itemAt(names, i)
    const times = group.map(({ period }) => wordPeriodBasis(period, language))
    const told = withSources(group, times, language)
    const own = contextOf(group)
    const points = group.map((observation, nth): TrendPoint => {
      const gap = timeLeftOut(group, nth, observations, draft)
      const when = itemAt(told, nth)
      const named = alone ? when : `${label}${comma(language)}${when}`
      const point = pointOf(observation, named, tone, room, own)
      return {
        ...point,
        bare: hasOneUnit ? bareText(point, observation) : point.text,
        time: timeOf(observation),
        line: isContradicted(observation) ? null : onLine(point.mark),
        ...(gap === null ? {} : { gap }),
      }
    })
    const joined = points.map((point, nth) => (isSure(group, points, nth) ? point : { ...point, line: null }))
    const key = [seriesKey(latest(group)), group[0]?.scope?.zh ?? ''].join('/')
    return { key, place: latest(group).locality.id, label, tone, points: joined }
  }
  /** Some of the lines on an axis of theirs. */
  const plotOf = (lines: typeof shown): TrendPlot => {
    const values = lines.flat()
    const [first] = values
    const { axis, room } =
      first === undefined
        ? { axis: NO_AXIS, room: NO_ROOM }
        : linearAxis({
            quantities: values.map(({ quantity }) => quantity),
            unit: first.unit,
            context: contextOf(values),
            limits: shares ? WHOLE : null,
            also: target === null ? [] : [target.value],
            free: true,
            bare: isOfTwo || (alone && values.length <= VALUED_POINTS),
            ...(apart ? { steps: PANEL_STEPS } : {}),
          })
    const series = lines.map((group) => lineOf(group, shown.indexOf(group), room))
    return {
      kind: 'trend',
      axis,
      timeAxis,
      series,
      target: target && { value: target.value, text: target.text },
    }
  }
  const plots = apart ? shown.map((group) => plotOf([group])) : [plotOf(shown)]
  const points = plots.flatMap(({ series }) => series.flatMap((line) => line.points))
  const left = ranked.slice(LINE_TONES.length).flat()
  const undated = observations.filter(({ period }) => period === null)
  const inLines = new Set(dated)
  const unlike = observations.filter((one) => one.period !== null && !inLines.has(one))
  const hidden = { drawn: shown.length, left: ranked.length - shown.length }
  const noted = (text: string, n: number) => (n === 0 ? [] : [fill(text, { n }, language)])
  const notes = [
    ...(apart ? [PANELS_NOTE[language]] : []),
    ...(plots.some(isFree) ? [(apart ? FREE_PANELS : FREE_NOTE)[language]] : []),
    ...(hidden.left > 0 ? [fill(LINES_LEFT[language], hidden, language)] : []),
    ...noted(UNDATED_VALUES[language], undated.length),
    ...noted(UNLIKE_PERIODS[language], unlike.length),
  ]
  const parts = {
    form: 'dot' as const,
    observations: drawn,
    points,
    title: trendTitle(ranked, { drawn: shown, all: observations, contextOf }, draft),
    marks: target === null ? [] : (['target'] as const),
    notes,
    since: last === undefined || !alone || isOneOfSeveral(last, drawn) ? null : sinceOf(last, draft),
    // Values that no line joins are not in the picture: their periods are in the note and the table.
    told: unlike,
    beyond: [...left, ...undated],
    contextOf: (one: Observation) => contextOf(lineOfEach.get(one) ?? [one]),
  }
  const texts = textsOf(draft, parts)
  const list = listed && {
    list: timesList(
      listed.map((group, i) => ({ group, line: lineOf(group, i, NO_ROOM) })),
      ranked.length,
      timeAxisOf(listed.flat(), context).ticks,
    ),
  }
  return apart
    ? { ...texts, kind: 'panels', plots, points, left: hidden.left, ...list }
    : { ...texts, ...itemAt(plots, 0), ...list }
}

const isOfTwoTimes = (groups: readonly (readonly Observation[])[]): boolean =>
  new Set(groups.flat().map(timeOf)).size === 2

/**
 * Lines of two times as rows.
 * @param all how many lines there are
 * @param ticks the names of both times
 */
function timesList(
  lines: readonly { readonly group: readonly Observation[]; readonly line: TrendSeries }[],
  all: number,
  ticks: readonly Tick[],
): TimesList {
  const [earlier, later] = [itemAt(ticks, 0), itemAt(ticks, 1)]
  const rows = lines.map(({ group, line: { key, label, points } }) => {
    const [from, to, ...more] = group
    const isPair = from !== undefined && to !== undefined && more.length === 0 && timeOf(from) < timeOf(to)
    const at = ({ value }: Tick) => points.filter(({ time }) => time === value)
    const way = isPair && shareScope([from, to]) ? wayOf(from, to) : 'open'
    return { key, label, values: [at(earlier), at(later)] as const, way }
  })
  return { times: [earlier.label, later.label], rows, left: all - rows.length }
}

/** A value without its unit, unless that is a sign behind the digits or a part of the words of a vague value. */
const bareText = ({ text, wording }: ChartPoint, { unit, quantity }: Observation): string =>
  unit.en.place === 'behind' || quantity.bound === 'vague'
    ? text
    : `${wording.lead}${wording.figure}${wording.tail}`

/**
 * Whether a line may go through a point. The number of a limit is not the height of its value: a line from 91.2% to 超90% would fall, though the
 * value may have risen. So it goes there only where the value surely rose or fell, as a title may say.
 */
function isSure(group: readonly Observation[], points: readonly TrendPoint[], nth: number): boolean {
  const { openEnd } = itemAt(points, nth).mark
  if (openEnd !== 'more') return true
  const isOpen = (from: number, to: number) => wayOf(itemAt(group, from), itemAt(group, to)) === 'open'
  return [nth - 1, nth + 1].every(
    (other) =>
      (points[other]?.line ?? null) === null ||
      points[Math.max(nth, other)]?.gap !== undefined ||
      !isOpen(Math.min(nth, other), Math.max(nth, other)),
  )
}

/**
 * The first time between a value of a line and the one before for which another line of the chart, or another value of the line's files, has
 * one but this line has none: a line through it would say what nobody knows. A time of another length is no such time. Null for none.
 */
function timeLeftOut(
  group: readonly Observation[],
  nth: number,
  all: readonly Observation[],
  { dataset }: Draft,
): number | null {
  const [before, one] = [group[nth - 1], itemAt(group, nth)]
  if (before === undefined) return null
  const ofFiles = [...new Set([before, one].map(fileKey))].flatMap(
    (file) => periodsByFile(dataset.observations).get(file) ?? [],
  )
  const times = [...all.map(({ period }) => period), ...ofFiles].flatMap((period) => {
    if (period === null || !alikePeriods(period, before.period) || !alikePeriods(period, one.period))
      return []
    const time = middleOf(period)
    return timeOf(before) < time && time < timeOf(one) ? [time] : []
  })
  return times.length === 0 ? null : Math.min(...times)
}

/**
 * Lines on one axis can be read where none reaches more than so many times as high as another: the plot of a card is about twenty times as
 * high as the stroke and the dot of a line, so a lower line would lie on the line at 0 whatever it does.
 */
const FAR_APART = 20

/** Whether an axis starts above 0. */
const isFree = ({ axis }: TrendPlot): boolean => axis.min > 0

/** A chart of panels with only its first ones, which says how many lines are left out. */
export function withFirstPanels(model: PanelsModel, count: number, language: Language): PanelsModel {
  const plots = model.plots.slice(0, count)
  const points = plots.flatMap(({ series }) => series.flatMap((line) => line.points))
  const left = model.left + model.plots.length - plots.length
  const drawn = plots.length
  const before = [
    fill(LINES_LEFT[language], { drawn: model.plots.length, left: model.left }, language),
    ...(plots.some(isFree) ? [] : [FREE_PANELS[language]]),
  ]
  const now = (notes: readonly string[]) => [
    fill(PANELS_LEFT[language], { drawn, left }, language),
    ...notes.filter((words) => !before.includes(words)),
  ]
  const marks = new Set(legendOf(points, [], 'dot', language).map(({ mark }) => mark))
  return {
    ...model,
    plots,
    points,
    left,
    legend: model.legend.filter(({ mark }) => marks.has(mark)),
    footnotes: now(model.footnotes),
    cautions: now(model.cautions),
  }
}

/** A chart of lines of two times that shows only their list, or its first rows, without the notes on what it does not draw. */
export function asTimesList<Model extends TrendModel | PanelsModel>(
  model: Model,
  list: TimesList,
  language: Language,
): Model {
  const drawn = model.kind === 'panels' ? model.plots.length : model.series.length
  const all = list.rows.length + list.left
  const before = [
    PANELS_NOTE[language],
    FREE_PANELS[language],
    FREE_NOTE[language],
    fill(LINES_LEFT[language], { drawn, left: all - drawn }, language),
  ]
  const said = ({ rows, left }: TimesList) =>
    left === 0 ? [] : [fill(LISTED_LEFT[language], { shown: rows.length, left }, language)]
  if (model.list !== undefined) before.push(...said(model.list))
  const now = (notes: readonly string[]) => [
    ...said(list),
    ...notes.filter((words) => !before.includes(words)),
  ]
  return { ...model, list, legend: [], footnotes: now(model.footnotes), cautions: now(model.cautions) }
}

/** Whether one line reaches too far above another for one axis. A line of zeros is where it belongs: on the line at 0. */
function areFarApart(lines: readonly (readonly Observation[])[]): boolean {
  const reaches: readonly number[] = lines
    .map((line) => Math.max(0, ...line.flatMap(({ quantity }) => numbersOf(quantity)).map(Math.abs)))
    .filter((reach) => reach > 0)
  return Math.max(...reaches) > Math.min(...reaches) * FAR_APART
}

/**
 * The values with a time that one line may join. A total of half a year is always below that of a year, even where the figure rises. So of several
 * lengths of period, only the one that most values have is drawn; if two have equally many, the one with the later value.
 */
function alikeOf(observations: readonly Observation[]): readonly Observation[] {
  const dated = observations.filter(({ period }) => period !== null)
  if (dated.some(({ indicator }) => indicator.kind !== 'flow')) return dated
  const lengths: Observation[][] = []
  for (const one of dated.toSorted((a, b) => timeOf(b) - timeOf(a))) {
    const found = lengths.find(([first]) => first !== undefined && alikePeriods(first.period, one.period))
    if (found === undefined) lengths.push([one])
    else found.push(one)
  }
  const most = new Set(lengths.toSorted((a, b) => b.length - a.length)[0])
  return dated.filter((one) => most.has(one))
}

/** The key of the line that a value belongs to. Rates on two bases are two lines. */
const seriesKey = (observation: Observation) => {
  const { locality, breakdown } = observation
  const base = baseOf(observation)
  return `${locality.id}/${breakdown?.category ?? ''}${base === null ? '' : `/${base}`}`
}

const whenKey = ({ period }: Observation): string =>
  period === null ? '' : `${period.start ?? ''}/${period.end}`

/**
 * The values of each line. If one time has both a whole and a part of it (a value with a scope), each scope has a line of its own: from
 * 1850 members to the 620 women among them, nothing rose or fell.
 */
const seriesOf = (observations: readonly Observation[]): readonly (readonly Observation[])[] =>
  [...groupRows(observations, seriesKey).values()].flatMap((group) => {
    const isOfParts = [...groupRows(group, whenKey).values()].some(
      (at) => new Set(at.map(({ scope }) => scope?.zh ?? '')).size > 1,
    )
    return isOfParts ? [...groupRows(group, ({ scope }) => scope?.zh ?? '').values()] : [group]
  })

const hasTimes = (group: readonly Observation[]): boolean => new Set(group.map(whenKey)).size > 1

/** Whether at least one line has values of two times or more. */
export const hasSeries = (observations: readonly Observation[]): boolean =>
  seriesOf(observations).some(hasTimes)

/** Whether a trend of these values would only have single points, since the values at other times have periods of another length. */
export const isPointsAlone = (observations: readonly Observation[]): boolean => {
  const series = seriesOf(alikeOf(observations))
  return series.length > 1 && !series.some(hasTimes)
}

/** The lines of these values, each in the order of time. */
const inTime = (dated: readonly Observation[]): readonly (readonly Observation[])[] =>
  seriesOf(dated).map((group) => group.toSorted((a, b) => timeOf(a) - timeOf(b)))

/** The lines with that of the greatest last value first. */
const inRank = (groups: readonly (readonly Observation[])[]): readonly (readonly Observation[])[] =>
  groups.toSorted((a, b) => downwards(latest(a), latest(b)))

/** The places whose lines a trend of these values draws beside each other, in its order; none for a single line. */
export function placesDrawn(observations: readonly Observation[]): readonly LocalityId[] {
  const groups = inTime(alikeOf(observations))
  if (groups.length < 2) return []
  const drawn = inRank(groups).slice(0, LINE_TONES.length)
  return [...new Set(drawn.map((group) => latest(group).locality.id))]
}

const timeOf = ({ period }: Observation) => (period === null ? 0 : middleOf(period))

/** @throws {RangeError} for an empty group, which grouping does not make */
const latest = (group: readonly Observation[]): Observation => itemAt(group, group.length - 1)

/**
 * The time axis, with a little room on both sides: each period has its name if there are few; if there are many, years have, and else the
 * ticks are dates.
 */
function timeAxisOf(
  observations: readonly Observation[],
  { language }: ChartContext,
): TrendModel['timeAxis'] {
  const named = new Map(observations.map((o) => [timeOf(o), wordPeriod(o.period, language)]))
  const times = [...named.keys()].toSorted((a, b) => a - b)
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 1]
  if (times.length <= NAMED_PERIODS) {
    const ticks = [...named].toSorted(([a], [b]) => a - b).map(([value, label]) => ({ value, label }))
    return { min: first, max: last === first ? first + 1 : last, ticks }
  }
  // Between two January firsts nobody could tell which year a point is of, so years have their names at their points.
  const years = observations.map(({ period }) => wholeYear(period))
  if (years.every((year) => year !== null)) {
    return { min: first, max: last, ticks: yearTicks(Math.min(...years), Math.max(...years), language) }
  }
  const days = observations.flatMap(({ period }) =>
    period === null
      ? []
      : [...(period.start === null ? [] : [startOfDay(period.start)]), endOfDay(period.end)],
  )
  const [min, max] = [Math.min(first, ...days), Math.max(last, ...days)]
  return { min, max, ticks: calendarTicks(min, max, language) }
}

/** The year that a period is; null if it is any other time. */
function wholeYear(period: Period | null): number | null {
  const year = Number(period?.end.slice(0, 4))
  const whole = yearPeriod(year, 'stated')
  return period?.start === whole.start && period.end === whole.end ? year : null
}

/** Years between ticks. */
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100] as const

/** Ticks in the middle of years, counted back from the last, which readers look for first. */
function yearTicks(from: number, to: number, language: Language): Tick[] {
  const step =
    YEAR_STEPS.find((years) => (to - from) / years <= NAMED_PERIODS) ??
    itemAt(YEAR_STEPS, YEAR_STEPS.length - 1)
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) =>
    yearPeriod(to - i * step, 'stated'),
  )
    .map((period) => ({ value: middleOf(period), label: wordPeriod(period, language) }))
    .toReversed()
}

/** Whether there is another value of the same time, even one that may be as right: nothing surely rose or fell to one of them. */
const isOneOfSeveral = (one: Observation, all: readonly Observation[]): boolean =>
  all.some((other) => other !== one && timeOf(other) === timeOf(one))

/**
 * For one line, where it went; for several, which one is surely the greatest at the time at which most of them end, drawn or not. A value of
 * that time stands against it wherever its own line ends, and however long its period.
 */
function trendTitle(
  groups: readonly (readonly Observation[])[],
  {
    drawn,
    all,
    contextOf,
  }: {
    readonly drawn: typeof groups
    readonly all: readonly Observation[]
    readonly contextOf: (line: readonly Observation[]) => ChartContext
  },
  { context, ranked }: Draft,
): string {
  const { language } = context
  const [group] = groups
  if (group === undefined) return ''
  if (groups.length === 1) {
    // Nothing rose or fell to a value that another one contradicts.
    const sure = group.filter((one) => !isContradicted(one))
    const isOpen = [sure[0], sure.at(-1)].some((end) => end !== undefined && isOneOfSeveral(end, sure))
    if (group.length > 1 && (isOpen || new Set(sure.map(timeOf)).size < 2)) return countTitle(group, context)
    return lineTitle(group.length > 1 ? sure : group, context)
  }
  const ends = groupRows(groups.map(latest), whenKey)
  const [together = []] = [...ends.values()].toSorted((a, b) => b.length - a.length)
  const named = ranked === false ? [] : drawn.map(latest)
  const greatest = named.find((one) => together.includes(one) && isGreatestThen(one, all))
  if (together.length > 1 && greatest !== undefined) {
    const line = drawn.find((one) => one.includes(greatest)) ?? []
    return ranksTitle(together, [greatest], contextOf(line))
  }
  const when = whenOf(groups.flat(), language)
  const title = countTitle(groups.map(latest), context)
  return when === null ? title : `${title}${comma(language)}${when}`
}

/** Whether a value, and each other value of its line and time, is surely above all that other lines have in that time. */
function isGreatestThen(one: Observation, all: readonly Observation[]): boolean {
  const line = seriesKey(one)
  const rivals = all.filter((other) => seriesKey(other) !== line && overlap(one.period, other.period))
  const own = all.filter((other) => seriesKey(other) === line && whenKey(other) === whenKey(one))
  return own.every((value) => surelyGreatest(value, rivals))
}

/** Whether two periods have a day in common; of one whose start is open, only its end is known to be in it. */
const overlap = (a: Period | null, b: Period | null): boolean =>
  a !== null && b !== null && (a.start ?? a.end) <= b.end && (b.start ?? b.end) <= a.end
