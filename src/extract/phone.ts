import { type Found, named } from './figure.ts'
import { readUnit } from './lexicon/unit.ts'
import { digitOf, isDigitAt, sentenceBefore } from './numeral/chars.ts'
import { digitsEnd } from './numeral/digits.ts'

const isHyphen = (c: string): boolean => c === '-' || c === '—' || c === '－' || c === '–'

/** Words after which a run of seven or eight digits is a telephone number. */
const PHONE_WORDS = ['电话', '热线', '传真', '手机', '座机', '拨打', '致电', '拨通', '联系方式', '短号']

/** How many characters before the digits such a word may begin, for 电话（传真）：. */
const REACH = 12

function afterPhoneWord(text: string, at: number, floor: number): boolean {
  const before = sentenceBefore(text, at, REACH, floor)
  return PHONE_WORDS.some((w) => before.includes(w))
}

/** 热线8888, 拨打96116: the word is right before the digits. 热线12件 is not a telephone number but a count. */
function isNamed(text: string, at: number, floor: number): boolean {
  const before = sentenceBefore(text, at, 5, floor).replace(/[：:“"\s]+$/u, '')
  return (
    digitsEnd(text, at) - at > 3 &&
    PHONE_WORDS.some((w) => before.endsWith(w)) &&
    readUnit(text, digitsEnd(text, at)).text === ''
  )
}

const phone = (start: number, end: number): Found => named('phone', 'phone', start, end)

/** 139****0021: where a number whose middle is hidden ends, or -1. */
function maskedEnd(text: string, at: number): number {
  let p = at
  while (p - at < 12 && (text[p] === '*' || text[p] === '＊' || text[p] === '×' || text[p] === 'X')) p += 1
  return p - at >= 3 ? digitsEnd(text, p) : -1
}

/** A telephone number of mainland form; hyphens as printed. */
export function readPhone(text: string, at: number, floor: number): Found | null {
  const first = digitsEnd(text, at)
  const masked = maskedEnd(text, first)
  if (masked > 0) return phone(at, masked)
  const length = first - at
  if (length < 3 || length > 12) return null
  const a = digitOf(text.charCodeAt(at))
  const isHyphened = isHyphen(text.charAt(first))
  // Most numbers are short and stand alone; right after such a word a short one is a telephone number too.
  if (length < 7 && !isHyphened) return length < 6 && isNamed(text, at, floor) ? phone(at, first) : null
  const b = digitOf(text.charCodeAt(at + 1))
  const c = digitOf(text.charCodeAt(at + 2))
  if (isHyphened && (a === 0 || length === 4 || ((a === 4 || a === 8) && length === 3))) {
    const second = digitsEnd(text, first + 1)
    const rest = second - first - 1
    if (a === 0 && (length === 3 || length === 4) && (rest === 7 || rest === 8)) return phone(at, second)
    if (a !== 0 && length === 3 && b === 0 && c === 0) {
      if (rest === 7) return phone(at, second)
      const third = isHyphen(text.charAt(second)) ? digitsEnd(text, second + 1) : second
      if (third > second && rest + third - second - 1 === 7) return phone(at, third)
    }
    // 6218-3345 after such a word.
    const isParted = length === 4 && second - first === 5 && afterPhoneWord(text, at, floor)
    return isParted ? phone(at, second) : null
  }
  if (isDigitAt(text, first + 1) && text[first] === '.') return null
  if (length === 11 && a === 1 && b >= 3) return phone(at, first)
  if (length === 10 && (a === 4 || a === 8) && b === 0 && c === 0) return phone(at, first)
  if ((length === 11 || length === 12) && a === 0) return phone(at, first)
  if ((length === 7 || length === 8) && afterPhoneWord(text, at, floor)) return phone(at, first)
  return null
}
