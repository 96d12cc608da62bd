import type { Observation } from '../../dataset/observation.ts'
import { baseOf } from '../../dataset/observation.ts'
import { fileKey, periodsByFile } from '../../dataset/rows-by.ts'
import type { LocalityId } from '../../domain/ids.ts'
import { alikePeriods } from '../../domain/time/period.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { itemAt } from '../../lib/item-at.ts'
import { numbersOf } from '../axis.ts'
import type { TrendPoint } from '../chart-model.ts'
import type { Draft } from '../context.ts'
import { LINE_TONES } from '../place-tones.ts'
import { middleOf, timeOf, whenKey } from '../time-axis.ts'
import { wayOf } from '../title.ts'
import { downwards } from './ranks.ts'

/**
 * The values with a time that one line may join. A total of half a year is always below that of a year, even where the figure rises. So of several
 * lengths of period, only the one that most values have is drawn; if two have equally many, the one with the later value.
 */
export function alikeOf(observations: readonly Observation[]): readonly Observation[] {
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
export const seriesKey = (observation: Observation) => {
  const { locality, breakdown } = observation
  const base = baseOf(observation)
  return `${locality.id}/${breakdown?.category ?? ''}${base === null ? '' : `/${base}`}`
}

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
export const inTime = (dated: readonly Observation[]): readonly (readonly Observation[])[] =>
  seriesOf(dated).map((group) => group.toSorted((a, b) => timeOf(a) - timeOf(b)))

/** The lines with that of the greatest last value first. */
export const inRank = (groups: readonly (readonly Observation[])[]): readonly (readonly Observation[])[] =>
  groups.toSorted((a, b) => downwards(latest(a), latest(b)))

/** The places whose lines a trend of these values draws beside each other, in its order; none for a single line. */
export function placesDrawn(observations: readonly Observation[]): readonly LocalityId[] {
  const groups = inTime(alikeOf(observations))
  if (groups.length < 2) return []
  const drawn = inRank(groups).slice(0, LINE_TONES.length)
  return [...new Set(drawn.map((group) => latest(group).locality.id))]
}

/** @throws {RangeError} for an empty group, which grouping does not make */
export const latest = (group: readonly Observation[]): Observation => itemAt(group, group.length - 1)

/** Whether there is another value of the same time, even one that may be as right: nothing surely rose or fell to one of them. */
export const isOneOfSeveral = (one: Observation, all: readonly Observation[]): boolean =>
  all.some((other) => other !== one && timeOf(other) === timeOf(one))

/**
 * Lines on one axis can be read where none reaches more than so many times as high as another: the plot of a card is about twenty times as
 * high as the stroke and the dot of a line, so a lower line would lie on the line at 0 whatever it does.
 */
const FAR_APART = 20

/** Whether one line reaches too far above another for one axis. A line of zeros is where it belongs: on the line at 0. */
export function areFarApart(lines: readonly (readonly Observation[])[]): boolean {
  const reaches: readonly number[] = lines
    .map((line) => Math.max(0, ...line.flatMap(({ quantity }) => numbersOf(quantity)).map(Math.abs)))
    .filter((reach) => reach > 0)
  return Math.max(...reaches) > Math.min(...reaches) * FAR_APART
}

/**
 * Whether a line may go through a point. The number of a limit is not the height of its value: a line from 91.2% to 超90% would fall, though the
 * value may have risen. So it goes there only where the value surely rose or fell, as a title may say.
 */
export function isSure(group: readonly Observation[], points: readonly TrendPoint[], nth: number): boolean {
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
export function timeLeftOut(
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
