import type { Bilingual } from '../../domain/text.ts'

/**
 * The sentences of a circular, by language. `{…}` is filled in; `{n:value|values}` takes the word that the number asks for. They are those
 * of official circulars (通报): what was compared, who leads, who is last, what changed, what stands to its target, what cannot be told.
 */
export const CIRCULAR_WORDS = {
  title: { zh: '关于{when}{what}情况的通报', en: '{what}{when}: circular' },
  mainIndicators: { zh: '工会主要指标', en: 'Main trade-union indicators' },
  opening: {
    zh: '现将{places}个地区{measures}项指标{when}的情况通报如下。',
    en: 'This circular reports on {measures} {measures:indicator|indicators} of {places} {places:place|places}{when}.',
  },
  cannot: { zh: '不作比较的情况', en: 'What is not compared' },
  total: { zh: '{n}个地区合计{value}', en: 'the {n} {n:place|places} add up to {value}' },
  totalPart: {
    zh: '有数值的{n}个地区合计{value}',
    en: 'the {n} {n:place|places} with a value add up to {value}',
  },
  only: { zh: '{place}{value}', en: '{place} {value}' },
  greatest: { zh: '{place}{most}，为{value}', en: '{place} has the {most}, {value}' },
  tied: { zh: '{place}并列{most}，均为{value}', en: '{place} share the {most}, {value}' },
  unsure: {
    zh: '{place}中哪个{most}，从现有数字看不出来',
    en: 'which of {place} has the {most} cannot be told from these numbers',
  },
  rise: { zh: '比上年同期上升的有{n}个', en: '{n} {n:place is|places are} above the year before' },
  fall: {
    zh: '比上年同期下降的有{n}个（{place}）',
    en: '{n} {n:place is|places are} below the year before ({place})',
  },
  same: { zh: '与上年同期持平的有{n}个', en: '{n} {n:place is|places are} level with the year before' },
  riseOne: { zh: '比上年同期上升的有1个（{place}）', en: '1 place is above the year before ({place})' },
  riseMost: { zh: '其中{place}增幅最大，为{value}', en: '{place} rose most, by {value}' },
  untold: {
    zh: '数值不确切、看不出升降的有{n}个（{place}）',
    en: 'for {n} the values leave open whether they rose or fell ({place})',
  },
  without: {
    zh: '不能与上年同期相比的有{n}个（{place}）',
    en: '{n} cannot be compared with the year before ({place})',
  },
  met: { zh: '达到目标的有{n}个（{place}）', en: '{n} {n:place has|places have} met the target ({place})' },
  near: { zh: '接近目标的有{n}个（{place}）', en: '{n} {n:is|are} near the target ({place})' },
  at: { zh: '{place}完成{value}', en: '{place} at {value}' },
  completionMost: {
    zh: '完成率最高的是{place}，为{value}',
    en: '{place} has the highest completion, {value}',
  },
  completionLeast: { zh: '完成率最低的是{place}，为{value}', en: '{place} the lowest, {value}' },
  ahead: { zh: '快于时序进度的有{n}个（{place}）', en: '{n} {n:is|are} ahead of the time elapsed ({place})' },
  behind: { zh: '慢于时序进度的有{n}个（{place}）', en: '{n} {n:is|are} behind it ({place})' },
  leading: { zh: '居前三位的是{place}', en: '{place} take the first three places' },
  missed: { zh: '未达到目标的有{n}个（{place}）', en: '{n} {n:has|have} not met it ({place})' },
  unknown: {
    zh: '数值不确切、无法判断的有{n}个（{place}）',
    en: 'for {n} the value leaves it open ({place})',
  },
  empty: { zh: '{place}没有数值', en: 'there is no value for {place}' },
  several: {
    zh: '{place}同一时期有几个不同的数值，没有取用',
    en: 'several values of {place} stand side by side and are not used',
  },
  more: { zh: '等{n}个', en: ' and {n} more' },
  moreIndicators: { zh: '等{n}项', en: ' and {n} more' },
  digestOrder: { zh: '名次', en: 'Highest and lowest' },
  digestTargets: { zh: '目标完成', en: 'Targets' },
  digestChanges: { zh: '比上年增减', en: 'Changes on the year before' },
  digestCannot: { zh: '不作比较', en: 'Not compared' },
  pair: { zh: '{name}{first}{most}，{last}{fewest}', en: '{name}: {most}, {first}; {fewest}, {last}' },
  leader: {
    zh: '标明优劣方向的{n}项指标中，{place}居首位的最多，有{firsts}项',
    en: 'of the {n} indicators with a better direction, {place} is first in {firsts}, more than any other',
  },
  laggard: { zh: '{place}居末位的最多，有{lasts}项', en: '{place} is last in {lasts}, more than any other' },
  targets: {
    zh: '{measures}项指标设有目标，{n}个数值中{counts}',
    en: '{measures} {measures:indicator has|indicators have} targets; of {n} {n:value|values}, {counts}',
  },
  countMet: { zh: '达标{n}个', en: '{n} {n:meets|meet} the target' },
  countNear: { zh: '接近目标{n}个', en: '{n} {n:is|are} near it' },
  countMissed: { zh: '未达标{n}个', en: '{n} {n:does|do} not meet it' },
  countUnknown: { zh: '无法判断{n}个', en: '{n} cannot be told' },
  allMet: { zh: '各项目标全部达标的有{place}', en: '{place} {n:meets|meet} all of {n:its|their} targets' },
  missMost: {
    zh: '未达标最多的是{place}，有{n}项',
    en: '{place} misses {n}, more than any other',
  },
  missIn: { zh: '{name}未达标的有{n}个（{place}）', en: 'the target of {name} is missed by {n} ({place})' },
  pace: {
    zh: '能与时序进度相比的{n}个数值中，快于时序进度{ahead}个、慢于时序进度{behind}个',
    en: 'of the {n} {n:value|values} that can be held against the time elapsed, {ahead} {ahead:is|are} ahead of it and {behind} behind',
  },
  changes: {
    zh: '能与上年同期相比的{n}个数值中，{counts}',
    en: 'of {n} {n:value|values} with one of the year before, {counts}',
  },
  countUp: { zh: '上升{n}个', en: '{n} rose' },
  countSame: { zh: '持平{n}个', en: '{n} stayed level' },
  countDown: { zh: '下降{n}个', en: '{n} fell' },
  countUntold: { zh: '看不出升降{n}个（数值不确切）', en: '{n} may have done either (inexact values)' },
  allRose: { zh: '{name}各地区均上升', en: '{name} rose everywhere' },
  roseMost: {
    zh: '{name}升幅最大的是{place}（{value}）',
    en: '{name} rose most in {place} ({value})',
  },
  fellIn: { zh: '{name}下降的有{n}个（{place}）', en: '{name} fell in {n} ({place})' },
  missing: { zh: '{place}没有{name}的数值', en: '{place} has no value of {name}' },
  missingMore: { zh: '另有{n}个地区缺数', en: 'values are missing for {n} more {n:place|places}' },
  severalOf: {
    zh: '{name}同一时期有几个不同的数值，没有取用',
    en: '{name}: several values of one period stand side by side and are not used',
  },
  unsureFirst: {
    zh: '{name}因数值不确切，首位无法确定',
    en: 'no sure first place, as values are inexact: {name}',
  },
  withoutBefore: {
    zh: '{name}部分地区没有上年同期数，未比增减',
    en: '{name}: for some places there is no value of the year before to compare with',
  },
  scorecard: { zh: '指标一览表', en: 'Scorecard' },
  attached: { zh: '附件：{list}', en: 'Attached: {list}' },
  annex: { zh: '各项指标情况', en: 'Each indicator in turn' },
} as const satisfies Record<string, Bilingual>

/** The words for an end of an order, by what kind of number it is. */
export const ENDS = {
  count: { greatest: { zh: '最多', en: 'most' }, least: { zh: '最少', en: 'fewest' } },
  rate: { greatest: { zh: '最高', en: 'highest value' }, least: { zh: '最低', en: 'lowest value' } },
  duration: { greatest: { zh: '最长', en: 'longest time' }, least: { zh: '最短', en: 'shortest time' } },
  amount: { greatest: { zh: '最多', en: 'largest amount' }, least: { zh: '最少', en: 'smallest amount' } },
} as const satisfies Record<string, Record<'greatest' | 'least', Bilingual>>

/** How sentences of a circular end, alone and before another, and what stands before a number and a period in them. */
export const JOINS = {
  zh: { stop: '。', end: '。', number: '', when: (text: string) => text },
  en: { stop: '.', end: '. ', number: ' ', when: (text: string) => `, ${text}` },
} as const
