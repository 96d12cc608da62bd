import type { Bilingual } from '../../domain/text.ts'

/** Words of the overview. */
export const overviewMessages = {
  title: { zh: '工会指标', en: 'Union Metrics' },
  lead: {
    zh: '所收{reports}篇报道中的数字逐一登记，各有出处。点任何一个数字，看它印在哪里、有多准。',
    en: 'Every figure printed in the {reports} reports is on record, with its source. Choose any number to see where it is printed and how exact it is.',
  },
  headlines: { zh: '重点数字', en: 'Headline numbers' },
  headlinesNote: {
    zh: '{observations}个观测值：{origins}',
    en: '{observations} observations: {origins}',
  },
  localities: { zh: '各地', en: 'Localities' },
  localitiesNote: {
    zh: '每地一页：数字、图、表、报道',
    en: 'One page each: numbers, charts, table, reports',
  },
  known: { zh: '各地有哪些数据', en: 'What is known where' },
  themeCharts: { zh: '这个主题的图', en: 'Charts of this theme' },
  knownNote: { zh: '各主题下有多少个观测值', en: 'Observations by theme and locality' },
  map: { zh: '在哪里', en: 'Where' },
  mapNote: {
    zh: '方格只表示位置，不表示面积',
    en: 'Squares show position, not area',
  },
  chartsOfMany: {
    zh: '前{n}张；其余在各地区的页面上',
    en: 'The first {n}; the others stand on the pages of the localities',
  },
  morePlaces: {
    zh: '另有{n}个地区：在表格里按地区看全部',
    en: '{n} more localities: see all of them in the table',
  },
  observations: { zh: '{n}个观测值', en: '{n} observations' },
  openLocality: { zh: '打开{name}', en: 'Open {name}' },
} as const satisfies Record<string, Bilingual>
