import type { Observation } from '../../dataset/observation.ts'
import { isContradicted } from '../../dataset/observation.ts'
import { fill } from '../../domain/fill.ts'
import { comma } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { ALL_MOVED, SOME_MOVED } from '../../words/charts/title.ts'
import type { ChartContext, Draft } from '../context.ts'
import { whenOf } from '../subtitle.ts'
import { timeOf, whenKey } from '../time-axis.ts'
import {
  commonSubject,
  countTitle,
  lineTitle,
  ranksTitle,
  shareScope,
  surelyGreatest,
  wayOf,
} from '../title.ts'
import { isOneOfSeveral, latest, seriesKey } from './lines.ts'

/**
 * For one line, where it went; for several, which one is surely the greatest at the time at which most of them end, drawn or not. A value of
 * that time stands against it wherever its own line ends, and however long its period.
 */
export function trendTitle(
  groups: readonly (readonly Observation[])[],
  {
    drawn,
    counted,
    all,
    contextOf,
  }: {
    readonly drawn: typeof groups
    /** Those that are drawn, or stand in the list that is shown instead. */
    readonly counted: typeof groups
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
  const moved = movedTitle(counted, context)
  if (moved !== null) return moved
  const when = whenOf(counted.flat(), language)
  const title = countTitle(counted.map(latest), context)
  return when === null ? title : `${title}${comma(language)}${when}`
}

/**
 * How many of several lines rose and how many fell, each from the same time to the same other one. Null where the bounds of a line leave that open,
 * or where it has other values.
 */
function movedTitle(lines: readonly (readonly Observation[])[], context: ChartContext): string | null {
  const { language } = context
  const [earlier, later] = [...new Set(lines.flat().map(timeOf))].toSorted((a, b) => a - b)
  const ways = lines.map(([from, to, ...others]) =>
    from &&
    to &&
    others.length === 0 &&
    timeOf(from) === earlier &&
    timeOf(to) === later &&
    shareScope([from, to])
      ? wayOf(from, to)
      : 'open',
  )
  const [[from, to] = []] = lines
  if (!from || !to || ways.includes('open')) return null
  const up = ways.filter((way) => way === 'up').length
  const down = ways.length - up
  const text = down === 0 ? ALL_MOVED.up : up === 0 ? ALL_MOVED.down : SOME_MOVED
  const periods = { before: wordPeriod(from.period, language), when: wordPeriod(to.period, language) }
  const said = { n: ways.length, up, down, subject: commonSubject(lines.flat(), context), ...periods }
  return fill(text[language], said, language)
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
