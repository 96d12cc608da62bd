import type { IndicatorAnswer, Span } from '../draft-schema.ts'
import type { Passage, Place, Range } from '../read/passage.ts'
import { wordsOf } from '../read/passage.ts'
import type { Change } from './change.ts'
import type { IndicatorIndex, KnownIndicator, NameMatch } from './indicator-index.ts'
import { pairAt } from './indicator-index.ts'
import { beforeChange, coreOf, kindOfNew, newName, places, wordRuns } from './new-name.ts'
import type { Answer } from './suggestions.ts'
import { countsAlike, isOfClass, unitFit } from './units.ts'

/** How much the words in each position around a figure say about what it counts. */
const WEIGHTS = {
  own: 1,
  spoken: 0.85,
  thing: 0.9,
  whole: 0.85,
  next: 0.55,
  further: 0.5,
  clause: 0.5,
  sentence: 0.35,
  headline: 0.1,
} as const

/** What is used to read a figure, besides its own surroundings. */
export interface Beside {
  readonly change: Change | null
  /** The words for the total that it is part of, or for what rose or fell. */
  readonly whole: Range | null
  /** Whether it is a part: its own words may then only say which one. */
  readonly isPart: boolean
  /** The words after the next figure, where that figure continues this one: 9家单位的2万名职工完成测评. */
  readonly further: Range | null
  /** The answers inherited from the total, where it is a part. */
  readonly inherited: readonly Answer<IndicatorAnswer>[]
  /** The pairs of characters of the headline. */
  readonly headline: ReadonlyMap<number, number>
}

/** A known name that scores less than this is less likely than a new one. */
const NEW_SCORE = 0.24
/** Words for a share, part of a plan or an average, which known names seldom mean. */
const OTHER_THING =
  /(?:完成[^，。；]{0,10}(?:任务|目标|计划)[^，。；]{0,4}|占[^，。；]{1,14}|人均|户均|平均每?|每[人名家户天月年周]|日均|月均|采纳|成功率)(?:的|达|为|约)*$/u
/** Words that may come between a name and its figure, and (in the next one) before a name, without changing the meaning. */
const BETWEEN = wordRuns(
  '量 数量 总量 达到了 达到 达 为 有 共 共有 已 已达 现有 超 的 是 计 数 人数 总数 提升至 提升到 提高到 升至 增至 增加到 扩大到 稳定在 保持在 上升到 上升至 了 和 与 及 累计 总计 合计 共计',
)
const BEFORE_NAME = wordRuns(
  `截至目前 目前 现 共有 共 现有 已有 已 累计 签订 办理 建有 有 职工 企业 工会 ${places('全 该 我')}`,
)

const MADE = wordRuns(
  '新建 新增 新设 建成 已建成 建设 建立 设立 设有 打造 建有 培育 创建 新建成 投用 现有 开展 组织 全 累计 共',
)

/** Verbs in names that texts use with anything. */
const GAINED = wordRuns('新发展 发展 新建 新增 建立 组建 新组建 推动 开展 组织 参加 服务')

/** The most known names that are examined closely, the most that are suggested, and the score below which none is suggested. */
const MOST_LOOKED_AT = 10
const MOST_KNOWN = 5
const LEAST = 0.06

/** Adds the pairs of characters in a range, with the weight of their position. */
export function addPairs(
  pairs: Map<number, number>,
  text: string,
  { start, end }: Range,
  weight: number,
): void {
  for (let at = start; at < end - 1; at += 1) {
    const pair = pairAt(text, at)
    if (pair !== 0 && (pairs.get(pair) ?? 0) < weight) pairs.set(pair, weight)
  }
}

export const headlinePairs = (words: string): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>()
  addPairs(pairs, words, { start: 0, end: words.length }, WEIGHTS.headline)
  return pairs
}

/** How well an indicator of this unit and kind fits the figure; 0 where it does not fit. */
function fitOf(
  { unit, takes, kind, from }: KnownIndicator,
  printed: string,
  change: Change | null,
  index: IndicatorIndex,
): number {
  if ((kind === 'change') !== (change !== null)) return 0
  // What cannot be recorded in the printed unit cannot be accepted either.
  if (printed !== '' && takes?.has(printed) === false && !countsAlike(printed, unit)) return 0
  if (kind === 'change')
    return isOfClass(unit, 'percent') === (isOfClass(printed, 'percent') || printed === '') ? 1 : 0
  // Of two with the same name, the one with values is preferred; a unit that few indicators have says more.
  const rare = printed === unit && index.withUnit(unit) <= 2 ? 1.4 : 1
  return unitFit(printed, unit) * rare * (from === 'dataset' ? 1.06 : 1)
}

const scoreOf = ({ strength }: NameMatch): number => strength / (strength + 1.2)

/** What a measure may count: known indicators with names near it and fitting units, and a new one drafted from its words. */
export function suggestIndicator(
  passage: Passage,
  place: Place,
  beside: Beside,
  index: IndicatorIndex,
): readonly Answer<IndicatorAnswer>[] {
  const { text } = passage
  const { change, whole, further } = beside
  const pairs = new Map<number, number>()
  addPairs(pairs, text, { start: place.sentence.start, end: place.clause.start }, WEIGHTS.sentence)
  addPairs(pairs, text, { start: place.clause.start, end: place.before.start }, WEIGHTS.clause)
  addPairs(pairs, text, place.next, WEIGHTS.next)
  if (further !== null) addPairs(pairs, text, further, WEIGHTS.further)
  if (whole !== null) addPairs(pairs, text, whole, change === null ? WEIGHTS.whole : WEIGHTS.thing)
  addPairs(pairs, text, place.after, WEIGHTS.own)
  addPairs(pairs, text, place.before, WEIGHTS.own)

  const isOther = change === null && OTHER_THING.test(wordsOf(passage, place.before))
  const own = {
    before: wordsOf(passage, place.before),
    after: wordsOf(passage, place.after),
    core: wordsOf(passage, coreOf(passage, place.before)),
  }
  const spoken = namesFor(`${own.before} ${own.after}`)
  addPairs(pairs, spoken, { start: 0, end: spoken.length }, WEIGHTS.spoken)
  const fitting = (indicator: KnownIndicator) => fitOf(indicator, place.figure.unit, change, index)
  const thing = whole === null ? '' : wordsOf(passage, whole)
  const thingFit = (name: string) => (thing === '' || sharedPart(name, thing) >= LEAST_SHARED ? 1 : 0.5)
  const ahead = text.slice(place.sentence.start, place.before.start)
  const around = `${thing} ${text.slice(place.sentence.start, Math.max(place.next.end, place.after.end))} ${spoken}`
  const likely = index
    .match(pairs, beside.headline, fitting)
    .map((match) => ({ match, score: scoreOf(match) * fitting(match.indicator) * (isOther ? 0.4 : 1) }))
    .filter(({ score }) => score > LEAST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_LOOKED_AT)
  const printed = likely
    .map(({ match }) => match.name)
    .filter((name) => own.before.includes(name))
    .toSorted((a, b) => b.length - a.length)[0]
  const matches = likely
    .map(({ match, score }) => ({
      match,
      score:
        score *
        (own.before.includes(match.name) || own.after.includes(match.name) ? 1.1 : 1) *
        headFit(own, match.name) *
        besideFit(own, match.name, printed) *
        thingNamed(around, match.name) *
        (change !== null ? thingFit(match.name) : beside.isPart ? 1 : ownFit(own, ahead, match.name)),
    }))
    .filter(({ score }) => score > LEAST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_KNOWN)
  const [first] = matches
  const rivals = matches.filter(
    ({ match, score }) => match.name !== first?.match.name && score > 0.85 * (first?.score ?? 0),
  )
  const known = matches.map(({ match, score }, at): Answer<IndicatorAnswer> => {
    const where = nameAtFigure(passage, place, match.name)
    const certain =
      at === 0 &&
      rivals.length === 0 &&
      !isOther &&
      whole === null &&
      where === 'alone' &&
      match.share > 0.99 &&
      unitFit(place.figure.unit, match.indicator.unit) > 0.9 &&
      match.name.length > 2
    return {
      value: { from: match.indicator.from, id: match.indicator.id, name: match.indicator.name },
      score,
      certain,
      rule: where !== null ? 'name-at-figure' : whole !== null ? 'name-with-whole' : 'name-near',
      words: wordsOfMatch(passage, place, match.name, whole),
    }
  })
  // 其中138人获奖: where the figure's own words name something, the indicator of the whole does not apply.
  const words = `${own.before} ${own.after}`
  const namesItself = (answer: Answer<IndicatorAnswer>) =>
    sharesPair(answer.value.name, words) || !matches.some(({ match }) => sharesPair(match.name, words))
  const drafted = newName(passage, place, change, whole)
  return [
    ...known,
    ...beside.inherited.map((answer) => ({
      ...answer,
      score: answer.score * (namesItself(answer) ? 1 : 0.6),
    })),
    ...(drafted === null
      ? []
      : [
          {
            value: {
              from: 'new' as const,
              name: drafted.name,
              unit: place.figure.unit,
              kind: kindOfNew(passage, place, change),
            },
            score: NEW_SCORE,
            certain: false,
            rule: 'drafted',
            words: drafted.words.map(({ start, end }) => passage.reading.span(start, end)),
          },
        ]),
  ]
}

/** A figure's own words: those before it, those after it, and in `core` those before it without introductory and linking words. */
interface OwnWords {
  readonly before: string
  readonly after: string
  readonly core: string
}

/** In Chinese the head noun comes last: 困难职工子女715名 counts children, and a short name after other words may mean something else. */
function headFit({ before, after }: OwnWords, name: string): number {
  const at = before.lastIndexOf(name)
  if (at < 0) return after.replace(/^的/u, '').indexOf(name) > 0 ? 0.55 : 1
  if (after === '' && !BETWEEN.isAll(before.slice(at + name.length))) return 0.4
  const ahead = before.slice(0, at)
  return name.length <= 2 && !BEFORE_NAME.isAll(ahead) && !MADE.isAll(ahead) ? 0.4 : 1
}

/**
 * 工会经费收入首次突破1亿元: a name that has nothing at the figure but words of a longer one printed there, 工会经费支出, fits no better than
 * that one does.
 */
function besideFit(own: OwnWords, name: string, printed: string | undefined): number {
  if (printed === undefined || own.before.includes(name) || !sharesPair(name, printed)) return 1
  const words = `${own.before} ${own.after}`
  for (let at = 0; at < name.length - 1; at += 1) {
    const pair = name.slice(at, at + 2)
    if (words.includes(pair) && !printed.includes(pair)) return 1
  }
  return 0.9 * headFit(own, printed)
}

/** 队伍发展到800人 shares only the verb with 发展会员 and says nothing about members. */
function thingNamed(around: string, name: string): number {
  const made = GAINED.leading(name)
  return made === 0 || name.length - made < 2 || sharesPair(name.slice(made), around) ? 1 : 0.5
}

/**
 * A figure with words of its own seldom counts something that is only named near its neighbours, least of all behind it: in 建成司机之家3个，
 * 服务站点20个 the words 服务站点 belong to the 20.
 */
function ownFit({ core, after }: OwnWords, ahead: string, name: string): number {
  if (core.length + after.length < 2) return 1
  // A verb for "new" or "built" does not say what the thing is.
  const thing = core.slice(MADE.leading(core))
  if (sharesPair(name, `${thing} ${after} ${namesFor(core)} ${namesFor(after)}`)) return 1
  return sharesPair(name, ahead) ? 0.6 : 0.4
}

/** The share of the name of a change that has to stand in what changed: 资金 alone does not make 贷款贴息资金 of 帮扶资金. */
const LEAST_SHARED = 0.25
/** What names of changes end in, whatever changed. */
const CHANGE_END = /(?:同比|环比|比上年)?(?:增幅|增速|增长率?|降幅|下降率?|变化|变动|增减)?$/u

/** The share of the pairs of neighbouring characters of a name, without words for a change, that a text contains. */
function sharedPart(name: string, text: string): number {
  const thing = name.replace(CHANGE_END, '')
  let shared = 0
  for (let at = 0; at < thing.length - 1; at += 1) if (text.includes(thing.slice(at, at + 2))) shared += 1
  return shared / Math.max(1, thing.length - 1)
}

/** Whether a text contains two neighbouring characters of a name. */
export function sharesPair(name: string, text: string): boolean {
  for (let at = 0; at < name.length - 1; at += 1) if (text.includes(name.slice(at, at + 2))) return true
  return false
}

/** Whether the whole name is next to the figure: `alone`, or with words that change its meaning; null where it is not. */
function nameAtFigure(passage: Passage, place: Place, name: string): 'alone' | 'changed' | null {
  const before = wordsOf(passage, place.before)
  const at = before.lastIndexOf(name)
  if (at >= 0) {
    const isAlone = BETWEEN.isAll(before.slice(at + name.length)) && BEFORE_NAME.isAll(before.slice(0, at))
    const owns = place.after.end === place.after.start
    return isAlone && owns ? 'alone' : 'changed'
  }
  return wordsOf(passage, place.after).includes(name) ? 'changed' : null
}

/** The words around the figure that match a name: runs of its characters, without those that another run contains. */
function wordsOfMatch(passage: Passage, place: Place, name: string, whole: Range | null): Span[] {
  const { text, reading } = passage
  const wanted = new Set<number>()
  for (let at = 0; at < name.length - 1; at += 1) wanted.add(pairAt(name, at))
  wanted.delete(0)
  const ranges: Range[] = [
    place.before,
    place.after,
    ...(whole === null ? [] : [whole]),
    place.next,
    { start: place.sentence.start, end: place.before.start },
  ]
  const runs: Range[] = []
  for (const range of ranges)
    for (const run of runsOf(text, range, wanted)) {
      const isCovered = runs.some(
        (other) =>
          (other.start < run.end && run.start < other.end) ||
          wordsOf(passage, other).includes(wordsOf(passage, run)),
      )
      if (!isCovered) runs.push(run)
    }
  const isSaidBy = (run: Range) =>
    runs.some((other) => other !== run && wordsOf(passage, other).includes(wordsOf(passage, run)))
  return runs
    .filter((run) => !isSaidBy(run))
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => reading.span(start, end))
}

/** Runs in a range in which every pair of characters is wanted. */
function runsOf(text: string, range: Range, wanted: ReadonlySet<number>): readonly Range[] {
  const runs: Range[] = []
  let start = -1
  for (let at = range.start; at < range.end; at += 1) {
    const isWanted = at < range.end - 1 && wanted.has(pairAt(text, at))
    if (isWanted && start < 0) start = at
    if (!isWanted && start >= 0) {
      runs.push({ start, end: at + 1 })
      start = -1
    }
  }
  return runs
}

const CHANGE_VERB =
  /(?:由|从)?(?:原来|原先|过去|以前)?的?$|(?:缩短|压缩|减少|下降|降低|提升|提高|增长|增加|上升)(?:至|到|为)?$/u

/** What changed: the words at the figure, or those of the nearest earlier measure that has some. */
export function thingOf(passage: Passage, place: Place, change: Change, like: number | null): Range | null {
  if (change.of !== undefined) return coreOf(passage, change.of)
  const aligned = like === null ? undefined : passage.places[like]
  if (aligned !== undefined) return coreOf(passage, aligned.before)
  const own = coreOf(passage, beforeChange(place, change))
  if (own.end - own.start > 1) return own
  for (const at of place.earlier.toReversed()) {
    const other = passage.places[at]
    if (other === undefined) continue
    const core = coreOf(passage, other.before)
    const name = wordsOf(passage, core).replace(CHANGE_VERB, '')
    if (name.length > 1) return { start: core.start, end: core.start + name.length }
  }
  return null
}

/** Words in reports, each with the word for the same thing in the names of indicators. */
const SPOKEN: readonly (readonly [string, string])[] = [
  ['选手', '参赛者'],
  ['同台竞技', '参赛者'],
  ['参赛', '参赛者'],
  ['办结', '结案'],
  ['审结', '结案'],
  ['站点', '驿站'],
  ['走访企业', '调研企业'],
  ['上门指导企业', '调研企业'],
]

/** The words that names of indicators use for what is said here in other words. */
const namesFor = (words: string): string =>
  SPOKEN.flatMap(([said, name]) => (words.includes(said) ? [name] : [])).join(' ')
