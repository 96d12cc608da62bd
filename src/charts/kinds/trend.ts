import type { Observation } from '../../dataset/observation.ts'
import { isContradicted } from '../../dataset/observation.ts'
import { styleSideBySide } from '../../dataset/side-by-side.ts'
import { fill } from '../../domain/fill.ts'
import { comma, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { itemAt } from '../../lib/item-at.ts'
import {
  FREE_NOTE,
  FREE_PANELS,
  LINES_LEFT,
  PANELS_NOTE,
  UNDATED_VALUES,
  UNLIKE_PERIODS,
} from '../../words/charts/trend.ts'
import { linearAxis } from '../axis.ts'
import type {
  Axis,
  ChangeModel,
  ChartPoint,
  PanelsModel,
  TrendModel,
  TrendPlot,
  TrendPoint,
  TrendSeries,
} from '../chart-model.ts'
import { textsOf } from '../chart-texts.ts'
import type { Maker } from '../context.ts'
import { namedIn } from '../emphasis.ts'
import { facetLabels, withSources } from '../labels.ts'
import type { MarkRoom } from '../mark.ts'
import { drawnBound, NO_ROOM, onLine, targetFor } from '../mark.ts'
import { LINE_TONES, lineTones } from '../place-tones.ts'
import { pointOf } from '../point.ts'
import { MOST_ROWS } from '../row-limit.ts'
import { timeAxisOf, timeOf } from '../time-axis.ts'
import { changeChart, sinceYearBefore } from './change.ts'
import { isFree, isOfTwoTimes, timesList } from './fewer-lines.ts'
import {
  alikeOf,
  areFarApart,
  inRank,
  inTime,
  isOneOfSeveral,
  isSure,
  latest,
  seriesKey,
  timeLeftOut,
} from './lines.ts'
import { downwards, isShare, WHOLE } from './ranks.ts'
import { trendTitle } from './trend-title.ts'

/** A line of more points than this names only its last value, and so needs an axis. */
const VALUED_POINTS = 6

/** About so many steps have room on the axis of a panel. */
const PANEL_STEPS = 2

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
  const lineOf = (
    group: readonly Observation[],
    i: number,
    room: MarkRoom,
    isNamed: (one: Observation) => boolean = () => false,
  ): TrendSeries => {
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
        ...(isNamed(observation) ? { named: true as const } : {}),
      }
    })
    const joined = points.map((point, nth) => (isSure(group, points, nth) ? point : { ...point, line: null }))
    const key = [seriesKey(latest(group)), group[0]?.scope?.zh ?? ''].join('/')
    return { key, place: latest(group).locality.id, label, tone, points: joined }
  }
  const title = trendTitle(
    ranked,
    { drawn: shown, counted: listed ?? shown, all: observations, contextOf },
    draft,
  )
  const titled = namedIn(drawn, draft, title)
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
    // An axis gives the numbers of a line roughly. Written are those that are not exact, and of a line alone what its title and its reader look for.
    const [greatest] = lines.length > 1 ? [] : values.toSorted(downwards)
    const isNamed = (one: Observation) =>
      axis.ticks.length > 0 &&
      one.quantity.bound !== 'vague' &&
      (drawnBound(one.quantity) !== 'exact' || one === greatest || (lines.length === 1 && titled.has(one.id)))
    const series = lines.map((group) => lineOf(group, shown.indexOf(group), room, isNamed))
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
    title,
    marks: target === null ? [] : (['target'] as const),
    notes,
    // The title tells of the whole line: a month before its last one is no matter.
    since: last === undefined || !alone || isOneOfSeveral(last, drawn) ? null : sinceYearBefore(last, draft),
    // What is not in the picture, nor in a list in its place, is in the notes and the table only: title and subtitle speak of what is drawn.
    apart: [...(listed === undefined ? left : []), ...undated, ...unlike],
    beyond: listed === undefined ? [] : left,
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

/** A value without its unit, unless that is a sign behind the digits or a part of the words of a vague value. */
const bareText = ({ text, wording }: ChartPoint, { unit, quantity }: Observation): string =>
  unit.en.place === 'behind' || quantity.bound === 'vague'
    ? text
    : `${wording.lead}${wording.figure}${wording.tail}`
