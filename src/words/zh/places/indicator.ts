/** Words of an indicator's page. */
export const indicatorMessages = {
  kicker: '指标',
  facts: '指标说明',
  unit: '单位',
  kind: '类型',
  base: '口径（占什么的比例）',
  better: '优劣方向',
  additive: '可否相加',
  isAdditive: '各地、各期、各类的数值可以相加',
  isAdditiveAtOneTime: '同一时点各地、各类的数值可以相加，各期不可相加',
  notAdditive: '数值不可相加',
  unsaidAdditive: '没有说明，暂不相加',
  breakdown: '细分',
  comparability: '可比性',
  noLimits: '没有需要说明的限制',
  unknownLimits: '文件没有给出定义和口径，能否比较不详',
  values: '各地数值',
  onlyOne: '目前只有{name}有这个指标，没有可比的地区。',
  none: '这个指标还没有数值。',
  comparable: '{n}地的数值时期、范围和单位相同，可以比较。',
  careful: '{n}地的数值在{list}上不同，比较时须注意。',
  vague: '有的地区没有具体数值（如“几十”），不能与别处相比。',
  carefulUnsaid: '{n}地的数值在{list}上不同，定义是否一致没有说明，比较时须注意。',
  unsaid: '{n}地的数值来自不同的出处，定义是否一致没有说明，比较时须注意。',
  ofOneSource: '{n}地的数值出处相同，时期、范围和单位也相同；出处没有给出定义。',
  not: '{n}地的数值在{list}上不同，不能直接比较。',
  compare: '比较这几个地区',
  moreValues: '另有{n}个数值，见下面的图和表。',
  morePlaces: '另有{n}地，见下面的图和表。',
  total: '合计',
  charts: '图表',
  table: '全部观测值',
  reports: '报道',
  siblings: '同一主题的其他指标',
}

export const INDICATOR_KIND_NAMES = {
  level: '存量：某一时点有多少',
  rate: '比率：部分占整体的百分比',
  change: '变化：与此前相比增减多少',
  flow: '流量：一段时期内发生了多少',
  duration: '时长：需要多少时间',
}

/** The kinds in a word. */
export const KIND_WORDS = {
  level: '存量',
  rate: '比率',
  change: '变化',
  flow: '流量',
  duration: '时长',
}

export const DIRECTION_NAMES = {
  up: '越高越好',
  down: '越低越好',
  neither: '高低本身不分优劣',
}
