import { itemAt } from '../../lib/item-at.ts'
import type { Passage, Place, Range } from '../read/passage.ts'
import { wordsOf } from '../read/passage.ts'

/** A figure that says by how much something rose or fell. */
export interface Change {
  readonly direction: 'up' | 'down'
  /** The word that says so: 缩短, 同比增长. */
  readonly verb: Range
  /** What it is compared with: 较2024年同比; null where the text does not say. */
  readonly against: Range | null
  /** What rose or fell, where it is named after the verb: 压减会议经费15%. */
  readonly of?: Range
}

const DOWN = '降幅达|降幅为|降幅|跌幅|缩短|压缩|缩减|减少|下降|降低|减|降|回落|下滑|压降|精简'
const UP = '增长|增加|上升|提高|提升|增|升|增幅达?|增幅为|涨幅达?|扩大|新增'
const VERB = new RegExp(`(${DOWN}|${UP})(?:了|约|近|达)?$`, 'u')
const IS_DOWN = new RegExp(`^(?:${DOWN})$`, 'u')
const AGAINST =
  /(?:(?:与|同|比|较|相比|相较于?|对比)(?:于|起)?(?:[^，。；、]{0,14}?)(?:[去上前]年(?:同期|[底末初])|年同期|同期|年底|年末|年初|上年|去年|前年|年|上月|月底|月份|月|此前|以前|之前|原来|往年|过去|以往)(?:相比)?(?:同比|环比)?|同比|环比)/gu
const REACH = 40
const CUTS = /(压减|压降|削减|精简|下调|调减)([^，。；、]{2,12})$/u

const FALLS = new RegExp(DOWN, 'u')
export const isRelative = (unit: string): boolean => ['%', '％', '个百分点', '百分点', '倍'].includes(unit)

/** 一半, 三分之一: a share that is printed without a unit. */
export const isFraction = (unit: string, printed: string): boolean => unit === '' && /半|分之/u.test(printed)

/** Whether words for a fall come before a percentage that is not read as a change: its sign is then unclear. */
export const mayFall = (words: string, unit: string): boolean => isRelative(unit) && FALLS.test(words)

/** The change that a figure states; null where it states none: 提升至 and 缩短到 lead to a level. */
export function changeOf(passage: Passage, place: Place): Change | null {
  const { unit, text: printed } = place.figure
  const from = Math.max(place.sentence.start, place.figure.start - REACH)
  const words = passage.text.slice(from, place.figure.start)
  const found = VERB.exec(words)
  const against = lastAgainst(words)
  if (found === null) {
    const cut = isRelative(unit) ? CUTS.exec(words) : null
    if (cut !== null) {
      const at = from + cut.index
      const behind = at + itemAt(cut, 1).length
      return {
        direction: 'down',
        verb: { start: at, end: behind },
        against: shifted(against, from),
        of: { start: behind, end: place.figure.start },
      }
    }
    // 分别比上年提高1.2个百分点、0.8个百分点: the verb is before the first figure of the list.
    const listed =
      place.before.end === place.before.start || /^[和与及]$/u.test(wordsOf(passage, place.before))
    const first = /(?:分别|各)/u.test(words)
      ? new RegExp(`(${DOWN}|${UP})(?:了|约|近)?[\\d.%、个百分点和与及\\s]{1,40}$`, 'u').exec(words)
      : null
    if (!listed || first === null) return null
    return {
      direction: IS_DOWN.test(itemAt(first, 1)) ? 'down' : 'up',
      verb: { start: from + first.index, end: from + first.index + itemAt(first, 1).length },
      against: shifted(against, from),
    }
  }
  const verb = itemAt(found, 1)
  if (!isRelative(unit) && !isFraction(unit, printed) && (against === null || verb === '新增')) {
    // 缩短3天 is a change in days; 减少用电3万度 and 新增会员 are amounts, not changes.
    const isBare = place.before.end - place.before.start <= verb.length + 3
    if (!isBare || verb === '新增' || !IS_DOWN.test(verb)) return null
  }
  return {
    direction: IS_DOWN.test(verb) ? 'down' : 'up',
    verb: { start: from + found.index, end: from + found.index + verb.length },
    against: shifted(against, from),
  }
}

const shifted = (range: Range | null, by: number): Range | null =>
  range === null ? null : { start: range.start + by, end: range.end + by }

function lastAgainst(words: string): Range | null {
  let last: Range | null = null
  for (const match of words.matchAll(AGAINST)) {
    last = { start: match.index, end: match.index + match[0].length }
  }
  return last
}
