import { type Found, named } from '../figure.ts'
import { quantityFor, readAfter, readBefore } from '../lexicon/qualifier.ts'
import { readUnit } from '../lexicon/unit.ts'
import { isHanAt } from '../numeral/chars.ts'
import { digitsEnd, readDigits } from '../numeral/digits.ts'
import { readHanzi } from '../numeral/hanzi.ts'
import type { Numeral } from '../numeral/numeral.ts'
import { withDecimals } from '../numeral/numeral.ts'
import { RANGE_MARKS } from './range.ts'

/** The denominators that print as a unit: 百分之九十 is 90 %. 万分之五 has none that is printed, and is 0.0005. */
const PER = new Map([
  [100, '%'],
  [1000, '‰'],
])

const readPart = (text: string, at: number): Numeral | null => {
  const n = readDigits(text, at) ?? readHanzi(text, at)
  return n === null || n.form === 'positional' ? null : withDecimals(text, n)
}

interface Parts {
  readonly end: number
  readonly low: number
  readonly high: number
  readonly vague: boolean
  readonly unit: string
}

/** Words before which 百分百 says "wholly" and measures nothing. */
const WHOLEHEARTED = ['用心', '投入', '努力', '信任', '付出', '相信', '支持', '确定', '真', '纯', '尽力']

/** 三分之一 as 1/3; 百分之九十 as 90 %; 百分之三至五 as a range. */
function readWords(text: string, at: number): Parts | null {
  if (text.startsWith('百分百', at) && !WHOLEHEARTED.some((w) => text.startsWith(w, at + 3)))
    return { end: at + 3, low: 100, high: 100, vague: false, unit: '%' }
  const under = readPart(text, at)
  if (under === null || !text.startsWith('分之', under.end)) return null
  const over = readPart(text, under.end + 2)
  if (over === null || under.value === 0) return null
  const unit = under.form === 'bare' ? (PER.get(under.value) ?? '') : ''
  const by = unit === '' ? under.value : 1
  // 万分之五点二 is 0.00052 without the error of a binary division.
  const divided = (n: number): number => (under.form === 'bare' ? Number((n / by).toPrecision(15)) : n / by)
  const parts = {
    end: over.end,
    low: divided(over.value),
    high: divided(over.high),
    vague: over.form === 'vague',
    unit,
  }
  const mark = text.charAt(over.end)
  if (mark === '' || !RANGE_MARKS.includes(mark) || parts.vague) return parts
  const same = text.slice(at, under.end + 2)
  const second = readPart(text, over.end + 1 + (text.startsWith(same, over.end + 1) ? same.length : 0))
  if (second === null || divided(second.value) <= parts.low) return parts
  return { ...parts, end: second.end, high: divided(second.value) }
}

/** 120/80, 86∶79 and 6.8∶36.5∶56.7: numbers beside each other and no fraction. */
function readPair(text: string, at: number): Found | null {
  const end = digitsEnd(text, at)
  if (text.startsWith('/10万', end)) return null
  if (text[end] === '/' || text[end] === '／') {
    const second = digitsEnd(text, end + 1)
    if (second === end + 1 || text[second] === '/' || text[second] === '.') return null
    return named('label', 'pair', at, second)
  }
  let last = readDigits(text, at)
  let parts = 1
  while (
    last !== null &&
    last.form === 'digits' &&
    parts < 6 &&
    RATIO_MARKS.includes(text.charAt(last.end) || ' ')
  ) {
    const next = readDigits(text, last.end + 1)
    if (next === null || next.form !== 'digits') return null
    last = next
    parts += 1
  }
  return last === null || parts < 2 ? null : named('other', 'score', at, last.end)
}

/** 1/3 with a proper fraction; 24/7 and 120/80 are none. */
function readSlash(text: string, at: number): Parts | null {
  const over = readDigits(text, at)
  if (over === null || over.form !== 'digits' || over.digits.includes('.')) return null
  if (text[over.end] !== '/' && text[over.end] !== '／') return null
  // 8.7/10万 counts per hundred thousand.
  if (text.startsWith('10万', over.end + 1)) return null
  const under = readDigits(text, over.end + 1)
  if (under === null || under.form !== 'digits' || under.digits.includes('.')) return null
  if (text[under.end] === '/' || under.value <= over.value || under.value > 1000 || over.value === 0)
    return null
  const value = over.value / under.value
  return { end: under.end, low: value, high: value, vague: false, unit: '' }
}

const RATIO_MARKS = '∶:：比'

/** Words after which two numbers with a colon are the score of a match. */
const SCORE_WORDS = [
  '比分',
  '总分',
  '一波',
  '大比分',
  '以',
  '战成',
  '打成',
  '扳成',
  '追成',
  '追至',
  '改写为',
  '锁定为',
  '定格在',
]

/** Words after such numbers that say who won. */
const RESULTS = [
  '战胜',
  '胜',
  '险胜',
  '大胜',
  '完胜',
  '力克',
  '击败',
  '逆转',
  '不敌',
  '负于',
  '告负',
  '取胜',
  '获胜',
  '横扫',
  '战平',
  '惜败',
  '落后',
  '领先',
  '的比分',
  '小胜',
  '轻取',
  '淘汰',
  '告捷',
  '反超',
]

const endsWithOne = (text: string, at: number, words: readonly string[]): boolean =>
  words.some((w) => at >= w.length && text.startsWith(w, at - w.length))

/** 86∶79 is a score, 6∶4 may be a ratio; a ratio with 1 or 100 in it is one unless its words speak of a match. */
const isScore = (text: string, at: number, end: number, left: number, right: number): boolean =>
  RESULTS.some((w) => text.startsWith(w, end)) ||
  text.startsWith('比分', at - 2) ||
  (left !== 1 &&
    right !== 1 &&
    left !== 100 &&
    right !== 100 &&
    ((left >= 10 && right >= 10) || endsWithOne(text, at, SCORE_WORDS)))

/** 3∶1 and, where no time of day was read, 3:1. */
function readRatio(text: string, at: number): Parts | null {
  const left = readDigits(text, at)
  if (left === null || left.form !== 'digits') return null
  if (!RATIO_MARKS.includes(text.charAt(left.end) || ' ')) return null
  const right = readDigits(text, left.end + 1)
  if (right === null || right.form !== 'digits' || right.value === 0) return null
  if (RATIO_MARKS.includes(text.charAt(right.end) || ' ')) return null
  if (isScore(text, at, right.end, left.value, right.value)) return null
  const value = left.value / right.value
  return { end: right.end, low: value, high: value, vague: false, unit: '' }
}

/** 表1：2024年主要指标: a colon behind a number that heads what follows, which has a unit of its own. */
function isHeading(text: string, at: number): boolean {
  const end = digitsEnd(text, at)
  if (text[end] !== '：' && text[end] !== ':') return false
  const next = readDigits(text, end + 1)
  if (next === null || text[next.end] === '分') return false
  return text[next.end] === '年' || text[next.end] === '月' || readUnit(text, next.end).unitClass !== 'none'
}

/** 三分之一多 and 一半多: 多 after a share, where no word begins with it. */
export const isMore = (text: string, at: number): boolean =>
  text[at] === '多' && (!isHanAt(text, at + 1) || text[at + 1] === '的')

/** A fraction, per cent in words or ratio at `at`, with its qualifiers. */
export function readFraction(text: string, at: number, floor: number): Found | null {
  if (isHeading(text, at)) return null
  const words = readWords(text, at)
  const slash = words === null ? readSlash(text, at) : null
  const parts = words ?? slash ?? readRatio(text, at)
  if (parts === null) return readPair(text, at)
  const before = readBefore(text, at, floor, false)
  const odd = words !== null && isMore(text, parts.end)
  const end = odd ? parts.end + 1 : parts.end
  const after = readAfter(text, end, 'rate')
  return {
    start: before?.at ?? at,
    end: after?.at ?? end,
    quantity: quantityFor({
      low: parts.low,
      high: parts.high,
      vague: parts.vague,
      odd,
      before: before?.bound ?? null,
      after: after?.bound ?? null,
    }),
    scale: '',
    unit: parts.unit,
    kind: 'measure',
    rule: words !== null ? 'fraction-words' : slash !== null ? 'fraction' : 'ratio',
  }
}
