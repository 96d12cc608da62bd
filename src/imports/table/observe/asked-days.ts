import { addDays, differenceInCalendarDays, format, parseISO, startOfISOWeek, startOfWeek } from 'date-fns'
import type { Period } from '../../../domain/time/period.ts'
import { wordPeriod } from '../../../domain/time/period.ts'
import { readPeriod } from '../../period-cell.ts'
import type { Occasion, WeekSaid } from '../cell/occasion.ts'
import { occasionIn } from '../cell/occasion.ts'
import type { TableContext } from './table-context.ts'

const DAYS = 7

/** The first day of the first week of a year, by the ways in which weeks are counted; the likeliest first. */
const FIRST_DAYS: readonly ((year: number) => Date)[] = [
  // ISO 8601: from Monday, with at least four days of the year.
  (year) => startOfISOWeek(new Date(year, 0, 4)),
  // From Monday, and from Sunday, with the first of January.
  (year) => startOfISOWeek(new Date(year, 0, 1)),
  (year) => startOfWeek(new Date(year, 0, 1)),
  // Seven days each from the first of January.
  (year) => new Date(year, 0, 1),
]

const weekFrom = (first: Date, week: number): Period => {
  const day = addDays(first, DAYS * (week - 1))
  return {
    start: format(day, 'yyyy-MM-dd'),
    end: format(addDays(day, DAYS - 1), 'yyyy-MM-dd'),
    basis: 'stated',
  }
}

/** The seven days of a week, by the answer to a question that is asked once for all weeks of a file. */
export function weekPeriod(
  { text, week, isUntil }: WeekSaid,
  year: number,
  where: string,
  { asker }: TableContext,
): Period | null {
  const spans = (of: number, at: number) => FIRST_DAYS.map((first) => weekFrom(first(of), at))
  const id = 'week'
  const answer = asker.ask({
    id,
    kind: 'week',
    about: `what ${withYear(text, year)} is`,
    where,
    options: [...new Set(spans(year, week).map((span) => wordPeriod(span, 'zh')))],
  })
  if (answer === null) return null
  // The answer is of the week that was asked about first.
  const asked = occasionIn(asker.put(id)?.about.replace(/^what | is$/gu, '') ?? '')
  const [putYear, putWeek] = asked?.kind === 'week' ? [asked.year ?? year, asked.week] : [year, week]
  const said = readPeriod(answer, null, putYear)
  const put = spans(putYear, putWeek)
  const [iso] = put
  if (typeof said === 'string' || said.start === null || iso === undefined || iso.start === null) {
    asker.refuse(id)
    return null
  }
  const { start } = said
  if (differenceInCalendarDays(parseISO(said.end), parseISO(start)) !== DAYS - 1) {
    asker.refuse(id)
    return null
  }
  if (asker.put(id)?.options.includes(answer) !== true)
    asker.means(id, { zh: wordPeriod(said, 'zh'), en: wordPeriod(said, 'en') })
  const way = FIRST_DAYS[put.findIndex((span) => span.start === start)]
  const days = differenceInCalendarDays(parseISO(start), parseISO(iso.start))
  const first = way?.(year) ?? addDays(startOfISOWeek(new Date(year, 0, 4)), days)
  const period = weekFrom(first, week)
  return isUntil === true ? { ...period, start: null } : period
}

/** What the file says, with its year: 2025年第37周, Week 37 2025. */
function withYear(text: string, year: number): string {
  if (text.includes(String(year))) return text
  return /\p{Script=Han}/u.test(text) ? `${year}年${text}` : `${text} ${year}`
}

/** The days of 2025年春节期间, which are asked: of a feast each table has days of its own. */
export function occasionPeriod(
  { text }: Occasion,
  year: number | null,
  where: string,
  { asker }: TableContext,
): Period | null {
  const name = year === null ? text : withYear(text, year)
  const id = `period:${name}`
  const answer = asker.ask({ id, kind: 'span', about: `what ${name} is`, where, options: [] })
  if (answer === null) return null
  const period = readPeriod(answer, null, year)
  if (typeof period === 'string') {
    asker.refuse(id)
    return null
  }
  asker.means(id, { zh: wordPeriod(period, 'zh'), en: wordPeriod(period, 'en') })
  return period
}
