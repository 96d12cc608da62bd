/** Why a cell is not compared with a target. */
export const NO_AIM = {
  empty: '没有数值',
  several: '同一时期有几个数值',
  target: '没有适用的目标',
  completion: '算不出完成率',
}
