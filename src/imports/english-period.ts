import { addDays, addMonths, format, isValid, parseISO } from 'date-fns'
import { entryOf } from '../lib/entry-of.ts'

/** The name of a month, in full or in short. */
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:19|20)\\d{2})'
const TO = '\\s*(?:[-–—~]|\\bto\\b|\\buntil\\b|\\bthrough\\b)\\s*(?:the\\s+)?'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const NTH: ReadonlyMap<string, number> = new Map(
  'first second third fourth 1st 2nd 3rd 4th'.split(' ').map((word, at) => [word, (at % 4) + 1]),
)

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
const nth = (word: string): number => entryOf(NTH, word.toLowerCase())
const dayIn = (year: string | number, month: string | number, day: string | number): string =>
  `${year}年${month}月${Number(day)}日`
const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year)

/** What is said, as a pattern that is looked for anywhere, and how Chinese tables say it. */
type Rule = readonly [RegExp, (...groups: string[]) => string]

const rule = (pattern: string, say: (...groups: string[]) => string): Rule => [
  new RegExp(pattern, 'giu'),
  (...groups) => say(...groups.map((group) => group ?? '')),
]

/** A quarter or half that is said beside its year: Q3 2025, 25Q3, 3Q25, 2025年Q2, first half of 2025. */
const PARTS: readonly Rule[] = [
  rule(
    `\\b(?:the )?(first|second|1st|2nd) half(?: of)?(?: the year)? ${YEAR}\\b`,
    (_, word = '', year = '') => `${year}年${nth(word) === 1 ? '上' : '下'}半年`,
  ),
  rule(
    `\\b(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)? ${YEAR}\\b`,
    (_, word = '', year = '') => `${year}年第${nth(word)}季度`,
  ),
  rule(
    `\\b(?:the )?first ([a-z]+|\\d{1,2}) months(?: of)? ${YEAR}\\b`,
    (whole = '', word = '', year = '') => {
      const months = numberOf(word)
      return months > 0 ? `${year}年前${months}个月` : whole
    },
  ),
  rule(
    `\\b(?:q([1-4])|([1-4])q)[\\s/'’-]?(${YEAR.slice(1, -1)}|(?<=['’q])\\d{2})(?!\\d)`,
    (_, quarter = '', other = '', year = '') => `${fullYear(year)}年第${quarter || other}季度`,
  ),
  rule(
    `\\b(?:h([12])|([12])h)[\\s/'’-]?(${YEAR.slice(1, -1)}|(?<=['’h])\\d{2})(?!\\d)`,
    (_, half = '', other = '', year = '') =>
      `${fullYear(year)}年${(half || other) === '1' ? '上' : '下'}半年`,
  ),
  rule(`(?<!\\d)(\\d{2})[\\s-]?q([1-4])\\b`, (_, year = '', quarter = '') => `20${year}年第${quarter}季度`),
  rule(
    `(?<!\\d)(\\d{2})[\\s-]?h([12])\\b`,
    (_, year = '', half = '') => `20${year}年${half === '1' ? '上' : '下'}半年`,
  ),
  rule(`(?<=\\d{4}年)\\s?第?q([1-4])(?:季度)?(?![a-z\\d])`, (_, quarter = '') => `第${quarter}季度`),
  rule(`(?<=\\d{4}年)\\s?h([12])(?![a-z\\d])`, (_, half = '') => (half === '1' ? '上半年' : '下半年')),
]

/** Days and months, and from one to another: 8–31 Jan 2026, January 1 to September 30, 2025, May – Dec 2025, Dec 31, 2024. */
const DATES: readonly Rule[] = [
  rule(
    `\\b${DAY}(?:\\s+(${MONTH})(?:,?\\s+${YEAR})?)?${TO}${DAY}\\s+(${MONTH}),?\\s+${YEAR}\\b`,
    (_, day = '', month = '', year = '', last = '', lastMonth = '', lastYear = '') =>
      `${dayIn(year || lastYear, monthOf(month || lastMonth), day)}至${dayIn(lastYear, monthOf(lastMonth), last)}`,
  ),
  rule(
    `\\b(${MONTH})\\s+${DAY}(?:,?\\s+${YEAR})?${TO}(?:(${MONTH})\\s+)?${DAY},?\\s+${YEAR}\\b`,
    (_, month = '', day = '', year = '', lastMonth = '', last = '', lastYear = '') =>
      `${dayIn(year || lastYear, monthOf(month), day)}至${dayIn(lastYear, monthOf(lastMonth || month), last)}`,
  ),
  rule(`\\b${DAY}\\s*(?:of\\s+)?(${MONTH}),?\\s*${YEAR}\\b`, (_, day = '', month = '', year = '') =>
    dayIn(year, monthOf(month), day),
  ),
  rule(`\\b(${MONTH})\\s+${DAY},?\\s+${YEAR}\\b`, (_, month = '', day = '', year = '') =>
    dayIn(year, monthOf(month), day),
  ),
  rule(
    `\\b(${MONTH})(?:,?\\s+${YEAR})?${TO}(${MONTH}),?\\s+${YEAR}\\b`,
    (_, month = '', year = '', last = '', lastYear = '') =>
      year === '' || year === lastYear
        ? `${lastYear}年${month === last ? '' : `${monthOf(month)}-`}${monthOf(last)}月`
        : `${year}年${monthOf(month)}月至${lastYear}年${monthOf(last)}月`,
  ),
  rule(`\\b(${MONTH}),?\\s*${YEAR}\\b`, (_, month = '', year = '') => `${year}年${monthOf(month)}月`),
  // 31/12/2024 is a day that can be meant in one way only.
  rule(
    `(?<![\\d/.-])(\\d{1,2})([/.])(\\d{1,2})\\2${YEAR}(?![\\d/])`,
    (whole = '', a = '', _, b = '', year = '') => {
      const [one, other] = [Number(a), Number(b)]
      if (one > 12 && other <= 12) return dayIn(year, other, one)
      return other > 12 && one <= 12 ? dayIn(year, one, other) : whole
    },
  ),
]

/** A month or day as the rules above leave it. */
const MONTH_OR_DAY = '((?:19|20)\\d{2})年(\\d{1,2})月(?:(\\d{1,2})日)?'
const ANY = `((?:19|20)\\d{2}(?:年\\d{1,2}月(?:\\d{1,2}日)?|年第[1-4]季度|年[上下]半年|(?![\\d年/.-])))`
const AS_ANY = `((?:19|20)\\d{2}(?:年\\d{1,2}月(?:\\d{1,2}日)?末?|年末|年第[1-4]季度末?|年[上下]半年末?|(?![\\d年/.-])))`
/** 1/2/2024, whose order is asked. */
const SLASHED = '\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}'
/** How many months such a stretch has: financial year, half-year, quarter, month. */
const monthsIn = (stretch: string): number =>
  stretch.startsWith('half') ? 6 : /year$|^fy$/u.test(stretch) ? 12 : stretch === 'quarter' ? 3 : 1

/** A stretch that is told by its length and its last day, a day up to which is counted, and a first day alone. */
const STRETCHES: readonly Rule[] = [
  rule(`\\b(?:calendar year|cy)\\s?${YEAR}(?!\\d)`, (_, year = '') => `${year}年`),
  rule(
    `\\b(?:ytd|year[- ]to[- ]date)[\\s:,(（]*(?:to\\s+|at\\s+|as (?:at|of)\\s+)?${MONTH_OR_DAY}[)）]?`,
    sinceJanuary,
  ),
  rule(`${MONTH_OR_DAY}[\\s,(（]*(?:ytd|year[- ]to[- ]date)\\b[)）]?`, sinceJanuary),
  rule(
    `\\b(?:for the |the |rolling )?(?:(\\d{1,2}|${COUNTS.join('|')})[- ](months?|weeks?|quarters?|years?)|(half[- ]year|half|(?:(?:financial|fiscal|calendar) )?year|fy|quarter|month|week))[- ](?:ended|ending|end|to|up to|until|through)\\s+(?:on\\s+)?(?:the\\s+)?(?:end[- ](?:of\\s+)?)?${MONTH_OR_DAY}`,
    upTo,
  ),
  rule(`\\bend[- ](?:of[- ])?(?:the\\s+)?(?:year\\s+)?${ANY}`, (_, said = '') => ended(said)),
  rule(`\\byear[- ]end\\s+${ANY}`, (_, said = '') => ended(said)),
  rule(`\\b${YEAR}\\s+year[- ]end\\b`, (_, year = '') => ended(year)),
  rule(
    `\\bsame (?:period|quarter|month|time)(?: (?:of|in))?(?: the year)? ${YEAR}\\b`,
    (_, year = '') => `${year}年同期`,
  ),
  rule(
    `\\b(?:since|from)\\s+(?:the\\s+)?(?:(?:start|beginning)\\s+of\\s+)?${ANY}(?:\\s*(?:to|until|till|[-–—])\\s*(?:date|the present|present|now|today)|\\s+onwards?|\\s+on)\\b`,
    (_, said = '') => since(said),
  ),
  rule(`\\bsince\\s+(?:the\\s+)?(?:(?:start|beginning)\\s+of\\s+)?${ANY}`, (_, said = '') => since(said)),
  rule(
    `${ANY}\\s*(?:\\b(?:to|until|till)\\b|[-–—])\\s*(?:date|the present|present|now|today)\\b`,
    (_, said = '') => since(said),
  ),
  rule(
    `\\b(?:(?:position|status|situation|state|balance|standing|data|figures?)\\s+)?(?:as\\s+(?:at|of|on)|up\\s+to|until)\\s+(?:the\\s+)?(?:close of\\s+)?(${AS_ANY.slice(1, -1)}|${SLASHED})`,
    (_, said = '') => `截至${said}`,
  ),
  rule(
    `\\b(?:(?:position|status|situation|state|balance)\\s+)?(?:at|by)\\s+(?:the\\s+)?(?:close of\\s+)?((?:19|20)\\d{2}年(?:末|\\d{1,2}月(?:末|\\d{1,2}日)?|第[1-4]季度末|[上下]半年末)|${SLASHED})`,
    (_, said = '') => `截至${said}`,
  ),
  // How long such a period is nobody says.
  rule(`\\bperiod\\s+(?:ended|ending|to)\\s+(?:on\\s+)?(?:the\\s+)?${ANY}`, (_, said = '') => `截至${said}`),
]

const ended = (said: string): string => `${said}${said.includes('年') ? '' : '年'}末`
const since = (said: string): string => `${said}${said.includes('年') ? '' : '年'}以来`

/** One, two or 12 as a number; 0 where a word counts nothing. */
const numberOf = (word: string): number =>
  /\d/u.test(word) ? Number(word) : COUNTS.indexOf(word.toLowerCase()) + 1

function sinceJanuary(_: string, year = '', month = '', day = ''): string {
  return day === '' ? `${year}年1-${month}月` : `${dayIn(year, 1, 1)}至${dayIn(year, month, day)}`
}

/** Three months to June 2025, year ended 31 March 2025, 52 weeks to 29 March 2025. */
function upTo(whole: string, count = '', counted = '', one = '', year = '', month = '', day = ''): string {
  const n = one === '' ? numberOf(count) : 1
  const unit = (one === '' ? counted.replace(/s$/iu, '') : one).toLowerCase()
  const first = parseISO(`${year}-${month.padStart(2, '0')}-01`)
  if (n === 0 || !isValid(first)) return whole
  const isMonths = day === '' || isLastOfMonth(year, month, day)
  if (unit === 'week') {
    if (day === '') return whole
    const last = parseISO(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    return isValid(last) ? `${dayText(addDays(last, 1 - 7 * n))}至${dayText(last)}` : whole
  }
  const months = n * monthsIn(unit)
  if (isMonths) {
    const from = addMonths(first, 1 - months)
    return months === 1
      ? format(first, 'yyyy年M月')
      : `${format(from, 'yyyy年M月')}至${format(first, 'yyyy年M月')}`
  }
  const last = parseISO(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return isValid(last) ? `${dayText(addDays(addMonths(last, -months), 1))}至${dayText(last)}` : whole
}

const dayText = (day: Date): string => format(day, 'yyyy年M月d日')

function isLastOfMonth(year: string, month: string, day: string): boolean {
  const next = addDays(parseISO(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`), 1)
  return isValid(next) && next.getDate() === 1
}

/**
 * A text whose English dates are as Chinese tables say them, from which periods are then read; the words around them stay. A day that may be
 * meant in two ways, 1/2/2024, stays too.
 * @example datesInChinese('Members as at 31 December 2024') // 'Members 截至2024年12月31日'
 * @example datesInChinese('Three months to June 2025') // '2025年4月至2025年6月'
 */
export function datesInChinese(text: string): string {
  if (!/\d/u.test(text) || !/[a-z]|\d[/.]\d{1,2}[/.]\d{4}/iu.test(text)) return text
  return [...PARTS, ...DATES, ...STRETCHES].reduce((said, [pattern, say]) => said.replace(pattern, say), text)
}

/** A month, or a day of it, that no year stands behind. */
const NO_YEAR = '(?![a-z\\d])(?!\\.?,?\\s*(?:of\\s+)?(?:19|20)\\d{2})'
const UNTIL = '(?:as\\s+(?:at|of|on)|up\\s+to|until|till)'
/** What a title says without a year: January to September, as at end of September, up to 30 September, Q3. */
const YEARLESS: readonly Rule[] = [
  rule(
    `\\b(${MONTH})${TO}(${MONTH})${NO_YEAR}`,
    (_, from = '', to = '') => `${monthOf(from)}-${monthOf(to)}月`,
  ),
  rule(
    `\\b${UNTIL}\\s+(?:the\\s+)?${DAY}\\s+(?:of\\s+)?(${MONTH})${NO_YEAR}`,
    (_, day = '', month = '') => `截至${monthOf(month)}月${Number(day)}日`,
  ),
  rule(
    `\\b${UNTIL}\\s+(${MONTH})\\s+${DAY}${NO_YEAR}`,
    (_, month = '', day = '') => `截至${monthOf(month)}月${Number(day)}日`,
  ),
  rule(
    `\\b(?:(?:${UNTIL}|to|at|by)\\s+)?(?:the\\s+)?end[- ](?:of\\s+)?(${MONTH})${NO_YEAR}`,
    (_, month = '') => `截至${monthOf(month)}月末`,
  ),
  rule(`\\b${UNTIL}\\s+(${MONTH})${NO_YEAR}`, (_, month = '') => `截至${monthOf(month)}月末`),
  rule(
    `\\b(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter${NO_YEAR}`,
    (_, word = '') => `第${'一二三四'.charAt(nth(word) - 1)}季度`,
  ),
  rule(`\\b(?:the )?(first|second|1st|2nd) half(?:[- ]year)?${NO_YEAR}`, (_, word = '') =>
    nth(word) === 1 ? '上半年' : '下半年',
  ),
]

/** The first such words of an English text, and how Chinese tables say them; null where it has none. */
export function monthsInEnglish(text: string): { readonly words: string; readonly said: string } | null {
  for (const [pattern, say] of YEARLESS) {
    const [found] = text.matchAll(pattern)
    if (found !== undefined) return { words: found[0], said: say(...found) }
  }
  return null
}
