import { RANGE_MARKS } from './amount/range.ts'
import { type Found, named } from './figure.ts'
import { digitOf, isDigitAt } from './numeral/chars.ts'
import { readPlain } from './numeral/numeral.ts'

/** Parts of the day that belong to the time after them. */
const PARTS = [
  '凌晨',
  '清晨',
  '早上',
  '上午',
  '中午',
  '下午',
  '傍晚',
  '晚上',
  '夜间',
  '深夜',
  '当晚',
  '早晨',
  '午后',
  '晚间',
]

/** Words before 8:30 that make it a ratio or a score. */
const RATIO_WORDS = ['比例', '配比', '比分', '比例为', '比为', '比值', '约为', '以']

/** `点` begins these words, or counts them: 3点建议. */
const POINT_WORDS = '建意要体希思做经内启位赞评点击燃亮名对滴'
const HOUR_WORDS = '间代候段期尚装刻局节令'

const twoDigits = (text: string, at: number): number =>
  isDigitAt(text, at) && isDigitAt(text, at + 1) && !isDigitAt(text, at + 2)
    ? digitOf(text.charCodeAt(at)) * 10 + digitOf(text.charCodeAt(at + 1))
    : -1

/** 8:30, 08:30:15. The colon of ratios (∶) parts a time only beside a part of the day or another end. */
function readClock(text: string, at: number, floor: number, hasPart: boolean): number {
  const hour = readPlain(text, at)
  if (hour === null || hour.isHanzi || hour.length > 2 || hour.value > 24) return -1
  const mark = text[hour.end]
  if (mark !== ':' && mark !== '：' && mark !== '∶') return -1
  const minute = twoDigits(text, hour.end + 1)
  if (minute < 0 || minute > 59) return -1
  if (RATIO_WORDS.some((w) => at - w.length >= floor && text.startsWith(w, at - w.length))) return -1
  const end = hour.end + 3
  if (mark === '∶' && !hasPart) {
    const other = RANGE_MARKS.includes(text.charAt(end) || ' ') ? readClock(text, end + 1, floor, true) : -1
    if (other < 0) return -1
  }
  const isColon = text[end] === ':' || text[end] === '：'
  return isColon && twoDigits(text, end + 1) >= 0 ? end + 3 : end
}

/** 8时30分, 5点, 九点半. Hanzi before a bare 点 need a part of the day, since 三点 may be three points. */
function readSpoken(text: string, at: number, hasPart: boolean): number {
  const hour = readPlain(text, at)
  if (hour === null || hour.value > 24 || hour.length > 3) return -1
  const mark = text[hour.end]
  if (mark !== '时' && mark !== '点') return -1
  const end = hour.end + 1
  if (text[end] === '整' || text[end] === '半') return end + 1
  if (text[end] === '钟') return text[end + 1] === '头' ? -1 : end + 1
  if (text.startsWith('一刻', end) || text.startsWith('三刻', end)) return end + 2
  const minute = readPlain(text, end)
  // 四点九分 are points; a time would be 四点零九分.
  if (
    minute?.isHanzi === true &&
    mark === '点' &&
    hour.isHanzi &&
    minute.length === 1 &&
    !hasPart &&
    text[minute.end] === '分'
  )
    return -1
  if (minute !== null && minute.value < 60 && text[minute.end] === '分' && text[minute.end + 1] !== '之') {
    const second = readPlain(text, minute.end + 1)
    return second !== null && text[second.end] === '秒' ? second.end + 1 : minute.end + 1
  }
  if (minute !== null && mark === '点' && hour.isHanzi) return hasPart && minute.value < 60 ? minute.end : -1
  const next = text.charAt(end)
  if (next !== '' && (mark === '点' ? POINT_WORDS : HOUR_WORDS).includes(next)) return -1
  return hour.isHanzi && mark === '点' && !hasPart && hour.value < 10 ? -1 : end
}

/** The time of day at `at`; a range of times is one figure. */
export function readTime(text: string, at: number, floor: number): Found | null {
  const part = PARTS.find((p) => at - p.length >= floor && text.startsWith(p, at - p.length))
  let end = readOne(text, at, floor, part !== undefined)
  if (end < 0) return null
  const mark = text.charAt(end)
  if (mark !== '' && RANGE_MARKS.includes(mark)) {
    const nextPart = PARTS.find((p) => text.startsWith(p, end + 1))
    const second = readOne(text, end + 1 + (nextPart?.length ?? 0), floor, true)
    if (second > 0) end = second
  }
  return named('time', 'time', at - (part?.length ?? 0), end)
}

function readOne(text: string, at: number, floor: number, hasPart: boolean): number {
  const clock = readClock(text, at, floor, hasPart)
  return clock > 0 ? clock : readSpoken(text, at, hasPart)
}
