/** What is said in place of a slide, or on it, where something cannot be shown. */
export const MISSING = {
  chart: '这份数据里没有图表“{list}”。',
  oneValue: '这份数据里没有1个数值：{list}。',
  values: '这份数据里没有{n}个数值：{list}。',
  title: '这张幻灯片的内容不在数据里',
  advice: '请在编辑演示稿时换成别的内容，或者导入含有这些内容的数据。',
}

export const FAILED = {
  title: '这张幻灯片画不出来',
  others: '其余的幻灯片不受影响。',
  error: '出错信息：{error}',
}
