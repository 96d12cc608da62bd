/** Words of a locality's page. */
export const localityMessages = {
  in: '{parents}',
  enterprise: '跨省企业，不计入任何一省',
  division: '兵团单列，地图上标在所在的省级区域，不计入其中',
  worksIn: '所在地区：{areas}',
  code: '行政区划代码 {code}',
  numbers: '关键数据',
  charts: '图表',
  chartsNote: '实心为已知数，斜纹为未说清的部分',
  table: '全部观测值',
  reports: '报道',
  noObservations: '这个地区还没有观测值。',
  others: '其他地区',
}
