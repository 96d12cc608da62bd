import { digitOf, isDigitAt, isHanAt } from './chars.ts'
import type { Numeral } from './numeral.ts'

/** A double holds every integer of fifteen digits exactly; beyond that a run of digits is a code. */
const MOST_DIGITS = 15

/** A common space also separates groups if Chinese text follows the last group: 2 600余处, but not the cells 12 300. */
const SPACE = ' '

/** 1,234 and the narrow spaces of typeset tables; a full-width comma groups full-width digits only, since 110，985 is a list. */
const GROUP_MARKS = ',\u00a0\u2009\u202f'
const WIDE_GROUP_MARKS = '，,'

/** Where the run of digits that begins at `at` ends. */
export function digitsEnd(text: string, at: number): number {
  let p = at
  while (isDigitAt(text, p)) p += 1
  return p
}

const HAS_WIDE = /[０-９]/

/** The same digits in half width, without group marks. */
function halfWidth(text: string, from: number, to: number, hasGroups: boolean): string {
  if (!hasGroups && text.charCodeAt(from) <= 0x39 && text.charCodeAt(to - 1) <= 0x39) {
    const slice = text.slice(from, to)
    if (!HAS_WIDE.test(slice)) return slice
  }
  let out = ''
  for (let p = from; p < to; p += 1) {
    const d = digitOf(text.charCodeAt(p))
    if (d >= 0) out += d
  }
  return out
}

/** Where the thousands groups after `end` end; `end` itself where there are none. */
function groupsEnd(text: string, start: number, end: number): number {
  if (end - start > 3) return end
  if (text[end] === SPACE) {
    const last = groupsOf(text, start, end, SPACE)
    const before = text.charCodeAt(start - 1)
    const goesOn = isHanAt(text, last) || (text[last] === '.' && isDigitAt(text, last + 1))
    return last > end && goesOn && before !== 0x20 && before !== 9 ? last : end
  }
  return groupsOf(text, start, end, text.charCodeAt(end - 1) > 0x39 ? WIDE_GROUP_MARKS : GROUP_MARKS)
}

function groupsOf(text: string, start: number, end: number, marks: string): number {
  let p = end
  while (p - start <= 24 && p < text.length && marks.includes(text.charAt(p))) {
    if (!isDigitAt(text, p + 1) || !isDigitAt(text, p + 2) || !isDigitAt(text, p + 3)) break
    if (isDigitAt(text, p + 4)) break
    p += 4
  }
  return p
}

const isPointAt = (text: string, at: number): boolean =>
  (text[at] === '.' || text[at] === '．') && isDigitAt(text, at + 1)

/** A number in Arabic digits, half or full width, with thousands separators and a decimal part. */
export function readDigits(text: string, at: number): Numeral | null {
  const first = digitsEnd(text, at)
  if (first === at) return null
  if (first - at > MOST_DIGITS) return other('long', at, first)
  const whole = groupsEnd(text, at, first)
  let end = whole
  let digits = halfWidth(text, at, whole, whole > first)
  if (isPointAt(text, whole)) {
    end = digitsEnd(text, whole + 1)
    if (isPointAt(text, end)) {
      while (isPointAt(text, end)) end = digitsEnd(text, end + 1)
      return other('version', at, end)
    }
    if (digits.length + end - whole > MOST_DIGITS + 1) return other('long', at, end)
    digits += `.${halfWidth(text, whole + 1, end, false)}`
  }
  if (digits.length > MOST_DIGITS + 1) return other('long', at, end)
  const value = Number(digits)
  return { form: 'digits', start: at, end, value, high: value, digits }
}

const other = (form: 'long' | 'version', start: number, end: number): Numeral => ({
  form,
  start,
  end,
  value: 0,
  high: 0,
  digits: '',
})
