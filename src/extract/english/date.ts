import { type Found, named } from '../figure.ts'
import { isDigitAt, isHanAt } from '../numeral/chars.ts'
import { endOf, wordBefore } from './look.ts'
import { readEnglishNumber } from './number.ts'
import { unitAt } from './unit.ts'
import { isBeforeYear, MONTH } from './words.ts'

const DATE_BEHIND = new RegExp(
  `\\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2})? (?:of )?${MONTH}\\b\\.?(?:,? (?:19|20)\\d\\d)?`,
  'iy',
)
const DAY_BEHIND_MONTH =
  /\d{1,2}(?:st|nd|rd|th)?(?:(?: ?[-–] ?| to | and )\d{1,2}(?!\d|[.,]\d|%))?(?:, ?(?:19|20)\d\d)?(?![\d%])/y
const MONTH_BEFORE = new RegExp(`(?:^|[^a-z])(${MONTH}\\.?[ ])$`, 'iu')
const YEARS = /(?:19|20)\d\d(?:s|(?: ?[-–] ?| to )(?:(?:19|20)\d\d|\d\d)(?![\d,.%]))?(?![\d%]|,\d|\.\d)/y
const CLOCK = /\d{1,2}(?::\d\d)?(?: ?[-–] ?\d{1,2}(?::\d\d)?)? ?(?:a\.m\.|p\.m\.|am\b|pm\b|o'clock)/iy
/** The first nine months, the first three quarters: what Chinese prints as 前三季度. */
const PART_OF_YEAR = /(?:[a-z]{3,6}|\d{1,2}) (?:months|quarters)\b/iy
const NTH = /\d{1,4}(?:st|nd|rd|th)\b/iy

/** The date, time or ordinal that a number makes: May 1, 2025 · 1 May · 2021-2025 · the 1990s · 8:30 a.m. · the 12th. */
export function readEnglishDate(text: string, at: number, floor: number): Found | null {
  const part = /^first$/iu.test(wordBefore(text, at)) ? endOf(PART_OF_YEAR, text, at) : -1
  if (part > 0) return named('date', 'english-date', at, part)
  if (!isDigitAt(text, at)) return null
  const month = MONTH_BEFORE.exec(text.slice(Math.max(floor, at - 12), at))?.[1]
  const day = month === undefined ? -1 : endOf(YEARS, text, at)
  if (month !== undefined) {
    const end = day > 0 ? day : endOf(DAY_BEHIND_MONTH, text, at)
    if (end > 0) return named('date', 'english-date', at - month.length, end)
  }
  const behind = endOf(DATE_BEHIND, text, at)
  if (behind > 0) return named('date', 'english-date', at, behind)
  const clock = endOf(CLOCK, text, at)
  if (clock > 0) return named('time', 'english-time', at, clock)
  const nth = endOf(NTH, text, at)
  if (nth > 0) return named('ordinal', 'english-ordinal', at, nth, Number.parseInt(text.slice(at), 10))
  const year = endOf(YEARS, text, at)
  if (year < 0 || isHanAt(text, year)) return null
  const isCount =
    year - at === 4 && unitAt(text, year, 2000).unit !== '' && !isBeforeYear(wordBefore(text, at))
  return isCount || readEnglishNumber(text, at)?.end !== at + 4
    ? null
    : named('date', 'english-date', at, year)
}
