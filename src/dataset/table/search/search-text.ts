import type { Bilingual } from '../../../domain/text.ts'
import type { Period } from '../../../domain/time/period.ts'
import { isDay, yearPeriod } from '../../../domain/time/period.ts'
import type { Read } from '../../search/search-match.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/** 8 january 2026, dec 2025; a folded text. */
const IN_ENGLISH = `(?:(\\d{1,2})\\s+)?${MONTH_NAME}\\.?,?\\s+(\\d{4})`
/** 2025年, 2025年12月, 2026 年 1 月 8 日. */
const IN_CHINESE = '(\\d{4})\\s*年\\s*(?:(\\d{1,2})\\s*月\\s*(?:(\\d{1,2})\\s*[日号])?)?'
/** 2025, 2025-12, 2025/12, 2026.1.8. */
const IN_DIGITS = '(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?'

/** A part of a year: 三季度, 第3季度, q3, 3q, third quarter, 上半年, h1, 1h, first half. */
const PART =
  '(?:第?(?:([一二三四])|([1-4]))季度|q([1-4])|([1-4])q|([上下])半年|h([12])|([12])h|(first|second|third|fourth|1st|2nd|3rd|4th)\\s+(quarter|half))'
/** 2025年三季度, 2025q3, 2025 h1. */
const YEAR_AND_PART = `(\\d{4})(?:年|[-/])?\\s*${PART}`
/** h1 2025, third quarter of 2025; without a year too. */
const PART_AND_YEAR = `${PART}(?:,?\\s+(?:of\\s+)?(\\d{4})年?)?`

const TERM = new RegExp(
  `(?:${YEAR_AND_PART}|${PART_AND_YEAR}|${IN_ENGLISH}|${IN_CHINESE})(?=\\s|$)|\\S+`,
  'gu',
)
const YEAR_FIRST = new RegExp(`^${YEAR_AND_PART}$`, 'u')
const PART_FIRST = new RegExp(`^${PART_AND_YEAR}$`, 'u')
const ENGLISH = new RegExp(`^${IN_ENGLISH}$`, 'u')
const CHINESE = new RegExp(`^${IN_CHINESE}$`, 'u')
const DIGITS = new RegExp(`^${IN_DIGITS}$`, 'u')

/** The words of a folded query, of which those that name a part of a year, a month or a day are one: h1 2025, dec 2025. */
const wordsOfQuery = (query: string): readonly string[] =>
  (query.match(TERM) ?? []).map((word) =>
    CHINESE.test(word) || (YEAR_FIRST.test(word) && HANZI.test(word))
      ? word.replaceAll(/\s/gu, '')
      : word.trim(),
  )

/** The first month and the last of a quarter or a half-year that a folded term names, and its year if it names one. */
function partNamed(
  term: string,
): { readonly year: string; readonly from: number; readonly to: number } | null {
  const found = YEAR_FIRST.exec(term)?.slice(1) ?? yearLast(PART_FIRST.exec(term))
  if (found === null) return null
  const [year = '', numeral, digit, q, ofQ, half, h, ofH, ordinal, noun] = found
  const nth = ordinal === undefined ? 0 : ORDINALS.findIndex((names) => names.includes(ordinal)) + 1
  const quarter = Number(digit ?? q ?? ofQ ?? (numeral === undefined ? 0 : ' 一二三四'.indexOf(numeral)))
  const ofYear = quarter > 0 ? quarter : noun === 'quarter' ? nth : 0
  if (ofYear > 0) return { year, from: ofYear * 3 - 2, to: ofYear * 3 }
  const second = half === undefined ? Number(h ?? ofH ?? nth) : half === '下' ? 2 : 1
  if (second > 2) return null
  return second === 2 ? { year, from: 7, to: 12 } : { year, from: 1, to: 6 }
}

const ORDINALS: readonly (readonly string[])[] = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
]

/** What was found with the year behind it, in the order of what has the year before it. */
const yearLast = (found: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  found === null ? null : [found.at(-1), ...found.slice(1, -1)]

/**
 * Tells which periods a folded term finds as a time: those with a day in the year, half, quarter, month or day that it names. A quarter or a half
 * without a year finds those of every year, and no longer periods. Null where the term names no time.
 */
export function timeTest(term: string): ((period: Period) => boolean) | null {
  const time = timeNamed(term)
  if (time !== null) return (period) => hasDayIn(period, time)
  const part = partNamed(term)
  if (part === null || part.year !== '') return null
  return ({ start, end }) => {
    const whole = stretchOf(end.slice(0, 4), part.from, part.to)
    return whole !== null && start === whole.start && end === whole.end
  }
}

/** The year, half, quarter, month or day that a folded term names, from its first day to its last; null where it names none. */
export function timeNamed(term: string): (Period & { readonly start: string }) | null {
  const [, dayOf = '', name, yearOf = ''] = ENGLISH.exec(term) ?? []
  if (name !== undefined) return stretch(yearOf, String(MONTHS.indexOf(name.slice(0, 3)) + 1), dayOf)
  const part = partNamed(term)
  if (part !== null) return part.year === '' ? null : stretchOf(part.year, part.from, part.to)
  const [, year, month = '', day = ''] = CHINESE.exec(term) ?? DIGITS.exec(term) ?? []
  return year === undefined ? null : stretch(year, month, day)
}

/** The years that a search recognises; other numbers of four digits are not years. */
const YEARS = { first: 1900, last: 2099 }

function stretch(year: string, month: string, day: string) {
  const written = Number(year)
  if (written < YEARS.first || written > YEARS.last) return null
  if (month === '') return { ...yearPeriod(written, 'stated'), start: `${year}-01-01` }
  const at = `${year}-${month.padStart(2, '0')}`
  const [start, end] =
    day === ''
      ? [`${at}-01`, lastOf(written, Number(month))]
      : [`${at}-${day.padStart(2, '0')}`, `${at}-${day.padStart(2, '0')}`]
  return isDay(start) ? { start, end, basis: 'stated' as const } : null
}

/** The months of a year from one to another. */
function stretchOf(year: string, from: number, to: number) {
  const [first, last] = [stretch(year, String(from), ''), stretch(year, String(to), '')]
  return first === null || last === null ? null : { ...first, end: last.end }
}

const lastOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/**
 * Whether a period has a day in a time that is searched for. One whose start is open ("up to January") is found by its end alone: it would
 * else be found by every time before.
 */
const hasDayIn = (period: Period, time: Period & { readonly start: string }): boolean =>
  period.end >= time.start && (period.start ?? period.end) <= time.end

const HANZI = /\p{Script=Han}/u
const LATIN = /^[a-z]+$/u
/** Signs that may have another form, such as that of full width. Numbers with their units have none of them. */
const OTHER_FORMS = /[^\p{ASCII}\u3001\u3002\u4e00-\u9fff]/u

/** Shorter letters would find almost every Chinese word by its initials. */
const SHORTEST_PINYIN = 2

/** The text as the search compares it: full-width as half-width, capitals as small letters, ü as v as on a keyboard. */
export const fold = (text: string): string =>
  OTHER_FORMS.test(text) ? text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v') : text.toLowerCase()

/** The words after the name of a place that mean the union of that place. */
const UNION_EN = /(?<=\S)\s+federation of trade unions$/u
const UNION_ZH = /(?<=\S)(?:总工会|工会)$/u

/** The words of a query; each must be found. A month or a day is one of them: dec 2025. */
export const termsOf = (query: string): readonly string[] =>
  wordsOfQuery(fold(query).trim().replace(UNION_EN, ''))

/** A term that names the union of a place, as the name of the place: 襄城县总工会 as 襄城县. */
export const withoutUnion = (term: string): string => term.replace(UNION_ZH, '')

/** What is searched for one value. */
export interface SearchText {
  readonly words: string
  /** The pinyin of its Chinese words, syllable by syllable, read when it is asked for; none where they are not to be found by it. */
  readonly syllables: () => readonly string[]
}

const SILENT: readonly string[] = []

/** Makes a text searchable; `read` gives the pinyin of Chinese words, where they are to be found by it. */
export function searchTextOf(text: Bilingual, read: Read | null): SearchText {
  let sound: readonly string[] | undefined
  return {
    words: fold(bothOf(text)),
    syllables: () => {
      sound ??= read === null ? SILENT : syllablesOf(text, read)
      return sound
    },
  }
}

/** A text in both languages, a line each. */
export const bothOf = ({ zh, en }: Bilingual): string => (zh === en ? zh : `${zh}\n${en}`)

/** The pinyin of a text, syllable by syllable. */
export const syllablesOf = ({ zh }: Bilingual, read: Read): readonly string[] =>
  HANZI.test(zh) ? read(zh).map(fold) : SILENT

/** Whether a term may be pinyin: latin letters, and enough of them to mean something. */
export const isSound = (term: string): boolean => term.length >= SHORTEST_PINYIN && LATIN.test(term)

/** Whether a search has a term that may be pinyin, so that what it finds is not known before pinyin is there. */
export const mayBeSound = (search: string): boolean =>
  search.split(/\s+/u).some((term) => isSound(fold(term)))

/** The first letters of syllables. */
export const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((syllable) => syllable.slice(0, 1)).join('')

/** Whether a folded term is found in the text: as part of its words, or from a syllable on by its pinyin or its initials. */
export function finds({ words, syllables }: SearchText, term: string): boolean {
  if (words.includes(term)) return true
  if (!isSound(term)) return false
  const sound = syllables()
  return (
    initialsOf(sound).includes(term) || sound.some((_, place) => sound.slice(place).join('').startsWith(term))
  )
}
