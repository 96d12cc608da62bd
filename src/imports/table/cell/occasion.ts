import { tight, written } from '../../../places/written-name.ts'

/** 2025年第37周, Week 37: how the weeks of a year are counted nobody says. */
export interface WeekSaid {
  readonly kind: 'week'
  readonly text: string
  /** Null where something else says it. */
  readonly year: number | null
  readonly week: number
  /** 截至第37周: up to its last day. */
  readonly isUntil?: true
}

/** 2025年春节期间, 9月第2周, early September 2025: a time whose days are not said. */
export interface Occasion {
  readonly kind: 'occasion'
  readonly text: string
  /** Null where its words name none. */
  readonly year: number | null
}

const YEAR = '((?:19|20)\\d{2})'
const HANZI = '一二三四五六七八九十'
const MOST_WEEKS = 53

const WEEK_OF_YEAR = `(?:${YEAR}年?度?)?第(\\d{1,2}|[一二三四五六七八九十]{1,3})个?(?:周(?!期|岁|年|边|转)|星期)`
const ENGLISH_WEEK = `(?<![a-z]|work(?:ing)? )(?:week|wk)[.-]? ?(?:no\\.? ?)?(\\d{1,2})(?:(?:,? (?:of )?|[-/])${YEAR})?(?!\\d| ?h(?:ours?|rs?)?\\b)`
/** W37 says a week only beside its year. */
const SHORT_WEEK = `(?<![a-z])(?:c?w)-?(\\d{1,2})[-/, ]{1,2}${YEAR}(?!\\d)`
const YEAR_BEFORE_WEEK = `${YEAR}[-/, ]{0,2}(?:week|wk|c?w)[-. ]?(\\d{1,2})(?!\\d)`

const FEAST =
  '(?:元旦|春节|新春|元宵节?|清明节?|[“"]?五一[”"]?(?:劳动节)?|劳动节|端午节?|中秋节?|国庆节?|[“"]?十一[”"]?|重阳节?|[“"]?三八[”"]?(?:妇女节)?|妇女节|除夕|双节|两节)'
const FEASTS = `${FEAST}(?:[、和及与·]?${FEAST})?`
const STRETCH = '(?:期间|假期|长假|小长假|黄金周|前后|节前|节后)'
const FEAST_DAYS = `(?:${YEAR}年?度?)?${FEASTS}${STRETCH}`
/** In a cell of its own 2025年国庆节 is a time; in a title 2025年春节慰问 is what was done. Times of a year that no calendar bounds are so too. */
const FEAST_ALONE = `${YEAR}年?度?(?:${FEASTS}|暑期|暑假|寒假|春运|汛期|高温|供暖季|[春夏秋冬]季)`
/** 2025年高温期间 of a name that is in no list. 2025年1-6月期间 has its months. */
const OTHER_STRETCH = `${YEAR}年度?(?!报告|统计|考核|同期|本期)(?:(?![年月季半旬周第至])\\p{Script=Han}){2,8}(?:期间|假期)`
const MONTH_WEEK = `(?:${YEAR}年)?\\d{1,2}月份?第[一二三四五1-5]个?(?:周|星期)`
/** Several weeks, and the first days of a month. */
const WEEKS_TOGETHER = `(?:${YEAR}年?度?)?第(?:\\d{1,2}|[一二三四五六七八九十]{1,3})周?[-—–~至到]第?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})周|(?<![a-z])(?:weeks|wks) \\d{1,2} ?(?:[-–—]|to|and) ?\\d{1,2}(?:,? (?:of )?${YEAR})?`
const START_OF_MONTH = `(?:${YEAR}年)?(?<!\\d)\\d{1,2}月初(?![步级审评始中])`
const ENGLISH_FEAST =
  "(?:spring festival|chinese new year|lunar new year|national day|labou?r day|may day|golden week|mid-autumn(?: festival)?|dragon boat(?: festival)?|christmas|easter|new year(?:['’]s)?(?: day)?)"
const OF_ENGLISH = `${ENGLISH_FEAST}(?: (?:holidays?|period|week|break))?,? ${YEAR}|${YEAR} ${ENGLISH_FEAST}(?: (?:holidays?|period|week|break))?|${ENGLISH_FEAST} (?:holidays?|period|week|break)`
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const PART_OF_MONTH = `(?<![a-z])(?:early|mid|late)(?:[- ]| in )?(?:${MONTH},? )?${YEAR}`

const UNTIL = '(截[至止]到?|up to |as (?:at|of) )?'
const pattern = (source: string): RegExp => new RegExp(`${UNTIL}(?:${source})`, 'iu')
const OCCASIONS = [
  WEEKS_TOGETHER,
  START_OF_MONTH,
  MONTH_WEEK,
  FEAST_DAYS,
  OF_ENGLISH,
  OTHER_STRETCH,
  PART_OF_MONTH,
].map(pattern)
const ALONE = new RegExp(`^${FEAST_ALONE}$`, 'u')
const WEEKS = [WEEK_OF_YEAR, ENGLISH_WEEK, SHORT_WEEK, YEAR_BEFORE_WEEK].map(pattern)

const weekOf = (digits: string): number => {
  if (/^\d+$/u.test(digits)) return Number(digits)
  const [tens = '', units = ''] = digits.includes('十') ? digits.split('十') : ['', digits]
  const ten = digits.includes('十') ? (tens === '' ? 10 : 10 * (HANZI.indexOf(tens) + 1)) : 0
  return ten + (units === '' ? 0 : HANZI.indexOf(units) + 1)
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/u.test(text)

/** What a text holds of a week or an occasion. */
function found(text: string): WeekSaid | Occasion | null {
  for (const words of OCCASIONS) {
    const [whole = '', , ...groups] = words.exec(text) ?? []
    const year = groups.find((group) => group !== undefined)
    if (whole !== '') return { kind: 'occasion', text: whole, year: year === undefined ? null : Number(year) }
  }
  for (const words of WEEKS) {
    const [whole = '', until, ...groups] = words.exec(text) ?? []
    const said = groups.filter((group) => group !== undefined)
    const year = said.find(isYear)
    const week = weekOf(said.find((group) => !isYear(group)) ?? '')
    if (whole === '' || week < 1 || week > MOST_WEEKS) continue
    return {
      kind: 'week',
      text: whole,
      year: year === undefined ? null : Number(year),
      week,
      ...(until === undefined ? {} : { isUntil: true }),
    }
  }
  return null
}

const plain = (text: string): string => {
  const said = written(text)
  return /\p{Script=Han}/u.test(said) && !/[a-z]{3}/iu.test(said) ? tight(said) : said
}

/** The week or the occasion that a text is from end to end; null where it is none. */
export function occasionIn(text: string): WeekSaid | Occasion | null {
  const whole = plain(text)
  const [alone, year = ''] = ALONE.exec(whole) ?? []
  if (alone !== undefined) return { kind: 'occasion', text: alone, year: Number(year) }
  const read = found(whole)
  return read?.text === whole ? read : null
}

/** The week or the occasion that a title or a name holds among other words. */
export const occasionWithin = (text: string): WeekSaid | Occasion | null => found(plain(text))
