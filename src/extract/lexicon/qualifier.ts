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
} from '../../domain/number/bound.ts'
import { isHanAt, isNumeralAt, isThinSpaceAt } from '../numeral/chars.ts'
import {
  AFTER_BOUNDS,
  BARE_QUALIFIERS,
  CLOSED,
  QUALIFIERS,
  type Qualifier,
  type UnitClass,
} from './lexicon.ts'
import type { WordTrie } from './trie.ts'

/** A bound that words state, and how far they reach. */
export interface Stated {
  readonly at: number
  readonly bound: Bound
}

/**
 * The qualifier that ends where the number begins; one space may be between them. Two qualifiers together count as one, and the
 * second says what they mean: 最高不超过, 至少超过.
 */
export function readBefore(text: string, numberStart: number, floor: number, bare: boolean): Stated | null {
  const end = numberStart > floor && isThinSpaceAt(text, numberStart - 1) ? numberStart - 1 : numberStart
  const near = qualifierBefore(bare ? BARE_QUALIFIERS : QUALIFIERS, text, end, floor)
  if (near === null) return null
  const far = qualifierBefore(QUALIFIERS, text, near.at, floor)
  return far === null ? near : { at: far.at, bound: near.bound }
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
  const isFree =
    hit.at === 0 ||
    !hit.value.notAfter.includes(text.charAt(hit.at - 1)) ||
    CLOSED.longestBefore(text, hit.at, floor) !== null
  if (!isFree && !text.startsWith('额度', hit.at - 2)) return null
  return { at: hit.at, bound: hit.value.bound }
}

/** 内 alone bounds only what can be measured out: 3小时内, 500米内, but not 5个小区内. */
const INNER_WORDS = '部容外涵蒙地置需心参科在生控销存力'

/** The words after the unit: 以上, 左右, 内. */
export function readAfter(text: string, at: number, unitClass: UnitClass): Stated | null {
  const hit = AFTER_BOUNDS.longest(text, unitClass !== 'none' && isThinSpaceAt(text, at) ? at + 1 : at)
  // 一天上下两趟: up and down, not thereabouts.
  const isVerb =
    text.startsWith('上下', hit?.at === undefined ? at : hit.at - 2) && isNumeralAt(text, hit?.at ?? at)
  // 三十人不到10岁: the next number is what is not reached.
  if (hit?.value === 'below' && isNumeralAt(text, isThinSpaceAt(text, hit.at) ? hit.at + 1 : hit.at))
    return null
  if (hit !== null && hit.value !== null) return isVerb ? null : { at: hit.at, bound: hit.value }
  // 四分之一强, 三成弱: a little more, a little less.
  if (hit === null && unitClass === 'rate' && !isHanAt(text, at + 1)) {
    if (text[at] === '强') return { at: at + 1, bound: 'atLeast' }
    if (text[at] === '弱') return { at: at + 1, bound: 'nearly' }
  }
  const measured = unitClass === 'time' || unitClass === 'size'
  if (hit === null && measured && text[at] === '内') {
    const next = text.charAt(at + 1)
    if (next === '' || !INNER_WORDS.includes(next)) return { at: at + 1, bound: 'atMost' }
  }
  return null
}

/** What all the words around one number say. */
export interface Wording {
  readonly low: number
  /** Other than `low` for a range, whose ends may come in either order. */
  readonly high: number
  readonly vague: boolean
  /** Whether 余, 多 or 来 follows the number. */
  readonly odd: boolean
  readonly before: Bound | null
  readonly after: Bound | null
}

/**
 * The quantity of a number in its wording. A word before the number outweighs a word after it (约100余),
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
