import type { IndicatorKind } from '../../domain/record/indicator.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Passage, Place, Range } from '../read/passage.ts'
import { wordsOf } from '../read/passage.ts'
import type { Change } from './change.ts'
import { isFraction } from './change.ts'
import { isOfClass } from './units.ts'

/**
 * Runs of given words at the beginning or end of a text. They are read word by word, the longest first: a regular expression of the same
 * words would try every way of cutting 达到达到达到.
 */
interface WordRuns {
  /** How many characters at the beginning are such words. */
  readonly leading: (text: string) => number
  /** How many characters at the end are such words. */
  readonly trailing: (text: string) => number
  /** Whether the whole text consists of such words. */
  readonly isAll: (text: string) => boolean
}

/** Words that begin or end like a word of a run but are different words: 现场 is not 现, 就业 not 就, 实现 not 现. */
const WHOLE_WORDS = listed(
  `现场 现金 就业 就诊 就餐 就近 就地 再就业 再教育 和谐 和解 等级 从业 共享 共青团 对口 对接 约谈 使用 有奖 有关 有效 为民 向导 及时
  将军 把关 实现 体现 拥有 享有 持有 表现 发现 兑现 出现 报到 签到 得到 收到 接到 拿到 存在 所在 成就 行为`,
)

function listed(words: string): readonly string[] {
  return [...new Set(words.split(/\s+/u))]
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length)
}

export function wordRuns(words: string): WordRuns {
  const all = listed(words)
  /** The longest word of the run at that end, unless a longer word that does not belong to it is there. */
  const found = (stands: (word: string) => boolean): string | undefined => {
    const word = all.find(stands)
    return word !== undefined && WHOLE_WORDS.some((each) => each.length > word.length && stands(each))
      ? undefined
      : word
  }
  const isBlankOrQuote = (sign: string) => sign !== '' && ' \t\n“”"\'‘’'.includes(sign)
  const leading = (text: string): number => {
    let at = 0
    for (;;) {
      const word = found((each) => text.startsWith(each, at))
      if (word !== undefined) at += word.length
      else if (isBlankOrQuote(text.charAt(at))) at += 1
      else return at
    }
  }
  const trailing = (text: string): number => {
    let end = text.length
    for (;;) {
      const word = found((each) => text.endsWith(each, end))
      if (word !== undefined) end -= word.length
      else if (isBlankOrQuote(text.charAt(end - 1))) end -= 1
      else return text.length - end
    }
  }
  return { leading, trailing, isAll: (text) => leading(text) === text.length }
}

/** The most characters of a name; more would be a sentence of the text. */
const LONGEST_NAME = 16

/** 全市, 该县, 三市: the places that a sentence is about. */
export const places = (heads: string): string =>
  heads
    .split(' ')
    .flatMap((head) => [...'国省市县区州旗师'].map((level) => `${head}${level}`))
    .join(' ')

/** 缩短至, 升到: verbs before a level. */
function rises(ends: string): string {
  const verbs = '缩短 压缩 减少 下降 降低 降 减 提升 提高 增长 增加 增 上升 升 扩大 发展 延长 达'
  return verbs
    .split(' ')
    .flatMap((verb) => ends.split(' ').map((end) => `${verb}${end}`))
    .join(' ')
}

/** Words before a thing that are not part of its name. */
const LEAD_IN = wordRuns(
  `本报讯 的 并且 并 还 又 也 再 已经 已 现有 现 共有 共计 共 累计 先后 同时 其中 目前 截至目前 至今 以来 各级工会 各级 各地 分别 成功 为 有 使 让 将 把 对
  向 由 从 则 都 均 平均 牵头 另 另有 另外 此外 这项 该项 总工会 省总工会 市总工会 县总工会 区总工会 州总工会 旗总工会 地区总工会 师市总工会 与 和 以及 及 等 仅 就 约 总计 合计 本次 此次 去年 今年 当年 ${places('全 该 三 两 各')}`,
)
const LEAD_OUT = wordRuns(
  `的 达到了 达到 达 总数 总计 合计 共计 累计 约 共 为 是 有 至 到 了 超 近 由 从 数量 总量 人数 分别 各 增至 升至 提升至 提高到 突破 完成 以
  将 就 已 现 占 计划 拟 在 由原来 由原先 由过去 原来 ${rises('至 到 为')}`,
)
const VERBS_BEHIND =
  /(?:参加|参与|达到|实现|完成|提升|同台|竞技|获奖|参赛|入会|晋升|入选|投入|占|比|较|同比|增长).*$/u

/** The words of a range without introductory words at its beginning and linking words at its end. */
export function coreOf(passage: Passage, range: Range): Range {
  let { start, end } = range
  start += LEAD_IN.leading(passage.text.slice(start, end))
  end -= LEAD_OUT.trailing(passage.text.slice(start, end))
  return { start, end: Math.max(start, end) }
}

/** The words at a figure before those of its change. */
export function beforeChange({ before }: Place, { verb, against }: Change): Range {
  const limit = against !== null && against.start >= before.start ? against.start : before.end
  return { start: before.start, end: Math.max(before.start, Math.min(before.end, verb.start, limit)) }
}

/** Verbs for what unions do; the thing that they act on comes after. */
const DONE =
  '举办|开展|组织|建立|建成|新建|新设|设立|设置|推进|推动|走访|慰问|筹集|发放|投入|帮扶|培训|征集|收集|收到|受理|接待|接听|办理|提供|配备|购置|评选|发展|吸纳|发出|聘请|组建|开办|开设|招收|打造|实施|化解|调解|追回|讨回|送出|送去|送上|资助|救助|维修|改造|采购|培育|选树|命名|认定|签订|覆盖|服务|惠及|带动|牵头'
/** 集团工会还走访…: who acts, before the verb. */
const DOER = new RegExp(
  `^(?:(?!新建|建立|组建|基层)[^“”、]{0,10}?)(?:总工会|工会|集团|公司|油田)(?:还|又|也|已|将|则|共|累计|先后|牵头|联合|积极|陆续){0,3}(?=(?:${DONE})[^数率]{2,})`,
  'u',
)
/** 织里镇有…, 油田现有…: the place, before the thing that is there. */
const HOLDER =
  /^[^“”、]{1,6}?(?:镇|乡|街道|社区|园区|集团|公司|油田|矿区|系统|全行业)(?:现|共|已|拥)?有(?=..)/u
/** 石岛、俚岛等渔港设立…: the end of a list of places. */
const LISTED = new RegExp(`^[^“”]{0,8}等[^“”]{1,4}?(?=(?:${DONE})..)`, 'u')
/** 入库率由去年底, 响应时间从: the words before the value from which something rose or fell. */
const FROM = /(?<=..)(?:由|从)(?:去年|上年|前年|年初|年底|年末|[上去]年[底末]|原来|原先|过去|以前)?的?$/u

/** Verbs for giving money, and (in the next two) words that say how long something takes. */
const SPENT = /^(?:拿出|投入|安排|划拨|列支|出资|筹资|筹措|累计投入)(?:资金|经费|专项资金)?$/u
const TAKES = /^(?:仅用|只用|用时|历时|耗时|用|用了|仅用了)$/u
const DONE_IN_TIME = /(?:办结|答复|办完|办妥|完成|审核|响应|回复|回应|反馈|到账|送达|受理)$/u
/** Verbs for handling what came in before: 采纳 in 征集合理化建议1.4万件，采纳5600余件. */
const DONE_WITH = /^(?:采纳|化解|办结|结案|解决|落实|赔付|推广应用|转化|调解成功|成功调解|整改|办复|答复)$/u
const SUMMED = /共|合计|总计/u
const MEAN = /^(?:人均|户均|每人|每户|平均每人|平均每户)$/u
/** 为3850名船员办理互助保障: who receives something, and what. */
const GIVEN = /^(.{1,8}?)(提供|送去|送上|发放|配备|办理|开展|讨回|追回|拿回|争取|解决|免费)(.{2,})$/u
const TO_WHOM = /(?:为|向|给|帮助|帮)$/u
/** Words that only say that something is done, but not to what. */
const BARE = new RegExp(
  `^(?:计划|累计|已|还|将|新|其中)*(?:${DONE}|新增|增加|减少|吸引|参与|赔付|救治|省下|占|是)?(?:成|出|了|到)?$`,
  'u',
)
const PLACE_ALONE = /^(?!.*(?:社|园|片|景|厂|校|库)区$).{1,6}(?:省|市|县|区|州|旗)$/u

const COUNTED: readonly (readonly [string, string])[] = [
  ['人次', '人次'],
  ['人', '人数'],
  ['名', '人数'],
]
/** 为职工追回欠薪: what is given, after the person who receives it. */
const GIVEN_BEFORE =
  /(?:为|向|给|帮助|帮)[^，]{1,8}?((?:追回|讨回|挽回|拿回|争取|发放|送去|送上|送出|提供|开设|开展|办理|配备).{2,})$/u
const CAME_IN = /^.*(?:征集|收集|收到|受理|接到|提出|评选|举办)/u

/** A drafted name, and the words that it was made from. */
export interface DraftedName {
  readonly name: string
  readonly words: readonly Range[]
}

/**
 * Makes a name for what a figure counts, from the words around it. Null where they do not read as a name: no name is better than one that
 * nobody would use.
 */
export function newName(
  passage: Passage,
  place: Place,
  change: Change | null,
  thing: Range | null,
): DraftedName | null {
  const drafted = draftName(passage, place, change, thing)
  if (drafted === null) return null
  const name = shortened(drafted.name)
  const stem = name.replace(/变化$/u, '')
  // Names are drafted from Chinese: in English text the words of a name are not told from those around them.
  if (!/\p{Script=Han}/u.test(stem)) return null
  if (change === null && stem.length > 1 && BARE.test(stem)) {
    // 吸引1.5万人次参与: the unit says what is counted.
    const counted = COUNTED.find(([unit]) => unit === place.figure.unit)
    return counted === undefined ? null : { ...drafted, name: `${stem}${counted[1]}` }
  }
  return [...stem].length < 2 || BARE.test(stem) || PLACE_ALONE.test(stem) ? null : { ...drafted, name }
}

function draftName(
  passage: Passage,
  place: Place,
  change: Change | null,
  thing: Range | null,
): DraftedName | null {
  const before = coreOf(passage, change === null ? place.before : beforeChange(place, change))
  const after = afterCore(passage, place)
  if (change !== null) {
    const of = thing ?? before
    const name = namedBy(passage, of)
    if (name !== '') return { name: `${name}变化`, words: [of] }
  } else {
    const special = bySense(passage, place, before, after)
    if (special !== null) return special
    const named = [before, after].filter(({ start, end }) => end > start)
    const name = withoutSubject(named.map((range) => plainWords(passage, range)).join(''))
    if (name !== '') return { name, words: named }
    // 共60项 after its parts is the total, not one of them.
    const like = SUMMED.test(wordsOf(passage, place.before)) ? null : earlierLike(passage, place)
    if (like !== null) return like
  }
  const clause = coreOf(passage, { start: place.clause.start, end: beforeFigures(passage, place) })
  const wider = namedBy(passage, clause)
  if (wider !== '') return { name: change === null ? wider : `${wider}变化`, words: [clause] }
  return null
}

/** Names that are more than the words at the figure: what a share is part of, what money is for, how long something takes. */
function bySense(passage: Passage, place: Place, before: Range, after: Range): DraftedName | null {
  const { unit } = place.figure
  const own = plainWords(passage, place.before).trim()
  const [ahead, behind] = [plainWords(passage, before), plainWords(passage, after)]
  const words = [before, after].filter(({ start, end }) => end > start)
  if (isOfClass(unit, 'percent') || isFraction(unit, place.figure.text)) {
    const plan = /完成(?:了)?(.{0,8}(?:目标|任务|计划))(?:任务|数)?的?$/u.exec(own)
    if (plan !== null) return { name: `${itemAt(plan, 1)}完成率`, words: [place.before] }
    const share = /^(.*?)占(.*?)的?$/u.exec(own)
    if (share !== null) {
      const [, part = '', whole = ''] = share
      const of = part.trim() === '' ? (earlierLike(passage, place, false)?.name ?? '') : withoutSubject(part)
      if (whole !== '') return { name: `${of}占${whole}的比例`, words: [place.before] }
      if (of !== '') return { name: `${of}占比`, words: [place.before] }
    }
  }
  if (isOfClass(unit, 'money') && SPENT.test(ahead) && behind.length > 1)
    return { name: `${behind.replace(/^用于/u, '')}投入`, words }
  if (isOfClass(unit, 'time')) {
    const next = withoutSubject(plainWords(passage, coreOf(passage, place.next)).replace(/^[，、]/u, ''))
    if (TAKES.test(own.trim()) && next.length > 1)
      return { name: `${next}用时`, words: [place.before, place.next] }
    // 一般 ("as a rule") is a condition of the figure, not part of the name.
    const taken = `${ahead}${behind}`.replace(/^一般(?=.{2,3}$)/u, '')
    if (DONE_IN_TIME.test(taken)) return { name: `${taken}用时`, words }
  }
  const done = behind === '' ? GIVEN_BEFORE.exec(own.slice(0, own.length - LEAD_OUT.trailing(own))) : null
  if (done !== null) return { name: done[1] ?? '', words: [before] }
  const given = TO_WHOM.test(own) ? GIVEN.exec(behind) : null
  if (given !== null) {
    const [, whom = '', verb = '', what = ''] = given
    return {
      name: `${/提供|送去|送上|发放|配备/u.test(verb) ? '获得' : verb}${what}的${whom}`,
      words: [after],
    }
  }
  if (DONE_WITH.test(ahead) || MEAN.test(ahead)) {
    const other = earlierLike(passage, place)
    const of = other?.name.replace(CAME_IN, '').replace(new RegExp(`^(?:${DONE})`, 'u'), '') ?? ''
    const name = ahead.endsWith('成功') ? `${of}${ahead}` : `${ahead}${of}`
    if (other !== null && of.length > 1) return { name, words: [before, ...other.words] }
  }
  return null
}

/** The name of the nearest earlier measure of the sentence, with the same unit unless said otherwise: 遵义市1.2万人 after 吸纳…入会1.8万人. */
function earlierLike(passage: Passage, place: Place, isSameUnit = true): DraftedName | null {
  const { unit } = place.figure
  for (const at of place.earlier.toReversed()) {
    const other = passage.places[at]
    if (other === undefined || (isSameUnit && other.figure.unit !== unit)) continue
    const core = coreOf(passage, other.before)
    const name = namedBy(passage, core)
    if (name.length > 2 && !BARE.test(name) && !PLACE_ALONE.test(name)) return { name, words: [core] }
  }
  return null
}

/** Where the first amount of the clause before the figure begins. */
function beforeFigures(passage: Passage, place: Place): number {
  const [first] = amountsIn(passage, { start: place.clause.start, end: place.before.start })
  return first?.start ?? place.before.start
}

/** Kinds of figures that are not part of a name, apart from measures. */
const APART: ReadonlySet<string> = new Set(['duration', 'date', 'time', 'phone'])

/** The amounts and times in a range. 90后, A类 and 百人以上企业 are not among them: they are parts of names. */
function amountsIn({ figures, isMeasure }: Passage, { start, end }: Range): readonly Range[] {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (itemAt(figures, middle).start < start) low = middle + 1
    else high = middle
  }
  const found: Range[] = []
  for (let at = low; (figures[at]?.start ?? end) < end; at += 1) {
    const figure = figures[at]
    const isAmount = isMeasure[at] === true || APART.has(figure?.kind ?? 'other')
    if (figure !== undefined && isAmount) found.push(figure)
  }
  return found
}

/** The words of a range without its amounts. */
function plainWords(passage: Passage, range: Range): string {
  let words = ''
  let at = range.start
  for (const { start, end } of amountsIn(passage, range)) {
    words += passage.text.slice(at, start)
    at = Math.max(at, end)
  }
  return words + passage.text.slice(at, Math.max(at, range.end))
}

const namedBy = (passage: Passage, range: Range): string => withoutSubject(plainWords(passage, range))

/** A phrase without who acts and where, and without the value from which something rose or fell. */
const withoutSubject = (words: string): string => {
  const bare = words.replace(DOER, '').replace(HOLDER, '').replace(LISTED, '').replace(FROM, '')
  return bare.slice(LEAD_IN.leading(bare))
}

function afterCore(passage: Passage, place: Place): Range {
  const words = wordsOf(passage, place.after)
    .replace(VERBS_BEHIND, '')
    .replace(/\p{Script=Han}了.*$/u, '')
  const lead = /^[的\s]*/u.exec(words)?.[0].length ?? 0
  const end = Math.max(lead, words.length - LEAD_OUT.trailing(words))
  return { start: place.after.start + lead, end: place.after.start + end }
}

/** The end of a long phrase, which names the thing: in Chinese the head noun comes last. */
function shortened(words: string): string {
  const signs = [...words.replaceAll(/[\s“”"'‘’（）()]/gu, '')]
  const end = signs.slice(-LONGEST_NAME).join('')
  // A word in letters is kept whole or left out.
  const isCut = signs.length > LONGEST_NAME && /[a-z\d]$/iu.test(signs.slice(0, -LONGEST_NAME).join(''))
  return isCut ? end.replace(/^[a-z\d]+/iu, '') : end
}

const STOCK_VERB = /(?:现有|共有|拥有|设有|建有|达到?|总数|已有|累计|储备|配备|占)/u

/** What kind of indicator a new one is likely to be. */
export function kindOfNew(passage: Passage, place: Place, change: Change | null): IndicatorKind {
  const { unit } = place.figure
  if (change !== null) return 'change'
  if (isOfClass(unit, 'percent')) return 'rate'
  if (isOfClass(unit, 'time')) return 'duration'
  return STOCK_VERB.test(wordsOf(passage, place.clause)) ? 'level' : 'flow'
}
