export const CHART_FRAME = {
  table: '看表格',
  chart: '看图',
  notes: '说明',
}
