import type { Direction, IndicatorKind } from '../../domain/indicator.ts'
import type { Bilingual } from '../../domain/text.ts'

/** Words of an indicator's page. */
export const indicatorMessages = {
  kicker: { zh: '指标', en: 'Indicator' },
  facts: { zh: '指标说明', en: 'About this indicator' },
  unit: { zh: '单位', en: 'Unit' },
  kind: { zh: '类型', en: 'Kind' },
  base: { zh: '口径（占什么的比例）', en: 'Base (share of what)' },
  better: { zh: '优劣方向', en: 'Better direction' },
  additive: { zh: '可否相加', en: 'Adding up' },
  isAdditive: {
    zh: '各地、各期、各类的数值可以相加',
    en: 'Values may be added up across localities, periods and categories',
  },
  isAdditiveAtOneTime: {
    zh: '同一时点各地、各类的数值可以相加，各期不可相加',
    en: 'Values of the same date may be added up across localities and categories, but not across dates',
  },
  notAdditive: { zh: '数值不可相加', en: 'Values may not be added up' },
  breakdown: { zh: '细分', en: 'Breakdown' },
  comparability: { zh: '可比性', en: 'Comparability' },
  noLimits: { zh: '没有需要说明的限制', en: 'No known limits' },
  unknownLimits: {
    zh: '文件没有给出定义和口径，能否比较不详',
    en: 'The file gives no definition, so it is not known whether values are comparable',
  },
  values: { zh: '各地数值', en: 'Values by locality' },
  onlyOne: {
    zh: '目前只有{name}有这个指标，没有可比的地区。',
    en: 'Only {name} has this indicator; there is nothing to compare it with.',
  },
  none: { zh: '这个指标还没有数值。', en: 'There is no value of this indicator yet.' },
  comparable: {
    zh: '{n}地的数值时期、范围和单位相同，可以比较。',
    en: 'The values of {n} localities agree in period, scope and unit; they can be compared.',
  },
  careful: {
    zh: '{n}地的数值在{list}上不同，比较时须注意。',
    en: 'The values of {n} localities differ in {list}. Compare with care.',
  },
  not: {
    zh: '{n}地的数值在{list}上不同，不能直接比较。',
    en: 'The values of {n} localities differ in {list}. They cannot be compared.',
  },
  compare: { zh: '比较这几个地区', en: 'Compare these localities' },
  moreValues: { zh: '另有{n}个数值，见下面的图和表。', en: '{n} more in the chart and the table below.' },
  morePlaces: {
    zh: '另有{n}地，见下面的图和表。',
    en: '{n} more localities in the chart and the table below.',
  },
  total: { zh: '合计', en: 'Total' },
  charts: { zh: '图表', en: 'Chart' },
  table: { zh: '全部观测值', en: 'All observations' },
  reports: { zh: '报道', en: 'Reports' },
  siblings: { zh: '同一主题的其他指标', en: 'Other indicators of this theme' },
} as const satisfies Record<string, Bilingual>

export const INDICATOR_KIND_NAMES = {
  level: { zh: '存量：某一时点有多少', en: 'Level: how many there are at a time' },
  rate: { zh: '比率：部分占整体的百分比', en: 'Rate: a part as a percentage of the whole' },
  change: { zh: '变化：与此前相比增减多少', en: 'Change: how much more or less than before' },
  flow: { zh: '流量：一段时期内发生了多少', en: 'Flow: how many over a period' },
  duration: { zh: '时长：需要多少时间', en: 'Duration: how much time it takes' },
} as const satisfies Record<IndicatorKind, Bilingual>

/** The kinds in a word. */
export const KIND_WORDS = {
  level: { zh: '存量', en: 'level' },
  rate: { zh: '比率', en: 'rate' },
  change: { zh: '变化', en: 'change' },
  flow: { zh: '流量', en: 'flow' },
  duration: { zh: '时长', en: 'duration' },
} as const satisfies Record<IndicatorKind, Bilingual>

export const DIRECTION_NAMES = {
  up: { zh: '越高越好', en: 'Higher is better' },
  down: { zh: '越低越好', en: 'Lower is better' },
  neither: { zh: '高低本身不分优劣', en: 'Neither higher nor lower is better' },
} as const satisfies Record<Direction, Bilingual>
