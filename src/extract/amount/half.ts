import { above, type Quantity } from '../../domain/number/bound.ts'
import type { Found } from '../figure.ts'
import { quantityFor, readAfter, readBefore } from '../lexicon/qualifier.ts'
import { readUnit } from '../lexicon/unit.ts'
import { isMore } from './fraction.ts'

/** Units that 半 measures; before any other word it is a part of it (半导体, 半径). */
const HALVED =
  '年 天 小时 个小时 个月 个世纪 个学期 学期 世纪 个工作日 个钟头 日 分钟 秒 个百分点 个 公里 里 斤 公斤 吨 亩 米 尺 升 平方米 圈 瓶 碗 杯 盆 桶 袋 箱 筐 页 条 块钱 版 车皮'.split(
    ' ',
  )

/** Characters before 半 that make it part of another word: 上半年 is a date, 大半年 no number. */
const NOT_BEFORE = '上下前后大小多另夜减参折对过月'

/** 半年多, 近半年, 一半, 过半, 半数以上. */
export function readHalf(text: string, at: number, floor: number): Found | null {
  const previous = at > floor ? text.charAt(at - 1) : ''
  if (previous === '一') return whole(text, at - 1, at + 1, floor)
  const isPast = previous === '过' && text[at - 2] !== '超'
  if (isPast && !readsOn(text, at + 1))
    return half(at - 1, text[at + 1] === '数' ? at + 2 : at + 1, above(0.5))
  if (text[at + 1] === '数' && text[at + 2] !== '字') {
    const found = whole(text, at, at + 2, floor)
    return previous === '多' ? null : found
  }
  if (previous !== '' && NOT_BEFORE.includes(previous)) return null
  const unit = readUnit(text, at + 1)
  if (unit.text === '成') return halfTenth(text, at, unit.end, floor)
  if (!HALVED.includes(unit.text)) {
    const before = readBefore(text, at, floor, false)
    return before === null || readsOn(text, at + 1) ? null : whole(text, at, at + 1, floor)
  }
  if (unit.text === '个' || unit.half > 0) return null
  // 半年度 and 半年报 name half of a business year.
  if (unit.text === '年' && unit.end < text.length && '度报'.includes(text.charAt(unit.end))) return null
  const before = readBefore(text, at, floor, false)
  const after = readAfter(text, unit.end, unit.unitClass)
  return {
    start: before?.at ?? at,
    end: after?.at ?? unit.end,
    quantity: quantityFor({
      low: 0.5,
      high: 0.5,
      vague: false,
      odd: unit.more,
      before: before?.bound ?? null,
      after: after?.bound ?? null,
    }),
    scale: '',
    unit: unit.text,
    kind: unit.unitClass === 'time' ? 'duration' : 'measure',
    rule: 'half-unit',
  }
}

/** 不到半成, 近半成: half of a tenth, 5 %. Without a word of how exact it is, 半成 begins a word (半成品). */
function halfTenth(text: string, at: number, end: number, floor: number): Found | null {
  const before = readBefore(text, at, floor, false)
  if (before === null) return null
  const quantity = quantityFor({
    low: 5,
    high: 5,
    vague: false,
    odd: false,
    before: before.bound,
    after: null,
  })
  return { start: before.at, end, quantity, scale: '', unit: '%', kind: 'measure', rule: 'half-unit' }
}

/** Characters with which 半 makes a word, so that 近半 or 过半 is not read out of 近半夜 or 过半百. */
const readsOn = (text: string, at: number): boolean =>
  at < text.length &&
  ('百天年日夜月个小山空路径岛导成决价壁生封自挂程场'.includes(text.charAt(at)) ||
    ['公开', '公里', '公斤', '公益'].some((w) => text.startsWith(w, at)))

function whole(text: string, from: number, to: number, floor: number): Found {
  const before = readBefore(text, from, floor, false)
  const odd = isMore(text, to)
  const end = odd ? to + 1 : to
  const after = readAfter(text, end, 'rate')
  const quantity = quantityFor({
    low: 0.5,
    high: 0.5,
    vague: false,
    odd,
    before: before?.bound ?? null,
    after: after?.bound ?? null,
  })
  return half(before?.at ?? from, after?.at ?? end, quantity)
}

const half = (start: number, end: number, quantity: Quantity): Found => ({
  start,
  end,
  quantity,
  scale: '',
  unit: '',
  kind: 'measure',
  rule: 'half',
})
