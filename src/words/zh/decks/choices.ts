/** A slide of text, and by which further words it is found. */
export const TEXT_SLIDE: string = '文字'

export const TEXT_SLIDE_KEYWORDS = ['文本', '空白']

export const TABLE_OF_ALL: string = '全部观测值'

export const TABLE_OF_ALL_KEYWORDS = ['表格', '数据表']

/** What kinds of charts are called, by which they are found. */
export const CHART_KEYWORDS = {
  rate: ['比例图', '进度条'],
  bars: ['条形图', '柱状图'],
  breakdown: ['条形图', '柱状图', '细分'],
  trend: ['折线图', '趋势图', '走势'],
  dots: ['点图', '对比图'],
  value: ['数字', '大数字'],
  change: ['变化图', '前后对比'],
  part: ['占比图', '构成图'],
  matrix: ['分布表', '矩阵', '热力图'],
  'tile-map': ['地图', '省级地图', '分布图'],
  timeline: ['时间轴', '时间线', '大事记'],
}
