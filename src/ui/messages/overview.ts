import type { Bilingual } from '../../domain/text.ts'

/** Words of the overview. */
export const overviewMessages = {
  title: { zh: '工会指标', en: 'Union Metrics' },
  lead: {
    zh: '所收{reports}篇报道中的数字逐一登记，各有出处。点击任何一个数字，可查看它的出处和精确度。',
    en: 'Every figure printed in the {reports} {reports:report|reports} is on record, with its source. Choose any number to see where it is printed and how exact it is.',
  },
  leadWithOwn: {
    zh: '所收{reports}篇报道和您录入的{own}篇，其中的数字逐一登记，各有出处。点击任何一个数字，可查看它的出处和精确度。',
    en: 'Every figure printed in the {reports} {reports:report|reports}, and in {own} that you entered, is on record with its source. Choose any number to see where it is printed and how exact it is.',
  },
  headlines: { zh: '关键数据', en: 'Headline numbers' },
  headlinesNote: {
    zh: '{observations}个观测值：{origins}',
    en: '{observations} observations: {origins}',
  },
  localities: { zh: '各地', en: 'Localities' },
  localitiesNote: {
    zh: '每个地区一页：数字、图表、报道',
    en: 'One page each: numbers, charts, table, reports',
  },
  known: { zh: '各地数据分布', en: 'Data available by place' },
  themeCharts: { zh: '本主题图表', en: 'Charts on this theme' },
  knownNote: { zh: '各地区、各主题的观测值个数', en: 'Observations by theme and locality' },
  chartsOfMany: {
    zh: '前{n}张；其余在各地区的页面上',
    en: 'The first {n}; the rest are on the pages of the localities',
  },
  morePlaces: {
    zh: '另有{n}个地区，见按地区分组的数据表',
    en: '{n} more localities: see all of them in the table',
  },
  observations: { zh: '{n}个观测值', en: '{n} {n:observation|observations}' },
} as const satisfies Record<string, Bilingual>
