export const CHARTS_SHEET = {
  number: '确数',
  lower: '下限',
  upper: '上限',
  page: '页面',
  source: '来源',
  chart: '图表{n}',
}
