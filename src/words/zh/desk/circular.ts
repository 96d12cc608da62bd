/** Words of the page that makes a circular; the sentences of the circular itself are in `circular-words.ts`. */
export const circularMessages = {
  open: '写成通报',
  page: '通报',
  lead: '按数据表当前的地区、指标和筛选自动写成：一页正文、一页一览表。每句话都由数据按固定规则得出，数字不会比来源更确切。',
  form: '抬头与落款',
  to: '主送',
  toHint: '如：各镇总工会',
  from: '落款单位',
  day: '日期',
  save: '存为Word',
  print: '打印',
  saved: '已保存：{file}',
  failed: '没能存成Word：{reason}',
  scorecard: '打开一览表',
  table: '打开交叉表',
  empty: '筛选后没有数值，写不成通报。请回到数据表放宽筛选。',
  annex: '附各项指标的逐项情况（{n}项）',
}
