/**
 * The sentences of a circular, by language. `{…}` is filled in; `{n:value|values}` takes the word that the number asks for. They are those
 * of official circulars (通报): what was compared, who leads, who is last, what changed, which targets are met, what cannot be compared.
 */
export const CIRCULAR_WORDS = {
  title: '关于{when}{what}情况的通报',
  mainIndicators: '工会主要指标',
  period: '{period}',
  opening: '现将{when}{places}{measures}项指标的情况通报如下。',
  cannot: '不作比较的情况',
  total: '{places}合计{value}',
  totalPart: '有数值的{places}合计{value}',
  only: '{place}{value}',
  greatest: '{place}{most}，{value}',
  tied: '{place}并列{most}，均{value}',
  unsure: '{place}中哪个{most}，从现有数字看不出来',
  rise: '比上年同期上升的有{n}个',
  fall: '比上年同期下降的有{n}个（{place}）',
  same: '与上年同期持平的有{n}个',
  riseOne: '比上年同期上升的有1个（{place}）',
  riseMost: '其中{place}增幅最大，{value}',
  riseMostLeap: '其中{place}增幅最大，{value}',
  unclear: '数值不确切、看不出升降的有{n}个（{place}）',
  without: '不能与上年同期相比的有{n}个（{place}）',
  met: '达到目标的有{n}个（{place}）',
  within: '目前没有超出全年目标的有{n}个（{place}）',
  near: '接近目标的有{n}个（{place}）',
  at: '{place}完成{value}',
  completionMost: '完成率最高的是{place}，{value}',
  completionLeast: '完成率最低的是{place}，{value}',
  ahead: '快于时序进度的有{n}个（{place}）',
  behind: '慢于时序进度的有{n}个（{place}）',
  leading: '居前三位的是{place}',
  missed: '未达到目标的有{n}个（{place}）',
  unknown: '数值不确切、看不出是否达标的有{n}个（{place}）',
  empty: '{place}没有数值',
  several: '{place}同一时期有几个不同的数值，没有取用',
  more: '等{n}个',
  /** After a number that has counted them already. */
  moreCounted: '等',
  fallBy: '{place}下降{n}',
  riseBy: '{place}上升{n}',
  moreIndicators: '等{n}项',
  digestValues: '各地数值',
  digestOrder: '名次',
  digestTargets: '目标完成',
  digestChanges: '比上年增减',
  digestCannot: '不作比较',
  pair: '{name}{most}的是{first}，{fewest}的是{last}',
  /** Where bounds leave the other end open, with the places that may be there, or without where these are many. */
  half: '{name}{end}的是{place}，{others}中哪个{other}，从现有数字看不出来',
  halfOfMany: '{name}{end}的是{place}，哪个{other}从现有数字看不出来',
  leader: '能比出优劣的{n}项指标中，{place}有{firsts}项居首位，最多',
  laggard: '{place}有{lasts}项居末位，最多',
  /** Where it is so in all of them. */
  leaderOfAll: '能比出优劣的{n}项指标，{place}均居首位',
  laggardOfAll: '{place}均居末位',
  targets: '一览表中{measures}项指标设有目标，{n}个数值中{counts}',
  countMet: '达标{n}个',
  countWithin: '目前没有超出全年目标{n}个',
  countNear: '接近目标{n}个',
  countMissed: '尚未达标{n}个',
  countUnknown: '无法判断{n}个',
  allMet: '表中目标全部达标的有{place}',
  missMost: '尚未达标最多的是{place}，有{n}项',
  missIn: '{name}尚未达标的有{n}个（{place}）',
  pace: '能与时序进度相比的{n}个数值中，快于时序进度{ahead}个、慢于时序进度{behind}个',
  changes: '能与上年同期相比的{n}个数值中，{counts}',
  countUp: '上升{n}个',
  countSame: '持平{n}个',
  countDown: '下降{n}个',
  countUnclear: '看不出升降{n}个（数值不确切）',
  allRose: '{name}各地区均上升',
  roseMost: '{name}升幅最大的是{place}（{value}）',
  fellIn: '{name}下降的有{n}个（{place}）',
  missing: '{place}没有{name}的数值',
  missingMore: '其余{places}数据不全',
  valuesOf: '{place}{values}',
  valueOf: '{name}{value}',
  valuesMore: '其余{n}个数值见一览表',
  sparse: '一览表{all}格中有数值的{n}格',
  none: '各项指标有数值的都不足两个地区，不能比较，也不排名',
  severalOf: '{name}同一时期有几个不同的数值，没有取用',
  unsureFirst: '{name}因数值不确切，首位无法确定',
  withoutBefore: '{name}部分地区没有上年同期数，未比增减',
  scorecard: '指标一览表',
  attached: '附件：{list}',
  annex: '各项指标情况',
  /** At the top left of the page of an attachment, where there are several, or one. */
  attachment: '附件{n}',
}

/** The words for an end of an order, by what kind of number it is. */
export const ORDER_ENDS = {
  count: { greatest: '最多', least: '最少' },
  rate: { greatest: '最高', least: '最低' },
  duration: { greatest: '最长', least: '最短' },
  amount: { greatest: '最多', least: '最少' },
}

/** All of several in a sentence. */
export const allOf = (names: readonly string[]): string => names.join('、')

/** One of several in a sentence, which is not told. */
export const oneOf = (names: readonly string[]): string => names.join('、')

/** Endings that say what is counted. */
const COUNTED = /^(.+?)(人数|户数|家数|个数|次数|人次|数量|金额|总额|数|额|率)$/u

/** The name of an indicator within a sentence: 会员人数 · 女会员 is said as 女会员人数, 心理服务阵地 · 厂处级 as 心理服务阵地（厂处级）. */
export function nameInSentence(name: string): string {
  const [head = '', ...parts] = name.split(' · ')
  if (parts.length === 0) return name
  const part = parts.join('，')
  const [, stem = '', ending = ''] = COUNTED.exec(head) ?? []
  return stem !== '' && part.endsWith(stem) ? `${part}${ending}` : `${head}（${part}）`
}

/** The least length of the end of a unit that is a noun of its own: 省区 of 个省区. */
const LEAST_NOUN = 2

/** What is left of a unit behind the name of its indicator, whose end is not said again: 横跨省区4个. Null if the whole unit is written. */
export function unitBehindName(name: string, unit: string): string | null {
  for (let from = 0; from <= unit.length - LEAST_NOUN; from += 1)
    if (name.endsWith(unit.slice(from))) return unit.slice(0, from)
  return null
}

/** Bounds before a number, and how a sentence says that something is so. 为超40件 is what nobody writes. */
const SAID_BOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^超(?!过)/u, '超过'],
  [/^近/u, '接近'],
  [/^约/u, '约为'],
  [/^(?=不|至少|至多|最多|最少)/u, ''],
]

/** That something comes to a value: 为40件, 超过40件, 约为96.36%. */
export function comesTo(value: string): string {
  const [bound, said] = SAID_BOUNDS.find(([start]) => start.test(value)) ?? [/^/u, '为']
  return value.replace(bound, said)
}
