import type * as zh from '../../zh/places/indicator.ts'

export const indicatorMessages: typeof zh.indicatorMessages = {
  kicker: 'Indicator',
  facts: 'About this indicator',
  unit: 'Unit',
  kind: 'Kind',
  base: 'Base (share of what)',
  better: 'Better direction',
  additive: 'Adding up',
  isAdditive: 'Values may be added up across localities, periods and categories',
  isAdditiveAtOneTime:
    'Values of the same date may be added up across localities and categories, but not across dates',
  notAdditive: 'Values may not be added up',
  unsaidAdditive: 'Not stated; not added up for now',
  breakdown: 'Breakdown',
  comparability: 'Comparability',
  noLimits: 'No known limits',
  unknownLimits: 'The file gives no definition, so it is not known whether values are comparable',
  values: 'Values by locality',
  onlyOne: 'Only {name} has this indicator; there is nothing to compare it with.',
  none: 'There is no value of this indicator yet.',
  comparable: 'The values of {n} localities agree in period, scope and unit; they can be compared.',
  careful: 'The values of {n} localities differ in {list}. Compare with care.',
  vague: 'Some localities have no definite number (as “dozens”), which cannot be compared.',
  carefulUnsaid:
    'The values of {n} localities differ in {list}, and it is not said whether their definitions agree. Compare with care.',
  unsaid:
    'The values of {n} localities come from different sources, and it is not said whether their definitions agree. Compare with care.',
  ofOneSource:
    'The values of {n} localities come from one source and agree in period, scope and unit; the source gives no definition.',
  not: 'The values of {n} localities differ in {list}. They cannot be compared.',
  compare: 'Compare these localities',
  moreValues: '{n} more in the chart and the table below.',
  morePlaces: '{n} more localities in the chart and the table below.',
  total: 'Total',
  charts: 'Chart',
  table: 'All observations',
  reports: 'Reports',
  siblings: 'Other indicators of this theme',
}

export const INDICATOR_KIND_NAMES: typeof zh.INDICATOR_KIND_NAMES = {
  level: 'Level: how many there are at a time',
  rate: 'Rate: a part as a percentage of the whole',
  change: 'Change: how much more or less than before',
  flow: 'Flow: how many over a period',
  duration: 'Duration: how much time it takes',
}

export const KIND_WORDS: typeof zh.KIND_WORDS = {
  level: 'level',
  rate: 'rate',
  change: 'change',
  flow: 'flow',
  duration: 'duration',
}

export const DIRECTION_NAMES: typeof zh.DIRECTION_NAMES = {
  up: 'Higher is better',
  down: 'Lower is better',
  neither: 'Neither higher nor lower is better',
}
