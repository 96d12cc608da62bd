import { digitOf, isDigitAt } from './chars.ts'
import { digitsEnd } from './digits.ts'
import { type Found, named } from './found.ts'

const isHyphen = (c: string): boolean => c === '-' || c === '—' || c === '－' || c === '–'

/** Words behind which a run of seven or eight digits is a telephone number. */
const PHONE_WORDS = ['电话', '热线', '传真', '手机', '座机', '拨打', '致电', '拨通', '联系方式', '短号']

/** How far before the digits such a word may stand, for 电话（传真）：. */
const REACH = 12

function afterPhoneWord(text: string, at: number, floor: number): boolean {
  const before = text.slice(Math.max(floor, at - REACH), at)
  return PHONE_WORDS.some((w) => before.includes(w))
}

/** A telephone number of mainland form; hyphens as printed. */
export function readPhone(text: string, at: number, floor: number): Found | null {
  const first = digitsEnd(text, at)
  const length = first - at
  if (length < 3 || length > 12) return null
  const found = (end: number) => named('phone', 'phone', at, end)
  const digit = (k: number) => digitOf(text.charCodeAt(at + k))
  const a = digit(0)
  if (isHyphen(text.charAt(first)) && (a === 0 || ((a === 4 || a === 8) && length === 3))) {
    const second = digitsEnd(text, first + 1)
    const rest = second - first - 1
    if (a === 0 && (length === 3 || length === 4) && (rest === 7 || rest === 8)) return found(second)
    if (a !== 0 && digit(1) === 0 && digit(2) === 0) {
      if (rest === 7) return found(second)
      const third = isHyphen(text.charAt(second)) ? digitsEnd(text, second + 1) : second
      if (third > second && rest + third - second - 1 === 7) return found(third)
    }
    return null
  }
  if (isDigitAt(text, first + 1) && text[first] === '.') return null
  if (length === 11 && a === 1 && digit(1) >= 3) return found(first)
  if (length === 10 && (a === 4 || a === 8) && digit(1) === 0 && digit(2) === 0) return found(first)
  if ((length === 11 || length === 12) && a === 0) return found(first)
  if ((length === 7 || length === 8) && afterPhoneWord(text, at, floor)) return found(first)
  return null
}
