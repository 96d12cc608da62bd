import type { IndicatorKind } from '../../domain/record/indicator.ts'
import type { Passage, Place, Range } from '../read/passage.ts'
import { wordsOf } from '../read/passage.ts'
import type { Change } from './change.ts'
import { isOfClass } from './units.ts'

/**
 * Runs of given words at an end of a text. Read word by word, the longest first: a regular expression of the same words would try all ways of
 * cutting 达到达到达到.
 */
interface WordRuns {
  /** How many characters of the beginning are such words. */
  readonly leading: (text: string) => number
  /** How many characters of the end are such words. */
  readonly trailing: (text: string) => number
  /** Whether the text is nothing but such words. */
  readonly isAll: (text: string) => boolean
}

export function wordRuns(words: string): WordRuns {
  const longestFirst = [...new Set(words.split(/\s+/u))]
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length)
  const isBlankOrQuote = (sign: string) => sign !== '' && ' \t\n“”"\'‘’'.includes(sign)
  const leading = (text: string): number => {
    let at = 0
    for (;;) {
      const word = longestFirst.find((each) => text.startsWith(each, at))
      if (word !== undefined) at += word.length
      else if (isBlankOrQuote(text.charAt(at))) at += 1
      else return at
    }
  }
  const trailing = (text: string): number => {
    let end = text.length
    for (;;) {
      const word = longestFirst.find((each) => text.endsWith(each, end))
      if (word !== undefined) end -= word.length
      else if (isBlankOrQuote(text.charAt(end - 1))) end -= 1
      else return text.length - end
    }
  }
  return { leading, trailing, isAll: (text) => leading(text) === text.length }
}

/** A name of at most this many characters is no sentence of the text. */
const LONGEST_NAME = 16

/** 全市, 该县, 三市: whom a sentence is about. */
export const places = (heads: string): string =>
  heads
    .split(' ')
    .flatMap((head) => [...'国省市县区州旗师'].map((level) => `${head}${level}`))
    .join(' ')

/** What stands before a thing and is no part of its name. */
const LEAD_IN = wordRuns(
  `本报讯 的 并且 并 还 又 也 再 已经 已 现有 现 共有 共计 共 累计 先后 同时 其中 目前 截至目前 至今 以来 各级工会 各级 各地 分别 成功 为 有 使 让 将 把 对
  向 由 从 总工会 省总工会 市总工会 县总工会 区总工会 州总工会 旗总工会 地区总工会 师市总工会 与 和 以及 及 等 仅 就 约 总计 合计 本次 此次 去年 今年 当年 ${places('全 该 三 两 各')}`,
)
const LEAD_OUT = wordRuns(
  `的 达到了 达到 达 总数 总计 合计 共计 累计 约 共 为 是 有 至 到 了 超 近 由 从 数量 总量 人数 分别 各 增至 升至 提升至 提高到 突破 完成 以
  将 就 已 现 占 计划 拟 在 由原来 原来 缩短至 缩短到 压缩至 压缩到`,
)
const VERBS_BEHIND =
  /(?:参加|参与|达到|实现|完成|提升|同台|竞技|获奖|参赛|入会|晋升|入选|投入|占|比|较|同比|增长).*$/u

/** The words before a figure that are of it, without what leads in and out. */
export function coreOf(passage: Passage, range: Range): Range {
  let { start, end } = range
  start += LEAD_IN.leading(passage.text.slice(start, end))
  end -= LEAD_OUT.trailing(passage.text.slice(start, end))
  return { start, end: Math.max(start, end) }
}

/** The words at a figure before those of its change. */
export function beforeChange({ before }: Place, { verb, against }: Change): Range {
  const told = against !== null && against.start >= before.start ? against.start : before.end
  return { start: before.start, end: Math.max(before.start, Math.min(before.end, verb.start, told)) }
}

/** A name for what a figure is of, from the words at it; the words by which it was made beside it. */
export function newName(
  passage: Passage,
  place: Place,
  change: Change | null,
  thing: Range | null,
): { name: string; words: Range[] } {
  const before = coreOf(passage, change === null ? place.before : beforeChange(place, change))
  const after = afterCore(passage, place)
  const parts = change === null && after.end > after.start ? [before, after] : [before]
  const named = parts.filter(({ start, end }) => end > start)
  const words = named.map((range) => wordsOf(passage, range)).join('')
  const suffix = change === null ? '' : '变化'
  if (change !== null && thing !== null)
    return { name: `${shortened(wordsOf(passage, thing))}${suffix}`, words: [thing] }
  if (words !== '') return { name: `${shortened(words)}${suffix}`, words: named }
  const clause = coreOf(passage, { start: place.clause.start, end: place.before.start })
  const wider = wordsOf(passage, clause)
  if (wider !== '') return { name: `${shortened(wider)}${suffix}`, words: [clause] }
  const { figure } = place
  return {
    // 占总数48%: nothing but the unit is left, and % alone is no name.
    name: isOfClass(figure.unit, 'percent')
      ? `占比${suffix}`
      : figure.unit === ''
        ? figure.text
        : `${figure.unit}${suffix === '' ? '数' : suffix}`,
    words: [{ start: figure.start, end: figure.end }],
  }
}

function afterCore(passage: Passage, place: Place): Range {
  const words = wordsOf(passage, place.after).replace(VERBS_BEHIND, '')
  const lead = /^[的\s]*/u.exec(words)?.[0].length ?? 0
  return { start: place.after.start + lead, end: place.after.start + Math.max(lead, words.length) }
}

/** The end of a long phrase names it: Chinese sets the head last. */
function shortened(words: string): string {
  const bare = words.replaceAll(/[\s“”"'‘’（）()\d]/gu, '')
  const name = [...(bare === '' ? words.trim() : bare)].slice(-LONGEST_NAME).join('')
  return name === '' ? '未命名' : name
}

const HELD = /(?:现有|共有|拥有|设有|建有|达到?|总数|已有|累计|储备|配备|占)/u

/** What kind of indicator a new one is likely to be. */
export function kindOfNew(passage: Passage, place: Place, change: Change | null): IndicatorKind {
  const { unit } = place.figure
  if (change !== null) return 'change'
  if (isOfClass(unit, 'percent')) return 'rate'
  if (isOfClass(unit, 'time')) return 'duration'
  return HELD.test(wordsOf(passage, place.clause)) ? 'level' : 'flow'
}
