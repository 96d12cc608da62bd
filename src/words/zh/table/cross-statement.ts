export const CROSS_LABELS = {
  table: '交叉表',
  periods: '时期',
  indicator: '指标',
  sort: '排序',
  target: '目标',
  none: '不合计',
  noRank: '不排名',
}

export const CROSS_RULES = {
  latest: '每格是截止日最晚的一期；时期不全相同的，写在格里',
  all: '一列一期',
  change: '与上年同样起止日的数值相比；百分数按百分点。数值不确切的，给出变化的上下限',
  rank: '只在同一指标、口径、时期的地区之间排；数值不确切的，名次是一个范围；并列的名次相同',
  completion:
    '数值÷目标；越低越好的，目标÷数值；降幅，实际降幅÷目标降幅。数值不确切的，完成率也给出上下限。“接近”的界线随目标设定',
  groups: '合计和名次按片区分别计算',
  total: '只有可以相加的指标，时期、单位相同，地区互不包含的，才有合计',
  ascending: '升序',
  descending: '降序',
}
