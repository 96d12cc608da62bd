import {
  above,
  approx,
  atLeast,
  atMost,
  type Bound,
  below,
  exact,
  nearly,
  type Quantity,
  range,
  vague,
} from '../domain/bound.ts'
import { isHanAt, isNumeralAt, isThinSpaceAt } from './chars.ts'
import { AFTER_BOUNDS, BARE_QUALIFIERS, QUALIFIERS, type Qualifier, type UnitClass } from './lexicon.ts'
import type { WordTrie } from './trie.ts'

/** A bound that words state, and how far they reach. */
export interface Stated {
  readonly at: number
  readonly bound: Bound
  /** Whether a verb parts the words from the number: 最高可贷. */
  readonly isParted: boolean
}

/**
 * The qualifier that ends where the number begins; one space may stand between. Two together are one, and the nearer
 * says what they mean: 最高不超过, 至少超过.
 */
export function readBefore(text: string, numberStart: number, floor: number, bare: boolean): Stated | null {
  const end = numberStart > floor && isThinSpaceAt(text, numberStart - 1) ? numberStart - 1 : numberStart
  const near = qualifierBefore(bare ? BARE_QUALIFIERS : QUALIFIERS, text, end, floor)
  if (near === null) return readLimit(text, end, floor)
  const far = qualifierBefore(QUALIFIERS, text, near.at, floor)
  return far === null ? near : { at: far.at, bound: near.bound, isParted: false }
}

/** Words that set a limit also over a verb: 最高可贷50万元, 最短可缩短至3天. */
const LIMITS = new Map<string, Bound>([
  ['最高', 'atMost'],
  ['最多', 'atMost'],
  ['最长', 'atMost'],
  ['至多', 'atMost'],
  ['最低', 'atLeast'],
  ['最少', 'atLeast'],
  ['最短', 'atLeast'],
  ['至少', 'atLeast'],
])

/** What may be granted up to a limit, without 可 before it: 最高奖励5万元. 最高完成 and 最高达 tell of a record. */
const GRANTS = [
  '奖励',
  '奖',
  '补贴',
  '补助',
  '补',
  '给予',
  '资助',
  '贷',
  '贷款',
  '报销',
  '赔付',
  '赔偿',
  '减免',
  '返还',
  '罚',
  '罚款',
  '处罚',
  '支持',
  '享受',
  '申请',
  '申领',
  '领取',
  '领',
]

/** Common ends of what stands before a number and is no verb of a limit; one look spares many numbers the search for one. */
const endsNoVerb = new Uint8Array(65536)
for (const c of '的占率员由在期业比级时前后值会龄天位年月日积资件者程均站是户数书和及与从仅近共班区例机中电队客众零薪水表车民流体重')
  endsNoVerb[c.charCodeAt(0)] = 1

const MOST = '最'.charCodeAt(0)
const AT_MOST = '至'.charCodeAt(0)

/** How many characters a limit, 可以 and the verb take at most. */
const LIMIT_REACH = 7

/** 最高可达, 最多可同时容纳, 最高奖励: a limit that a verb parts from its number. */
function readLimit(text: string, end: number, floor: number): Stated | null {
  if (endsNoVerb[text.charCodeAt(end - 1)] === 1) return null
  for (let p = end - 1; p >= floor && end - p <= LIMIT_REACH && isHanAt(text, p); p -= 1) {
    const code = text.charCodeAt(p)
    if (code !== MOST && code !== AT_MOST) continue
    const bound = LIMITS.get(text.slice(p, p + 2))
    if (bound === undefined) continue
    const verb = text.slice(p + 2, end)
    const isOpen = verb.startsWith('可') || verb.startsWith('能')
    return isOpen || GRANTS.includes(verb) ? { at: p, bound, isParted: true } : null
  }
  return null
}

function qualifierBefore(
  words: WordTrie<Qualifier>,
  text: string,
  end: number,
  floor: number,
): Stated | null {
  const hit = words.longestBefore(text, end, floor)
  if (hit === null || hit.at === end) return null
  // 额度最高30万元 sets a limit; 历史最高 and 年度最高 tell of a record.
  const isFree = hit.at === 0 || !hit.value.notAfter.includes(text.charAt(hit.at - 1))
  if (!isFree && !text.startsWith('额度', hit.at - 2)) return null
  return { at: hit.at, bound: hit.value.bound, isParted: false }
}

/** 内 alone bounds only what can be measured out: 3小时内, 500米内, but not 5个小区内. */
const INNER_WORDS = '部容外涵蒙地置需心参科在生控销存力'

/** The words behind the unit: 以上, 左右, 内. */
export function readAfter(text: string, at: number, unitClass: UnitClass): Stated | null {
  const hit = AFTER_BOUNDS.longest(text, unitClass !== 'none' && isThinSpaceAt(text, at) ? at + 1 : at)
  // 一天上下两趟: up and down, not thereabouts.
  const isVerb =
    text.startsWith('上下', hit?.at === undefined ? at : hit.at - 2) && isNumeralAt(text, hit?.at ?? at)
  // 三十人不到10岁: the next number is what is not reached.
  if (hit?.value === 'below' && isNumeralAt(text, isThinSpaceAt(text, hit.at) ? hit.at + 1 : hit.at))
    return null
  if (hit !== null && hit.value !== null)
    return isVerb ? null : { at: hit.at, bound: hit.value, isParted: false }
  // 四分之一强, 三成弱: a little more, a little less.
  if (hit === null && unitClass === 'rate' && !isHanAt(text, at + 1)) {
    if (text[at] === '强') return { at: at + 1, bound: 'atLeast', isParted: false }
    if (text[at] === '弱') return { at: at + 1, bound: 'nearly', isParted: false }
  }
  const measured = unitClass === 'time' || unitClass === 'size'
  if (hit === null && measured && text[at] === '内') {
    const next = text.charAt(at + 1)
    if (next === '' || !INNER_WORDS.includes(next)) return { at: at + 1, bound: 'atMost', isParted: false }
  }
  return null
}

/** What all the words around one number say. */
export interface Wording {
  readonly low: number
  /** Other than `low` for a range, whose ends may come in either order. */
  readonly high: number
  readonly vague: boolean
  /** Whether 余, 多 or 来 stands behind the number. */
  readonly odd: boolean
  readonly before: Bound | null
  readonly after: Bound | null
}

/**
 * The quantity of a number in its wording. What stands before the number outweighs what stands behind it (约100余),
 * but a range stays a range and 近10余年 is "at least ten of the recent years".
 */
export function quantityFor({ low, high, vague: isVague, odd, before, after }: Wording): Quantity {
  if (isVague) return vague
  if (high !== low) return range(low, high)
  const bound = before ?? (odd ? 'atLeast' : after)
  switch (bound) {
    case 'above':
      return above(low)
    case 'atLeast':
      return atLeast(low)
    case 'atMost':
      return atMost(low)
    case 'nearly':
      return nearly(low)
    case 'below':
      return below(low)
    case 'approx':
      return approx(low)
    default:
      return exact(low)
  }
}
