import type { Period } from '../../../domain/time/period.ts'
import { tight } from '../../../places/written-name.ts'
import { datesInChinese, monthsInEnglish } from '../../english-period.ts'
import { readPeriod } from '../../period-cell.ts'
import { occasionWithin } from './occasion.ts'
import type { DayAsked, FiscalYear, Since } from './period-words.ts'
import { IS_SINCE, periodIn, twoYearsWithin } from './period-words.ts'

/* What a title, or the name of a sheet or a file, says of when among its other words. */

const LONGEST = 24
const STARTS =
  /(?:截[至止]到?)?(?:(?:19|20)\d{2}|[〇○零一二三四五六七八九]{4}(?=年)|(?<!\d)\d{2}(?=年)|[“"]?十[一二三四五]五)/gu

/** What a title says of when: periods, and beginnings of periods whose end is asked. */
interface SaidWithin {
  readonly periods: readonly { readonly period: Period; readonly text: string }[]
  readonly since: Since | null
}

function saidWithin(text: string): SaidWithin {
  // 工会发〔2025〕12号 is the number of a document, and 表1 2025年 the first of several tables.
  const plain = tight(
    datesInChinese(withoutTableNumber(text)).replace(/(?<=\d)\s+(?=(?:19|20)\d{2}(?!\d))/gu, '、'),
  )
    .replace(/[〔[［(（](?:19|20)\d{2}[〕\]］)）](?=第?\d+号)/gu, '')
    // What is asked is no period yet: 1/2/2024, 2024/25.
    .replace(SLASHED, '、')
    .replace(twoYearsWithin(tight(text))?.text ?? /$^/u, '、')
    .replace(tight(occasionWithin(text)?.text ?? '') || /$^/u, '、')
  const periods: { period: Period; text: string }[] = []
  let since: Since | null = null
  let from = 0
  for (const { index } of plain.matchAll(STARTS)) {
    if (index < from || /\d/u.test(plain.charAt(index - 1))) continue
    // FY2025 is asked.
    if (
      /fy[-\s']{0,2}$/iu.test(plain.slice(0, index)) ||
      /^\d{4}年?(?:财|会计年度)/u.test(plain.slice(index))
    )
      continue
    for (let length = Math.min(LONGEST, plain.length - index); length >= 3; length -= 1) {
      const piece = plain.slice(index, index + length)
      const behind = plain.slice(index + length)
      if (/\d$/u.test(piece) && /^\d/u.test(behind)) continue
      // 2024年初步统计 says nothing of its beginning.
      if (piece.endsWith('初') && /^(?:[步中级次审评]|以来|[至到]今)/u.test(behind)) continue
      const period = readPeriod(piece, null)
      if (typeof period === 'string') continue
      const [tail = ''] = period.start === null ? [] : (IS_SINCE.exec(behind) ?? [])
      const isFrom = /[自从]$/u.test(plain.slice(0, index))
      // 2021年起 begins a stretch where 自 stands before it, or nothing behind it.
      if (tail !== '' && period.start !== null && (tail !== '起' || isFrom || behind === tail))
        since ??= { kind: 'since', text: sinceWords(text) ?? piece + tail, start: period.start }
      else periods.push({ period, text: piece })
      from = index + length + tail.length
      break
    }
  }
  return { periods, since }
}

const SLASHED = /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?!\d)/gu

/** The English words of a title that say since when. */
const sinceWords = (text: string): string | null =>
  /\b(?:since|from)\b[^,;:()（）]*?(?:19|20)\d{2}(?:\s+(?:to|until|till)\s+(?:date|the present|present|now|today)|\s+onwards?)?|(?:[a-z]+\s+)?(?:19|20)\d{2}\s*(?:\bto\b|\buntil\b|\btill\b|[-–—])\s*(?:date|the present|present|now|today)\b/iu.exec(
    text,
  )?.[0] ?? null

const TABLE_NUMBER =
  /^\s*(?:附?表格?|附件|附录|图表?|table|annex|appendix)\s*(?:\d{1,2}(?:[-—–.]\d{1,2})*|[一二三四五六七八九十]{1,3})(?:\s*[:：、.．,，)）]\s*|\s+|(?=[^\d\s年月.-]))/iu

/** A title without the number of its table: 表1 2025年上半年…, 附件2：…, Table 3. */
export const withoutTableNumber = (title: string): string => title.replace(TABLE_NUMBER, '')

/**
 * The period that a title, a sheet name or a file name holds among other words; of one within another the one that is said at more length, and of a
 * year the part that is said beside it: up to 30 September of 2025年…（截至9月底）. Null where it names none, or several.
 */
export function periodWithin(text: string): { readonly period: Period; readonly text: string } | null {
  const { periods } = saidWithin(text)
  const best = periods.find(({ period }) =>
    periods.every((each) => (each.period.start ?? '') <= period.end && holds(each.period, period)),
  )
  if (best === undefined) return null
  const months = isWholeYear(best.period) ? monthsBeside(text, best.text) : null
  const part = months === null ? 'none' : readPeriod(months, null, Number(best.period.end.slice(0, 4)))
  return typeof part === 'string' ? best : { ...best, period: part }
}

/** Whether a period is a year of the calendar. */
export const isWholeYear = ({ start, end }: Period): boolean =>
  start?.endsWith('-01-01') === true && end.endsWith('-12-31') && start.slice(0, 4) === end.slice(0, 4)

/** What a title or a name says of since when: 2021年以来, since 2021. Its end is asked. */
export const sinceWithin = (text: string): Since | null => saidWithin(text).since

/** A day of a title that may be meant in two ways: as at 1/2/2026. */
export function dayAskedWithin(text: string): DayAsked | null {
  const [found] =
    /(?:\bas\s+(?:at|of|on)\s+|截[至止]到?)?(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?!\d)/iu.exec(
      text,
    ) ?? []
  return found !== undefined && readPeriod(found, null) === 'ambiguous'
    ? { kind: 'day-asked', text: found }
    : null
}

/** Whether one period holds another: a year its months, and what is counted up to its last day. */
const holds = (whole: Period, part: Period): boolean =>
  part.end <= whole.end && (part.start === null || whole.start === null || whole.start <= part.start)

const MONTHS =
  '(?:(?:1[0-2]|[1-9])[-—–~至](?:1[0-2]|[1-9])月份?|[上下]半年|第?[一二三四]季度|前三季度|前\\d{1,2}个?月)'
const MONTH = '(?<!\\d)(?:1[0-2]|[1-9])月份?(?:[上中下]旬|[上下]半月|[末底])?(?!\\d)'
const MONTH_NAMED = '(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月'
/** The last day of what is counted: 截至9月底, 截止9月30日, 截至三季度末. */
const UNTIL = `截[至止][到至]?(?:${MONTH_NAMED}(?:[0-3]?\\d[日号]|份?[末底]?)|${MONTHS})(?:[末底]|为?止)?`
const YEARLESS = new RegExp(`${UNTIL}|${MONTHS}|${MONTH}`, 'u')
/** A month alone says when values are of only in brackets: 3月印发 is when they were sent, and 较上半年 against what they are held. */
const BESIDE_YEAR = new RegExp(`${UNTIL}|(?<![比较与同])${MONTHS}|(?<=[（(])${MONTH}(?=[)）])`, 'u')

/** Months, or a last day, that a title names without a year. */
export const yearlessWithin = (text: string): string | null =>
  YEARLESS.exec(tight(text))?.[0] ?? monthsInEnglish(text)?.words ?? null

/** The same where a year stands elsewhere in the title. */
const monthsBeside = (text: string, year: string): string | null =>
  BESIDE_YEAR.exec(tight(text).replace(year, '、'))?.[0] ?? monthsInEnglish(text)?.words ?? null

/** A year that a title or a name holds whose months it does not say: FY2025, 2024/25. */
export function fiscalWithin(text: string): FiscalYear | null {
  const years = twoYearsWithin(tight(text))
  if (years !== null) return years
  const [found = ''] =
    /(?:fy|fiscal year|financial year)[-\s']{0,2}(?:19|20)?\d{2}(?!\d)|(?:19|20)\d{2}年?(?:财年|财政年度|会计年度)/iu.exec(
      tight(text),
    ) ?? []
  const said = found === '' ? null : periodIn(found)
  return said?.kind === 'fiscal' ? said : null
}
