/**
 * What each UTF-16 unit may begin.
 *
 * The scanner reads one table entry per unit and stops only where a figure can begin, which is what keeps a long text
 * fast. Classes are small integers in the low bits; `STARTS_WORD` marks the first unit of a lexicon word.
 */

export const NOTHING = 0
export const DIGIT = 1
export const HANZI = 2
export const LETTER = 3
export const ORDER = 4
export const HALF = 5
export const SEVERAL = 6
export const CIRCLED = 7
export const FIRST = 8
export const BRACKET = 9
export const FORMAL = 10
export const PAIR = 11

export const CLASS_MASK = 15
export const STARTS_WORD = 16

/** Characters of which a Chinese numeral is written. 几 stands for an unknown digit. */
const HANZI_NUMERALS = '零〇一二两三四五六七八九十百千万亿几廿卅卌'

/** The digits and small units of banknotes and contracts, which other words hold as well (大陆, 队伍, 收拾). */
export const FORMAL_NUMERALS = '壹贰叁肆伍陆柒捌玖拾佰仟'

const table = new Uint8Array(65536)

const mark = (from: number, to: number, kind: number) => table.fill(kind, from, to + 1)

mark(0x30, 0x39, DIGIT)
mark(0xff10, 0xff19, DIGIT)
mark(0x41, 0x5a, LETTER)
mark(0x61, 0x7a, LETTER)
mark(0x2460, 0x249b, CIRCLED)
mark(0x3220, 0x3229, CIRCLED)
mark(0x2776, 0x2793, CIRCLED)
for (const c of HANZI_NUMERALS) table[c.charCodeAt(0)] = HANZI
for (const c of FORMAL_NUMERALS) table[c.charCodeAt(0)] = FORMAL
for (const [c, kind] of [
  ['第', ORDER],
  ['半', HALF],
  ['数', SEVERAL],
  ['若', SEVERAL],
  ['首', FIRST],
  ['〔', BRACKET],
  ['俩', PAIR],
  ['仨', PAIR],
] as const) {
  table[c.charCodeAt(0)] = kind
}

/** The class of a unit together with its word flag. `NaN`, which `charCodeAt` gives past the end, is `NOTHING`. */
export const classAt = (text: string, at: number): number => table[text.charCodeAt(at)] ?? NOTHING

/** Makes the scanner look into the lexicon wherever this character occurs. */
export const markWordStart = (first: string): void => {
  const code = first.charCodeAt(0)
  table[code] = (table[code] ?? NOTHING) | STARTS_WORD
}

/** The digit that a half- or full-width digit unit stands for, or -1. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10
  return -1
}

export const isDigitAt = (text: string, at: number): boolean => digitOf(text.charCodeAt(at)) >= 0

export const isLetterAt = (text: string, at: number): boolean => (classAt(text, at) & CLASS_MASK) === LETTER

/** Whether a number in Arabic digits or Chinese characters may begin here. */
export function isNumeralAt(text: string, at: number): boolean {
  const kind = classAt(text, at) & CLASS_MASK
  return kind === DIGIT || kind === HANZI || kind === FORMAL
}

export const isHanziNumeralAt = (text: string, at: number): boolean =>
  (classAt(text, at) & CLASS_MASK) === HANZI

/** Whether the unit is a Han character, that is, can go on a word. */
export function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007
}

/** A space that may be between a number and its unit. */
export const isThinSpaceAt = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at)
  return c === 0x20 || c === 0xa0 || c === 0x2009 || c === 0x202f
}

/** Whether hours or minutes end at `at`, or at a 零 before it: the number that follows belongs to them. The 分 of 评分 is not a minute. */
export function followsTime(text: string, at: number): boolean {
  const end = text[at - 1] === '零' ? at - 1 : at
  return (
    text.startsWith('小时', end - 2) ||
    ('时分'.includes(text.charAt(end - 1) || ' ') && isNumeralAt(text, end - 2))
  )
}

const SEGMENT_ENDS = '\n\r。！？；'

/** At most `reach` units before `at`, no further back than the sentence goes. */
export function sentenceBefore(text: string, at: number, reach: number, floor = 0): string {
  let from = at
  while (from > floor && at - from < reach && !SEGMENT_ENDS.includes(text.charAt(from - 1))) from -= 1
  return text.slice(from, at)
}

/** At most `reach` units from `at` on, no further than the sentence goes. */
export function sentenceAfter(text: string, at: number, reach: number): string {
  let to = at
  while (to < text.length && to - at < reach && !SEGMENT_ENDS.includes(text.charAt(to))) to += 1
  return text.slice(at, to)
}

/** Whether a line or sentence begins here, so that `1.` or `一、` numbers it. Spaces of indentation do not count. */
export function startsSegment(text: string, at: number): boolean {
  let p = at - 1
  while (p >= 0 && at - p < 12 && (isThinSpaceAt(text, p) || text[p] === '\t' || text[p] === '\u3000')) p -= 1
  return p < 0 || SEGMENT_ENDS.includes(text.charAt(p))
}
