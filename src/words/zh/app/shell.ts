/** Words of the frame around every view. */
export const shell = {
  product: '工会指标',
  skip: '跳到正文',
  mainNavigation: '主导航',
  overview: '总览',
  compare: '比较',
  table: '数据表',
  scorecard: '一览表',
  workbench: '录入',
  import: '导入',
  review: '复核',
  data: '数据与来源',
  present: '演示',
  search: '搜索',
  footerTruth: '每个数字都能查到报道原文中的原数，绝不写得比原文更精确。',
  footerOffline: '数据只在本机处理，不上传。',
}
