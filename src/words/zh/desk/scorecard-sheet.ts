export const SCORECARD_WORDS = {
  tied: '并列第{rank}位',
  rank: '第{rank}位',
  report: '报道《{title}》',
  file: '本单位导入的文件“{file}”',
  missing: '没有数值',
  bands: {
    met: '达到目标',
    within: '全年不得超过的数目前没有超出，年度未完，不算达标',
    near: '没有达到目标，但完成率不低于所定界线，或原文说接近目标数',
    missed: '没有达到目标，看不出是否接近的也在内',
    unknown: '数值不够确切，无法判断',
  },
}

/** A place in an order: the 2 of 第2位. */
export const ordinal = (n: number): string => String(n)

/** Which end of an order comes first, behind the name of its column. */
export const RANK_FROM: string = '{rank}{first}'

export const SCORECARD_LABELS = {
  bands: '档次',
  missing: '没有数值',
  time: '时序进度',
  targets: '目标来源',
  ranks: '名次',
  change: '增减',
  bounds: '精确度',
  period: '时期',
  review: '复核',
  sources: '数据来源',
}

export const SCORECARD_RULES = {
  rank: '同一指标、口径、时期内排；{first}数值不确切的，名次是一个范围',
  least: '越低越好的由小到大；',
  inGroup: '在片区内排',
  change: '比上年同样起止日的数值；百分数按百分点',
  bounds: '“余”“近”“约”“超”照原数写出，没有换算成确数；完成率、增减、名次按上下限推算',
  derived: '标明“推算”的由原数按公式算出',
  latest: '各地区取最近一期，时期不同的不相加、不排名',
  inferred: '报道没有写明，由版面推断',
  inferredInPart: '部分数值的时期报道没有写明，由版面推断',
  assumed: '{list}没有说明越高越好还是越低越好，暂按越高越好判断；可在“自有数据”中指明',
  completion: '完成率＝数值÷目标；越低越好的，目标÷数值',
}

/** Behind the names of indicators, under “without a value”. */
export const SCORECARD_MISSING = { onlyHere: '仅{list}有', manyMissing: '{n}个地区没有' }
