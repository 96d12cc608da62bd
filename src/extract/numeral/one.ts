import type { Amount } from '../amount/amount.ts'
import { DIGITS_ONLY } from '../lexicon/lexicon.ts'
import { isDigitAt, isHanAt, isHanziNumeralAt, sentenceAfter, sentenceBefore } from './chars.ts'

/**
 * Whether 一 counts. Mostly it says "a" (一名, 一个项目) or makes a word (一线); it counts beside a qualifier, as a
 * share, as a length of time and as a measured amount.
 */

/** Words after which 一年 or 一周 is a length of time and not "a year". */
const LENGTH_WORDS =
  `为期 历时 长达 按 任期 期限 满 连续 有效期 聘期 期 延长 延迟 顺延 推迟 缩短 提前 延期 保质期 缓期 间隔 过去 最近 未来
  今后 为 了 试用 实习 脱产 培训 公示 工作 服务 用时 耗时 时长 约定 签订 续签 停工 停产 放假 休息 等待 等 花 仅 只需 仅需 需要 需
  再 又过 整整 将近 跨越 横跨 坚持 坚守 持续 相隔 时隔 拖欠 滞留 禁赛 判处 有期徒刑 拘役 租期 免租 质保 保修 进修 挂职
  歇 歇息 请过 休过 请了 休了 误过 缺过 存档 保存 留存 服刑`.split(/\s+/)

/** Words after a length of time: 一年后, 一周前, 一年来, 一个月的时间. */
const LENGTH_TAILS =
  '后 之后 以后 前 之前 以前 内 以内 之内 来 以来 间 之间 期间 期限 的时间 时间 之久 期满 下来 左右 不到'.split(
    ' ',
  )

/** Words that begin like a tail but are not one: 一年前三季度, 一天前往. */
const NOT_TAILS = ['前往', '前去', '前三', '前两', '前来', '来自', '来到', '间断', '内地', '后勤']

/** What makes a named year or day of it: 这一年, 新的一年, 每一天, 有一天. */
const NAMED_BY = '这那该哪某此的有同第每另一上下前后某当全头首末终末'

/** Words that end like one of these and name nothing: 提前一年, 过去的一年. */
const NOT_NAMED = ['提前', '过去的', '最近的', '未来的', '整整的']

/** What makes a phrase of it: 一年一度, 一天早上, 一年四季, 一周岁. */
const PHRASES = [
  '年一度',
  '年四季',
  '年到头',
  '年之计',
  '年之初',
  '年级',
  '天到晚',
  '年又一年',
  '天又一天',
  '天一天',
]
const PARTS_OF_DAY = '早晚上下中凌清傍夜深午'

/** Units of time that give a length even without such words around them, unless they are named. */
const PLAIN_LENGTHS = [
  '个月',
  '个多月',
  '小时',
  '个小时',
  '个星期',
  '个工作日',
  '分钟',
  '个钟头',
  '刻钟',
  '秒钟',
  '昼夜',
]

/** Words for what can be reached within that time: 一小时经济圈. */
const CIRCLES = ['圈', '生活圈', '交通圈', '通勤圈', '经济圈', '健身圈', '便民', '达', '通达']

/** Sizes with which 一 is measured out; with the rest (一度, 一方, 一点) it makes words. */
const SIZES =
  '元 块钱 元钱 毛钱 分钱 米 千米 公里 厘米 毫米 斤 公斤 千克 亩 公顷 吨 平方米 立方米 升 毫升 摄氏度 立方 平方公里'.split(
    ' ',
  )

/** Units of 一 that are words rather than counts even beside a qualifier: 近一批, 超一流. */
const ONE_WORDS = '批线点步些样面方般种边头手路道角带项片下身时度起'

/** Words that grade or single out rather than count: 最后一公里, 每一米. */
const SINGLED_OUT = [
  '最后',
  '最初',
  '最先',
  '新',
  '每',
  '这',
  '那',
  '第',
  '同',
  '某',
  '上',
  '下',
  '另',
  '首',
  '前',
  '后',
  '头',
]

/** How many characters after a length of time to look for the amount that goes with it: 一天要走三万步. */
const RATE_REACH = 5

/** After the name of a prize, and before 次 after a word for "every", 一 is a number: 一等奖一名, 每年一次. */
const PRIZES = ['奖', '奖项', '奖牌']
const EVERY = ['每年', '每月', '每周', '每天', '每日', '每季度', '每半年', '每班', '每人']

/** What makes a word or a phrase of 一人: 一人一策, 一人独大, 无一人. */
const AFTER_ONE_PERSON = '一之独多份'
const BEFORE_ONE_PERSON = '第每同另某这那无何此该'

const isOnePerson = (text: string, { start, end, unit }: Amount): boolean =>
  unit === '人' &&
  !AFTER_ONE_PERSON.includes(text.charAt(end) || ' ') &&
  !BEFORE_ONE_PERSON.includes(text.charAt(start - 1) || ' ')

/** Those who get one each: 每人一份. */
const EACH = ['每人', '每户', '每家', '每桌', '每车', '每站', '每班', '每组', '每队', '人均', '户均']

/** Words that say how many there are and no more: 仅一家, 各一名. */
const ONLY = ['仅', '共', '共有', '各', '各有', '各设', '各派', '各选', '各配']

const endsWith = (text: string, at: number, words: readonly string[]): boolean =>
  words.some((w) => at >= w.length && text.startsWith(w, at - w.length))

const startsWith = (text: string, at: number, words: readonly string[]): boolean =>
  words.some((w) => text.startsWith(w, at))

/** Whether the 一 of `amount` is the number one here. */
export function countsOne(text: string, amount: Amount, isQualified: boolean): boolean {
  const { unit, unitClass, low, start, end } = amount
  if ('倍成番'.includes(unit) || low > 1) return true
  if (isQualified) return !ONE_WORDS.includes(unit)
  if (unitClass === 'time') return isLength(text, start, end, unit)
  if (unitClass === 'size') return SIZES.includes(unit) && !endsWith(text, start, SINGLED_OUT)
  if (unitClass !== 'count' || DIGITS_ONLY.has(unit)) return false
  return (
    isOnePerson(text, amount) ||
    endsWith(text, start, PRIZES) ||
    endsWith(text, start, EACH) ||
    (!ONE_WORDS.includes(unit) && (isShared(text, start, end) || isPerMany(text, start, end))) ||
    (text[start - 2] === '各' && '收设派选配发领获记'.includes(text.charAt(start - 1))) ||
    (endsWith(text, start, ONLY) && !ONE_WORDS.includes(unit) && !'一是'.includes(text.charAt(end) || ' ')) ||
    (unit === '次' && (endsWith(text, start, EVERY) || isRepeated(text, start) || isLimited(text, start)))
  )
}

const SHARING = '管配带守'
const SHARED_OUT = new RegExp(`^\\p{Script=Han}{0,2}[${SHARING}][\\d一两三四五六七八九十][^是定起]`, 'u')
const SHARES_OUT = new RegExp(`[\\d两三四五六七八九十][个名台位人]\\p{Script=Han}{0,2}[${SHARING}]$`, 'u')

/** 三个人管一台机, 一个人管六台: who has how many of what. */
const isShared = (text: string, start: number, end: number): boolean =>
  SHARED_OUT.test(text.slice(end, end + 5)) ||
  (SHARING.includes(text.charAt(start - 1) || ' ') &&
    SHARES_OUT.test(text.slice(Math.max(0, start - 6), start)))

/** 每50名职工配一名, 每三年一届: a rate by a number other than one. With a noun after it, 每1.5公里一座驿站 says "a station". */
const isPerMany = (text: string, start: number, end: number): boolean =>
  !isHanAt(text, end) &&
  /每(?:[\d.]+|[两三四五六七八九十百千万半]+)[^，、；：,“”]{1,10}$/u.test(sentenceBefore(text, start, 16))

/** 只能约定一次, 限领一次: a limit a few words before it. */
const isLimited = (text: string, start: number): boolean =>
  /(?:只能|只可|只限|仅限|仅能|限)[^，、；：,]{0,6}$/u.test(sentenceBefore(text, start, 10))

/** 每两周一次, 每三年评选一次: an interval a few words before it says that 一次 is how often; so does 一年 in 一年一次. */
const isRepeated = (text: string, start: number): boolean =>
  text[start - 1] !== '每' &&
  /(?:每[^，、；：,“”]{1,10}|[\d一两三四五六七八九十半][年周天日月]|个月|小时|分钟|季度|学期)$/u.test(
    sentenceBefore(text, start, 12),
  )

function isLength(text: string, start: number, end: number, unit: string): boolean {
  if (startsWith(text, start + 1, PHRASES)) return false
  // 断电一天一夜: a day and a night.
  if (text.startsWith('一天一夜', start) || text.startsWith('一天一夜', start - 2)) return true
  // 开始了一天的工作: the day's work.
  if (unit === '天' && text[end] === '的' && text[start - 1] === '了') return false
  const previous = text.charAt(start - 1)
  const isEvery = previous === '每'
  // 提前一年 is a length, 前一年 the year before.
  if (start > 0 && NAMED_BY.includes(previous) && !isEvery && !endsWith(text, start, NOT_NAMED)) return false
  if (startsWith(text, end, CIRCLES)) return false
  if (PLAIN_LENGTHS.includes(unit)) return !isEvery
  return (
    (!isEvery && (isTerm(text, start, end) || endsClause(text, start, end, unit))) ||
    (!'晚夜宿'.includes(unit) && isRate(text, end))
  )
}

/** Whether the words around a number of years or weeks speak of a term: 为期四周, 四周后. */
export const isTerm = (text: string, start: number, end: number): boolean =>
  endsWith(text, start, LENGTH_WORDS) ||
  (startsWith(text, end, LENGTH_TAILS) && !startsWith(text, end, NOT_TAILS))

/** 推行一年：, 取消资格一年。: after a verb at the end of a clause, a year or day is how long it lasted. */
const endsClause = (text: string, start: number, end: number, unit: string): boolean =>
  '年天周'.includes(unit) &&
  isHanAt(text, start - 1) &&
  !'是又，又最后'.includes(text.charAt(start - 1)) &&
  (end === text.length || '，。；：、！？,;:'.includes(text.charAt(end)))

/** 一天要走三万步, 一年两次: whether an amount follows soon after. */
function isRate(text: string, end: number): boolean {
  if (text.startsWith('一次', end) && text[end + 2] !== '性') return true
  const isUpAndDown = text.startsWith('上下', end)
  if (PARTS_OF_DAY.includes(text.charAt(end)) && end < text.length && !isUpAndDown) return false
  const near = sentenceAfter(text, end, RATE_REACH)
  for (let p = 0; p < near.length; p += 1) {
    if ('，,、：（“'.includes(near.charAt(p))) return false
    if (isDigitAt(near, p) || near[p] === '半' || (isHanziNumeralAt(near, p) && near[p] !== '一')) return true
  }
  return false
}
