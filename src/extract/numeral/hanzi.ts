import { UNITS } from '../lexicon/lexicon.ts'
import { FORMAL_NUMERALS, isHanziNumeralAt } from './chars.ts'
import type { Numeral, NumeralForm } from './numeral.ts'

const DIGITS = new Map([...'零一二三四五六七八九'].map((c, i) => [c, i] as const)).set('〇', 0).set('两', 2)
const SMALL = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const LARGE = new Map([
  ['万', 1e4],
  ['亿', 1e8],
])

/** No Chinese number in use is longer; a longer run is not a number, and reading it would only take time. */
const LONGEST = 24

/** Whether a run that is too long to be a number begins at `at`. */
export const isEndlessHanzi = (text: string, at: number): boolean =>
  isHanziNumeralAt(text, at + LONGEST) && hanziEnd(text, at) - at > LONGEST

/** Where the run of numeral characters that begins at `at` ends. */
export function hanziEnd(text: string, at: number): number {
  let p = at
  while (isHanziNumeralAt(text, p)) p += 1
  return p
}

/**
 * The number written in Chinese characters at `at`, or null where the characters make none (万万, 一线一).
 *
 * Reads the whole run: 一百二十, 三四十 (30 to 40), 一万二 (12000), 几百万, 百 (bare), 二〇二五 (positional).
 */
export function readHanzi(text: string, at: number): Numeral | null {
  let end = at
  while (isHanziNumeralAt(text, end)) {
    end += 1
    if (end - at > LONGEST) return null
  }
  if (end === at) return null
  // 近亿千瓦时, 五十千米: after a larger unit 千 belongs to the measure.
  if (end - at >= 2 && '千百'.includes(text.charAt(end - 1)) && '十百千万亿'.includes(text.charAt(end - 2))) {
    const unit = UNITS.longest(text, end - 1)
    if (unit !== null && unit.value === 'size' && unit.at > end) end -= 1
  }
  // 三千一线职工 is 三千 and 一线: the short form 三千一 is not used in print.
  if (end - at >= 3 && text[end - 1] === '一' && '百千万'.includes(text.charAt(end - 2))) end -= 1
  if (end - at === 1) {
    // Most runs are one digit; they need no adding up.
    const digit = DIGITS.get(text.charAt(at)) ?? 0
    if (digit > 0) return { form: 'hanzi', start: at, end, value: digit, high: digit, digits: '' }
  }
  const run = text.slice(at, end)
  if (isBare(run)) return isManifold(run) ? made(at, end, 'vague', 0) : made(at, end, 'bare', bareValue(run))
  // 三两天 and 百十户 are said of a few and of some hundred.
  if (run === '三两') return made(at, end, 'hanzi', 2, 3)
  if (run === '百十')
    return '来余多'.includes(text.charAt(end) || ' ')
      ? made(at, end, 'hanzi', 110)
      : made(at, end, 'vague', 0)
  const [, tens, scale = ''] = TO_THE_NEXT_TEN.exec(run) ?? []
  if (tens !== undefined) {
    const next = (DIGITS.get(tens) ?? 1) * 10 * bareValue(scale)
    return made(at, end, 'hanzi', next - 10 * bareValue(scale), next)
  }
  const sum = new Sum()
  for (const c of spelled(run)) if (!sum.take(c)) return null
  if (sum.positional) {
    if (run.length > 1)
      return made(at, end, 'positional', Number([...run].map((c) => DIGITS.get(c) ?? 0).join('')))
    return run === '零' || run === '〇' ? null : made(at, end, 'hanzi', sum.low)
  }
  if (sum.vague) return made(at, end, 'vague', 0)
  return made(at, end, 'hanzi', sum.low, sum.high)
}

/** 十几二十万, 二十几三十名: between one ten and the next. */
const TO_THE_NEXT_TEN = /^(?:十几(?=二)|二十几(?=三)|三十几(?=四)|四十几(?=五))(.)十([百千万亿]*)$/u

/** What the formal numerals of contracts and receipts are in everyday ones. */
const EVERYDAY = new Map(
  [...'壹贰叁肆伍陆柒捌玖拾佰仟'].map((c, i) => [c, '一二三四五六七八九十百千'.charAt(i)]),
)

/** Words that end with a formal numeral. */
const FORMAL_ENDS = '大陆 登陆 着陆 内陆 水陆 上陆 队伍 入伍 退伍 行伍 收拾 捡拾 重拾'.split(' ')

/** Units that a single formal digit counts: 伍元, 一式叁份. */
const FORMAL_UNITS = '元圆角分份套张件台本枚个年次'

/** 贰仟伍佰, 叁拾, 玖万: the number in formal numerals at `at`, or null where they belong to a word. */
export function readFormal(text: string, at: number): Numeral | null {
  if (!FORMAL_NUMERALS.includes(text.charAt(at) || ' ')) return null
  if (at > 0 && FORMAL_ENDS.includes(text.slice(at - 1, at + 1))) return null
  let end = at + 1
  while (end - at <= LONGEST && `${FORMAL_NUMERALS}零〇万亿`.includes(text.charAt(end) || ' ')) end += 1
  const isSingle = end - at === 1
  if (isSingle && (text[at] === '佰' || text[at] === '仟')) return null
  if (isSingle && text[at] !== '拾' && !FORMAL_UNITS.includes(text.charAt(end) || ' ')) return null
  const sum = new Sum()
  for (const c of text.slice(at, end)) if (!sum.take(EVERYDAY.get(c) ?? c)) return null
  return sum.positional && !isSingle ? null : made(at, end, 'hanzi', sum.low, sum.high)
}

const made = (start: number, end: number, form: NumeralForm, value: number, high = value): Numeral => ({
  form,
  start,
  end,
  value,
  high,
  digits: '',
})

const TENS = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
  ['卌', '四十'],
])

/** 廿五 as 二十五. */
const spelled = (run: string): string =>
  /[廿卅卌]/.test(run) ? [...run].map((c) => TENS.get(c) ?? c).join('') : run

const isBare = (run: string): boolean => [...run].every((c) => c !== '十' && (SMALL.has(c) || LARGE.has(c)))

/** 千百名, 万千职工: a smaller scale after a larger one means very many and multiplies nothing. */
const isManifold = (run: string): boolean => run === '千百' || run === '万千' || run === '百千'

const bareValue = (run: string): number =>
  [...run].reduce((n, c) => n * (SMALL.get(c) ?? LARGE.get(c) ?? 1), 1)

/** Adds up a run character by character, both ends of a range at once. */
class Sum {
  vague = false
  /** True while only digits have been read. */
  positional = true
  #digit: readonly [number, number] | null = null
  #digits = 0
  #section: readonly [number, number] = [0, 0]
  #total: readonly [number, number] = [0, 0]
  #lastSmall = Number.POSITIVE_INFINITY
  #lastUnit = 0
  #lastLarge = Number.POSITIVE_INFINITY

  /** Takes one character; false if it cannot come next. */
  take(c: string): boolean {
    const digit = c === '几' ? 1 : DIGITS.get(c)
    if (digit !== undefined) return this.#takeDigit(c, digit)
    // 三七二十一: digits read one by one carry no unit.
    if (this.positional && this.#digits > 1) return false
    this.positional = false
    const small = SMALL.get(c)
    return small === undefined ? this.#takeLarge(LARGE.get(c) ?? 1) : this.#takeSmall(c, small)
  }

  #takeDigit(c: string, digit: number): boolean {
    this.#digits += 1
    if (c === '几') {
      this.vague = true
      if (this.#digit !== null) return false
      if (this.positional && this.#digits === 1) this.positional = false
    }
    if (this.#digit === null) {
      this.#digit = [digit, digit]
      if (c === '零' || c === '〇') this.#lastUnit = 0
      return true
    }
    if (this.#digit[0] === 0 && !this.positional) {
      this.#digit = [digit, digit]
      return true
    }
    const [low, high] = this.#digit
    const follows = digit === low + 1 || (low === 3 && digit === 5)
    if (low === high && low > 0 && follows && this.#digits <= 12) {
      this.#digit = [low, digit]
      if (this.#digits === 2 && this.#lastUnit === 0) this.positional = false
      return true
    }
    if (this.#lastUnit !== 0 || !this.#mayBePositional()) return false
    this.positional = true
    this.#digit = [digit, digit]
    return true
  }

  #mayBePositional(): boolean {
    return this.#total[1] === 0 && this.#section[1] === 0 && !this.vague
  }

  #takeSmall(c: string, small: number): boolean {
    if (small >= this.#lastSmall) return false
    if (this.#digit === null && c !== '十') return false
    const [low, high] = this.#digit ?? [1, 1]
    if (low === 0 && c !== '十') return false
    const implied = low === 0 ? 1 : low
    this.#section = [this.#section[0] + implied * small, this.#section[1] + Math.max(high, implied) * small]
    this.#lastSmall = small
    this.#lastUnit = small
    this.#digit = null
    return true
  }

  #takeLarge(large: number): boolean {
    const [low, high] = this.#digit ?? [0, 0]
    const section: readonly [number, number] = [this.#section[0] + low, this.#section[1] + high]
    if (large > this.#lastLarge) {
      // 两万亿, 一万五千亿: the larger unit multiplies all that went before.
      this.#total = [(this.#total[0] + section[0]) * large, (this.#total[1] + section[1]) * large]
    } else {
      if (section[1] === 0 || large >= this.#lastLarge) return false
      this.#total = [this.#total[0] + section[0] * large, this.#total[1] + section[1] * large]
    }
    this.#lastLarge = large
    this.#lastUnit = large
    this.#lastSmall = Number.POSITIVE_INFINITY
    this.#section = [0, 0]
    this.#digit = null
    return true
  }

  /** 一万二 is 12000: a digit right after a unit counts tenths of it. */
  #tail(side: 0 | 1): number {
    const digit = this.#digit?.[side] ?? 0
    return this.#lastUnit >= 100 ? (digit * this.#lastUnit) / 10 : digit
  }

  get low(): number {
    return this.#total[0] + this.#section[0] + this.#tail(0)
  }

  get high(): number {
    return this.#total[1] + this.#section[1] + this.#tail(1)
  }
}
