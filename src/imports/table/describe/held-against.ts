import { endOfMonth, format, parseISO, subMonths } from 'date-fns'
import type { Days } from '../../../domain/time/year-change.ts'
import { periodBefore, yearBefore } from '../../../domain/time/year-change.ts'
import { tight } from '../../../places/written-name.ts'
import { readPeriod } from '../../period-cell.ts'
import { splitUnit } from '../cell/unit-text.ts'
import type { Against } from '../cell/words.ts'
import { againstOf } from '../cell/words.ts'
import type { Time } from './column-time.ts'
import { isPast } from './column-time.ts'

/** The year behind 比, 较 or "vs": that of the earlier value. */
function baseYear(heading: string): number | null {
  const [, year] =
    /(?:[比较与]|\b(?:on|from|over|since|vs\.?|versus|against|with|to)\s+(?:(?:the\s+)?(?:end|start) of\s+)?)((?:19|20)\d{2})/iu.exec(
      tight(heading),
    ) ?? []
  return year === undefined ? null : Number(year)
}

/** A part of a year that the earlier value is of, and the years that it may lie in, by the year of the later value: the likeliest first. */
interface PartOfYear {
  readonly months: string
  readonly years: (now: number) => readonly number[]
}

const ENGLISH_PART =
  /\b(?:on|from|over|since|vs\.?|versus|against|with|to)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?([a-z]{3,9}\.?|[qh][1-4])(?:\s+(?:of\s+)?((?:19|20)\d{2}))?$/iu
const CHINESE_PART =
  /[比较与]([上去]一?年|前年|(?:19|20)\d{2}年)?((?:第?[一二三四]季度?|前[二两三]个?季度|[上下]半年|\d{1,2}(?:[-—–~至]\d{1,2})?月份?)[末底]?)(?!\d)/u

/** The months behind 比 or "since" that the earlier value is of: 一季度 of 较一季度增减, 6月末 of 比去年6月末, Dec 2024. Null where none are. */
function baseMonths(heading: string): PartOfYear | null {
  const [, year = '', months = ''] = CHINESE_PART.exec(tight(heading)) ?? []
  if (months !== '') {
    if (/^\d/u.test(year)) return { months, years: () => [Number(year.slice(0, 4))] }
    const back = year === '' ? [0, 1] : [year === '前年' ? 2 : 1]
    return { months, years: (now) => back.map((each) => now - each) }
  }
  const [, part = '', ofYear] = ENGLISH_PART.exec(splitUnit(heading).name) ?? []
  if (typeof readPeriod(part, null, 2000) === 'string') return null
  return { months: part, years: (now) => (ofYear === undefined ? [now, now - 1] : [Number(ofYear)]) }
}

/** Whether a change says itself which time it is held against. */
export const namesBase = (heading: string): boolean =>
  baseYear(heading) !== null || baseMonths(heading) !== null

type Fits = 'yes' | 'maybe' | 'no'

const isSameDays = (one: Days | null, other: Days): boolean =>
  one !== null && one.start === other.start && one.end === other.end

/** The month-end before one, for what is counted on a day. */
const monthEndBefore = (end: string, months: number): string =>
  format(endOfMonth(subMonths(parseISO(`${end.slice(0, 7)}-01`), months)), 'yyyy-MM-dd')

/** How many months before a period the one lies that follows right before it; null where the two are no such periods. */
function stepOf(now: Days, then: Days): number | null {
  if (now.start === null && then.start === null)
    return [1, 3, 6].find((months) => monthEndBefore(now.end, months) === then.end) ?? null
  if (!isSameDays(periodBefore(now), then)) return null
  return (
    (Number(now.end.slice(0, 4)) - Number(then.end.slice(0, 4))) * 12 +
    Number(now.end.slice(5, 7)) -
    Number(then.end.slice(5, 7))
  )
}

/** Whether a period is the year before that of another, or the last day of it. */
const isYearEndBefore = (now: Days, then: Days): boolean => {
  const year = Number(now.end.slice(0, 4)) - 1
  return then.end === `${year}-12-31` && (then.start === null || then.start === `${year}-01-01`)
}

/** Whether a change that is said to be against such a period may be that of the one time against the other. */
function fitting(against: Against, now: Time, then: Time): Fits {
  if (now.kind === 'days' && then.kind === 'days') {
    const isYear = isSameDays(yearBefore(now.days), then.days)
    const step = stepOf(now.days, then.days)
    const isStart = isYearEndBefore(now.days, then.days)
    switch (against) {
      case 'year':
        return isYear ? 'yes' : 'no'
      case 'last':
        return isYear || isStart ? 'yes' : 'no'
      case 'start':
        return isStart ? 'yes' : 'no'
      case 'step':
        return step === null ? 'no' : 'yes'
      case 'month':
        return step === 1 ? 'yes' : 'no'
      case 'quarter':
        return step === 3 ? 'yes' : 'no'
      case 'period':
        return step !== null || isYear ? 'yes' : 'no'
      case 'open':
        return isYear ? 'yes' : then.days.end < now.days.end ? 'maybe' : 'no'
    }
  }
  if (isPast(now)) return 'no'
  if (then.kind !== 'relative') return now.kind === 'days' || then.kind === 'current' ? 'no' : 'maybe'
  const { years, back, end, part } = then.said
  const isStart = part === 'year' && end && years === -1
  const isYear = years === -1 && back === 0 && !isStart
  const isStep = years === 0 && back > 0
  const fits = {
    year: isYear,
    last: isYear || isStart,
    start: isStart,
    step: isStep,
    month: isStep && part === 'month',
    quarter: isStep && part === 'quarter',
    period: isStep || isYear,
    open: isStart || isYear || isStep,
  }[against]
  if (!fits) return 'no'
  const isAlike = now.kind === 'relative' && now.said.part === part && (isStart || now.said.end === end)
  return isAlike ? 'yes' : 'maybe'
}

/** Whether the words of a change may name one time as that which another is held against. */
export function fittingChange(heading: string, now: Time, then: Time): Fits {
  const months = baseMonths(heading)
  if (months !== null) return fittingMonths(months, now, then)
  const base = baseYear(heading)
  return base === null ? fitting(againstOf(splitUnit(heading).name), now, then) : fittingBase(base, now, then)
}

/** 较一季度: that of the same year, or of the year before where the later value is not after it. What is counted on a day is so on the last of it. */
function fittingMonths({ months, years }: PartOfYear, now: Time, then: Time): Fits {
  if (now.kind !== 'days' || then.kind !== 'days' || then.days.end >= now.days.end) return 'no'
  const of = years(Number(now.days.end.slice(0, 4)))
    .map((each) => readPeriod(months.replace(/[末底]$/u, ''), null, each))
    .find((each) => typeof each !== 'string' && each.end < now.days.end)
  if (of === undefined || typeof of === 'string' || of.end !== then.days.end) return 'no'
  return then.days.start === null || then.days.start === of.start ? 'yes' : 'no'
}

/** 2025年比2020年增长: two years that are alike but for the year, or any time against the end of a year. */
function fittingBase(base: number, now: Time, then: Time): Fits {
  if (now.kind !== 'days' || then.kind !== 'days') return 'no'
  const [year, before] = [now.days, then.days].map(({ end }) => Number(end.slice(0, 4)))
  if (year === undefined || before !== base || year <= base) return 'no'
  const isAlike =
    now.days.end.slice(4, 7) === then.days.end.slice(4, 7) &&
    now.days.start?.slice(4) === then.days.start?.slice(4)
  const isEnd =
    then.days.end.endsWith('-12-31') && (then.days.start === null || then.days.start.endsWith('-01-01'))
  return isAlike || isEnd ? 'yes' : 'no'
}
