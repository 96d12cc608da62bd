/** Why the values of some rows have no sum. */
export const NO_SUM = {
  indicators: '不同指标，不相加',
  notAdditive: '该指标不可相加',
  unsaid: '未设定该指标可以相加',
  units: '单位不同，不相加',
  overlap: '有重叠，不相加',
  times: '不同时点的存量，不相加',
  inexact: '数值不确切，不能合计',
}
