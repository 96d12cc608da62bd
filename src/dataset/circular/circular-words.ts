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
  results: { zh: '各项指标情况', en: 'Indicators' },
  cannot: { zh: '不作比较的情况', en: 'What is not compared' },
  notes: { zh: '说明', en: 'Notes' },
  table: { zh: '附表', en: 'Table' },
  sources: { zh: '数据来源', en: 'Sources' },
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
  further: {
    zh: '其余{n}项指标见附表。',
    en: 'The other {n} {n:indicator is|indicators are} in the table.',
  },
  report: { zh: '报道《{title}》', en: 'Report “{title}”' },
  file: { zh: '本单位导入的文件“{file}”', en: 'File “{file}”, imported by this office' },
  bounds: {
    zh: '“余”“近”“约”等字样照原数写出，没有换算成确数；因此分不出先后的，不排先后。',
    en: 'Words such as “nearly”, “over” and “about” are those of the source; where they leave an order open, none is given.',
  },
  derived: {
    zh: '标明“推算”的数由原数按公式算出。',
    en: 'Numbers marked “derived” are computed from printed ones by a formula.',
  },
  inferred: {
    zh: '标明“推断”的时期，报道没有写明，由版面推断。',
    en: 'Periods marked “inferred” are not stated in the report; they are inferred from its page.',
  },
  latest: {
    zh: '各地区取最近一期的数值，时期不同的不相加、不排名。',
    en: 'Each place has its latest value; values of different periods are neither added nor ranked.',
  },
  completion: {
    zh: '完成率为数值除以目标；越低越好的指标为目标除以数值。',
    en: 'Completion is the value divided by its target; where lower is better, the target divided by the value.',
  },
  change: {
    zh: '“比上年同期”只在起止日相同的两个时期之间相比。',
    en: 'Changes are between the same days of two years.',
  },
} as const satisfies Record<string, Bilingual>

/** The words for an end of an order, by what kind of number it is. */
export const ENDS = {
  count: { greatest: { zh: '最多', en: 'most' }, least: { zh: '最少', en: 'fewest' } },
  rate: { greatest: { zh: '最高', en: 'highest value' }, least: { zh: '最低', en: 'lowest value' } },
  duration: { greatest: { zh: '最长', en: 'longest time' }, least: { zh: '最短', en: 'shortest time' } },
  amount: { greatest: { zh: '最多', en: 'largest amount' }, least: { zh: '最少', en: 'smallest amount' } },
} as const satisfies Record<string, Record<'greatest' | 'least', Bilingual>>

/** How sentences of a circular end and what stands before a number and a period in them. */
export const JOINS = {
  zh: { stop: '。', number: '', when: (text: string) => text },
  en: { stop: '.', number: ' ', when: (text: string) => `, ${text}` },
} as const
