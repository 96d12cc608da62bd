import type { Bilingual } from '../../domain/text.ts'

/** Words of the frame around every view. */
export const shell = {
  product: { zh: '工会指标', en: 'Union Metrics' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  mainNavigation: { zh: '主导航', en: 'Main' },
  overview: { zh: '总览', en: 'Overview' },
  compare: { zh: '比较', en: 'Compare' },
  table: { zh: '数据表', en: 'Table' },
  scorecard: { zh: '一览表', en: 'Scorecard' },
  workbench: { zh: '录入', en: 'Workbench' },
  import: { zh: '导入', en: 'Import' },
  review: { zh: '复核', en: 'Review' },
  data: { zh: '数据与来源', en: 'Data' },
  present: { zh: '演示', en: 'Present' },
  search: { zh: '搜索', en: 'Search' },
  footerTruth: {
    zh: '每个数字都能查到报道原文中的原数，绝不写得比原文更精确。',
    en: 'Every number leads back to its printed figure, and none is shown as more exact than its source.',
  },
  footerOffline: {
    zh: '数据只在本机处理，不上传。',
    en: 'Runs on this computer only; nothing is uploaded.',
  },
} as const satisfies Record<string, Bilingual>
