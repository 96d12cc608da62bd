import type { Days } from '../../../domain/time/year-change.ts'
import { tight } from '../../../places/written-name.ts'
import { TO_DATE } from '../cell/relative-period.ts'
import { splitUnit } from '../cell/unit-text.ts'
import { againstOf, isAverageGrowth, isAverageOfPeriods, isGrowth, saysNoIndicator } from '../cell/words.ts'
import type { Time } from './column-time.ts'
import { assumedYear, endOf, isPast, reachOf, startOf, timeOf } from './column-time.ts'
import type { ColumnDescription, Said, ValuesHeading } from './description.ts'
import { ownHeading } from './description.ts'
import { fittingChange, namesBase } from './held-against.ts'

/** The two columns that a change compares, the later one first. */
export type ComparedColumns = readonly [now: ColumnDescription, then: ColumnDescription]

/** The heading of a column that says that it holds changes: 同比增长; undefined where none does. */
const changeIn = ({ heading }: ColumnDescription): Said<string> | undefined =>
  heading.find(({ text }) => isGrowth(splitUnit(text).name)) ??
  heading.findLast(({ text }) => isChangeHeading(text))

/** Whether a heading says how much something changed; 2025年1-3月同比增长 says when, too. */
export const isChangeHeading = (text: string): boolean =>
  isGrowth(splitUnit(text).name) || (PERIOD_FIRST.test(tight(text)) && isGrowth(behindPeriod(text)))

const PERIOD_FIRST = /^(?:19|20)\d{2}年/u
const behindPeriod = (text: string): string =>
  splitUnit(text).name.replace(
    /^(?:19|20)\d{2}年?(?:第?[一二三四]季度|前三季度|[上下]半年|\d{1,2}(?:[-—–~至]\d{1,2})?月份?)?/u,
    '',
  )

/** The heading of a column that says how much another changed, above or below the name of that one. */
export const changeHeading = (column: ColumnDescription): string =>
  changeIn(column)?.text ?? ownHeading(column.heading)

export const isChangeColumn = (column: ColumnDescription): boolean => changeIn(column) !== undefined

/** 会员数：比上年增减 of our own cross-tables compares what comes before the colon; our workbooks have the same in two lines. */
export const isOurChange = (column: ColumnDescription): boolean =>
  column.isOurs === true || /[:：]/u.test(splitUnit(changeIn(column)?.text ?? '').name)

/**
 * A column that compares two others of the table, as 同比增长 beside 本期 and 上年同期, is only checked against them and gives no values. One that
 * cannot be computed from the columns beside it says what no other does, and is imported as a change of the newest of them.
 * @param agrees whether the change agrees with the two columns in most lines
 * @param isSaid whether a person said what a column is: values are taken in then, whatever they compare
 */
export function withComparisons(
  columns: readonly ColumnDescription[],
  agrees: (check: ColumnDescription, pair: ComparedColumns) => boolean,
  isSaid: (column: ColumnDescription) => boolean,
): ColumnDescription[] {
  return columns.map((column) => {
    if (isOfPeriods(column, columns)) return { ...column, role: 'check' }
    const change = changeIn(column)
    if (column.role !== 'values' || column.values === null || change === undefined) return column
    const found = compared(column, columns)
    const periods = periodsBeside(column, column.values, columns)
    const isComputed = found !== null && (found.isSure || agrees(column, found.pair))
    if (!isSaid(column) && (isOurChange(column) || isComputed)) {
      const own = periods ?? found?.pair[0].values?.periods ?? column.values.periods
      return { ...column, role: 'check', values: { ...column.values, periods: own } }
    }
    return periods === null ? column : { ...column, values: { ...column.values, periods } }
  })
}

/** Whether a heading speaks of several periods together: of their average, or of how much each grew. */
const isAveraged = (heading: string): boolean => isAverageOfPeriods(heading) || isAverageGrowth(heading)

/** Whether a column is the average of others beside it, or their average growth, each of which has its own period. */
export const isOfPeriods = (column: ColumnDescription, columns: readonly ColumnDescription[]): boolean =>
  isAveraged(splitUnit(ownHeading(column.heading)).name) &&
  columns.filter(({ role, values }) => role === 'values' && (values?.periods.length ?? 0) > 0).length > 1

/** Whether the words of a change, 比上年增长, name one period as that which another is held against. */
export function isHeldAgainst(change: string, now: Days, then: Days): boolean {
  if (isAverageGrowth(change)) return false
  const one: Time = { kind: 'days', days: now }
  const other: Time = { kind: 'days', days: then }
  return fittingChange(change, one, other) === 'yes'
}

/** The two columns that a change compares. Null where the columns beside it are not the two that its words speak of. */
export const comparedBy = (
  check: ColumnDescription,
  columns: readonly ColumnDescription[],
): ComparedColumns | null => compared(check, columns)?.pair ?? null

interface Timed {
  readonly column: ColumnDescription
  readonly time: Time
}

interface Compared {
  readonly pair: ComparedColumns
  /** Whether the words of the change name just these two; else numbers that agree must speak for it. */
  readonly isSure: boolean
}

function compared(check: ColumnDescription, columns: readonly ColumnDescription[]): Compared | null {
  const change = changeIn(check)
  if (change === undefined || isAveraged(splitUnit(ownHeading(check.heading)).name)) return null
  const beside = columnsBeside(check, columns)
  const own = ownTime(check)
  const pairs = beside.flatMap((now) =>
    own !== null && !isOfOwnTime(now.time, own)
      ? []
      : beside.flatMap((then) => {
          if (then === now) return []
          const fits = fittingChange(change.text, now.time, then.time)
          return fits === 'no' ? [] : [{ now, before: then, fits }]
        }),
  )
  const sure = pairs.filter(({ fits }) => fits === 'yes')
  const [best] = (sure.length > 0 ? sure : pairs).toSorted(
    (a, b) => byNewest(check, a.now, b.now) || byNearness(check, a.before, b.before),
  )
  if (best === undefined || (sure.length === 0 && pairs.length > 1)) return null
  const isOpen = againstOf(splitUnit(change.text).name) === 'open' && !namesBase(change.text)
  return {
    pair: [best.now.column, best.before.column],
    isSure: best.fits === 'yes' && !(isOpen && beside.length > 2),
  }
}

/** The indicator that the headings of a change name below it: 会员数 below 增长（%）; empty where it stands below the indicator, or beside it. */
function namedBelow(check: ColumnDescription): string {
  const change = changeIn(check)
  const at = check.heading.findIndex(({ from }) => from === change?.from)
  const below = new Set(check.heading.slice(at + 1).map(({ from }) => from))
  const named = (check.values?.indicator ?? []).filter(({ from }) => from !== change?.from)
  return named.some(({ from }) => below.has(from)) ? nameOf(named) : ''
}

/** The words that say what a column counts: 金额 below 1-9月完成 says no more than that. */
function nameOf(indicator: ValuesHeading['indicator']): string {
  const said = indicator.map(({ value }) => value)
  const names = said.filter((each) => !saysNoIndicator(each))
  return (names.length > 0 ? names : said).join(' · ')
}

/**
 * The columns of values that a change may be of: those of the indicator that stands below it, else those below its own heading, of the indicator
 * that stands nearest to it.
 */
function columnsBeside(check: ColumnDescription, columns: readonly ColumnDescription[]): readonly Timed[] {
  const top = check.heading.length > 1 ? check.heading[0]?.from : undefined
  const below = namedBelow(check)
  let name = ''
  const named = columns.flatMap((column) => {
    const { values, role, heading } = column
    if (role !== 'values' || values === null || column.column === check.column || isChangeColumn(column))
      return []
    if (below === '' && top !== undefined && heading[0]?.from !== top) return []
    // 上年同期 behind 会员数 is of the members.
    name = nameOf(values.indicator) || name
    return values.isTotal || (below !== '' && name !== below) ? [] : [{ column, values, name }]
  })
  const dated = named.filter(({ values }) => values.periods.length > 0)
  const nearest = dated.toSorted((a, b) => byNearness(check, a, b))[0]
  const own = named.filter((each) => each.name === nearest?.name)
  const year = assumedYear(own.map(({ values }) => values.periods.map(({ value }) => value)))
  return own.flatMap(({ column, values }): Timed[] => {
    const time: Time | null =
      values.periods.length === 0
        ? { kind: 'current' }
        : timeOf(
            values.periods.map(({ value }) => value),
            year,
          )
    return time === null ? [] : [{ column, time }]
  })
}

const columnOf = (each: { readonly column: ColumnDescription }): number => each.column.column

/** The nearest column before a change comes first; those behind it come last. */
function byNearness(
  check: ColumnDescription,
  a: { readonly column: ColumnDescription },
  b: { readonly column: ColumnDescription },
): number {
  const far = (at: number) => (at < check.column ? check.column - at : 1e6 + at)
  return far(columnOf(a)) - far(columnOf(b))
}

function byNewest(check: ColumnDescription, a: Timed, b: Timed): number {
  const [one, other] = [endOf(a.time), endOf(b.time)]
  return one === other ? byNearness(check, a, b) : one < other ? 1 : -1
}

/** When a change is of, as its own heading says: 2024年增长. */
function ownTime(column: ColumnDescription): Days | null {
  const { heading, values } = column
  const from = (changeIn(column) ?? heading.at(-1))?.from
  const said = (values?.periods ?? []).filter((each) => each.from === from).map(({ value }) => value)
  const time = said.length === 0 ? null : timeOf(said, 2000)
  return time?.kind === 'days' ? time.days : null
}

/** 2024年增长 is of 2024, or of its end. */
const isOfOwnTime = (time: Time, own: Days): boolean =>
  time.kind === 'days' &&
  time.days.end === own.end &&
  (time.days.start === own.start || time.days.start === null || own.start === null)

const CUMULATED = /^(?:累计|累计数|cumulative)$/iu

/** When a change is that stands beside columns with periods and has none of its own: that of the newest of them. Null where none says it. */
function periodsBeside(
  check: ColumnDescription,
  own: ValuesHeading,
  columns: readonly ColumnDescription[],
): ValuesHeading['periods'] | null {
  if (ownTime(check) !== null) return null
  const change = changeIn(check)
  const against = againstOf(splitUnit(change?.text ?? '').name)
  const nows = columnsBeside(check, columns).filter(
    ({ column, time }) => !isPast(time) && (column.values?.periods.length ?? 0) > 0,
  )
  // Where 会员数 stands before 上年同期, the change is of neither's words.
  const isShort = against === 'step' || against === 'month' || against === 'quarter'
  const changeBefore =
    columns.findLast((each) => each.column < check.column && isChangeColumn(each))?.column ?? -1
  const [newest] = nows.toSorted((a, b) => {
    const [one, other] = [endOf(a.time), endOf(b.time)]
    if (one !== other) return one < other ? 1 : -1
    if (isShort) return startOf(b.time).localeCompare(startOf(a.time)) || byNearness(check, a, b)
    if (against !== 'year') return byNearness(check, a, b)
    // 同比 behind 1-9月 and 其中：9月 is of the nine months, but where each of them has its own.
    const isOwn = (each: Timed) => Number(columnOf(each) > changeBefore)
    return isOwn(b) - isOwn(a) || reachOf(b.time) - reachOf(a.time) || byNearness(check, a, b)
  })
  const periods = newest?.column.values?.periods ?? []
  if (periods.length === 0) return null
  // 同比 behind 1月, 2月 and their 累计 is of what they come to.
  const left = columns.findLast(
    (each) => each.column < check.column && each.role === 'values' && !isChangeColumn(each),
  )
  const isOfSum =
    !isShort && left?.values?.isTotal === true && CUMULATED.test(splitUnit(ownHeading(left.heading)).name)
  const sum = { value: TO_DATE, text: TO_DATE.text, from: left?.heading.at(-1)?.from ?? '' }
  const said = isOfSum ? [...periods, sum] : periods
  return own.periods.length > said.length ? null : said
}

/**
 * Of columns with periods the one of the newest, and of several that end together the one that reaches furthest back: 1-9月 of 9月, 1-9月 and
 * 上年同期. Null where all are past.
 */
export function cumulatedOf(columns: readonly ColumnDescription[]): ColumnDescription | null {
  const saidOf = ({ values }: ColumnDescription) => (values?.periods ?? []).map(({ value }) => value)
  const year = assumedYear(columns.map(saidOf))
  const timed = columns.flatMap((column): Timed[] => {
    const said = saidOf(column)
    const time = said.length === 0 ? null : timeOf(said, year)
    return time === null || isPast(time) ? [] : [{ column, time }]
  })
  const [best] = timed.toSorted((a, b) => {
    const [one, other] = [endOf(a.time), endOf(b.time)]
    if (one !== other) return one < other ? 1 : -1
    return reachOf(b.time) - reachOf(a.time) || columnOf(b) - columnOf(a)
  })
  return best?.column ?? null
}
