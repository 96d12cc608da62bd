/** Words of the overview. */
export const overviewMessages = {
  title: '工会指标',
  lead: '所收{reports}篇报道中的数字逐一登记，各有出处。点击任何一个数字，可查看它的出处和精确度。',
  leadWithOwn:
    '所收{reports}篇报道和您录入的{own}篇，其中的数字逐一登记，各有出处。点击任何一个数字，可查看它的出处和精确度。',
  headlines: '关键数据',
  headlinesNote: '{observations}个观测值：{origins}',
  localities: '各地',
  localitiesNote: '每个地区一页：数字、图表、报道',
  known: '各地数据分布',
  themeCharts: '本主题图表',
  knownNote: '各地区、各主题的观测值个数',
  chartsOfMany: '前{n}张；其余在各地区的页面上',
  morePlaces: '另有{n}个地区，见按地区分组的数据表',
  observations: '{n}个观测值',
}
