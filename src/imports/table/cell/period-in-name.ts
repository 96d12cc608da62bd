import type { KnownWords } from './known-words.ts'
import type { PeriodSaid } from './period-words.ts'
import { periodIn } from './period-words.ts'
import { CUMULATED } from './relative-period.ts'

/** A name that says when before or behind what: the period, the rest, and the words that say when. */
export interface PartedName {
  readonly said: PeriodSaid
  readonly rest: string
  readonly text: string
}

/** The longest words for a period before a name. */
const LONGEST = 14
/** What makes 上年, 本年 or 年初 before it a part of a name: 上年结转 is an entry in the accounts of this year, 年初预算 a plan. */
const OF_NAME =
  /^(?:结转|结余|结存|滚存|预算|计划|目标|任务|安排|欠|拖欠|遗留|应|可|决算|价|工作|以|之|同比|比|增|减|末|初|度)/u
/** 上年新增, 本年减少: what came and went, whose rest is the name of a part. */
const CAME = /^(?:新增|净增|增加|减少|新建|新发展|发展|转入|转出|吸收|完成)(?!率|额度|幅)/u

/** The parts of a name that says when too: 2025年会员数, 上月末会员数, 6月新建工会数, 会员数（上年）, Jun 2024 – Jan 2026: Members. */
export function partedName(name: string, words: KnownWords): PartedName | null {
  const [, head = '', behind = ''] = /^([^:]{4,30}):(.+)$/u.exec(name) ?? []
  const before = head === '' ? null : periodIn(head)
  if (before !== null) return { said: before, rest: behind, text: head }
  return leading(name, words) ?? trailing(name, words) ?? cumulated(name, words)
}

function leading(name: string, words: KnownWords): PartedName | null {
  for (let length = Math.min(LONGEST, name.length - 2); length >= 2; length -= 1) {
    const piece = name.slice(0, length)
    if (!/[年月度期末底初季来今止计HQ\d]$/u.test(piece)) continue
    const said = /^\d+$/u.test(piece) ? null : periodIn(piece)
    const rest = name.slice(length)
    if (said === null || /^[-—–~至\d]/u.test(rest)) continue
    const isKnown = words.indicator(rest) !== null
    if (said.kind === 'relative' && !isKnown && !CAME.test(rest) && OF_NAME.test(rest)) continue
    if (said.kind !== 'period' && said.kind !== 'relative' && !isKnown && !CAME.test(rest)) continue
    return { said, rest, text: piece }
  }
  const [, year = '', bracket = ''] = /^((?:19|20)\d{2}年?度?)([（(].+[)）])$/u.exec(name) ?? []
  const alone = year === '' ? null : periodIn(year)
  return alone === null ? null : { said: alone, rest: bracket, text: year }
}

/** 会员数（上年末）, 会员数（2024年）, 会员数-去年同期; without a sign between only behind an indicator that is known. */
function trailing(name: string, words: KnownWords): PartedName | null {
  const [, bare = '', inside = ''] = /^(.{2,}?)[（(]([^（()）]{2,16})[)）]$/u.exec(name) ?? []
  const bracketed = inside === '' ? null : periodIn(inside)
  if (bracketed !== null) return { said: bracketed, rest: bare, text: inside }
  for (let length = 2; length <= Math.min(LONGEST, name.length - 2); length += 1) {
    const piece = name.slice(-length)
    const rest = name.slice(0, -length)
    const isParted = /[-—–_/、,，]$/u.test(rest)
    const said = periodIn(piece)
    if (said === null || (/^\d/u.test(piece) && /\d$/u.test(rest))) continue
    const own = isParted ? rest.slice(0, -1) : rest
    if (words.indicator(own) !== null || (isParted && own.length > 2)) return { said, rest: own, text: piece }
  }
  return null
}

/** 累计新发展会员 is the indicator, counted up. */
function cumulated(name: string, words: KnownWords): PartedName | null {
  const rest = /^累计(.{2,})$|^(.{2,})累计数?$/u.exec(name)
  const own = rest?.[1] ?? rest?.[2] ?? ''
  return own === '' || words.indicator(own) === null ? null : { said: CUMULATED, rest: own, text: '累计' }
}
