/** Words of a report's page. */
export const reportMessages = {
  kicker: '报道',
  own: '自录报道',
  ownKicker: '自录报道',
  citation: '出处',
  source: '来源',
  newspaper: '报纸',
  newspaperUnknown: '版面上没有报纸名称',
  published: '刊发时间',
  text: '文本完整性',
  paragraphs: '{n}段',
  ledger: '台账',
  ledgerTable: '台账表格',
  ledgerNote: '文中{figures}个数字逐一列出：{observations}个列为观测值，其余注明原因',
  /** Where no figure is left over. */
  ledgerAll: '文中数字共{figures}个，全部列为观测值',
  place: '位置',
  paragraph: '第{n}段',
  printed: '原文',
  showInText: '在原文中找到',
  kind: '类别',
  account: '处理',
  repeats: '重复前文数字',
}

export const TEXT_STATE_NAMES = {
  complete: '完整',
  'end-missing': '结尾缺失',
  'start-missing': '开头缺失',
}

export const KIND_NAMES = {
  measure: '计量',
  date: '日期',
  time: '时间',
  duration: '时长',
  ordinal: '序数',
  label: '名称',
  phone: '电话',
  cohort: '年代人群',
  other: '其他',
}

export const REASON_NAMES = {
  date: '日期，不是指标',
  time: '时间，不是指标',
  duration: '时长，不是工作的结果',
  ordinal: '序数，不是数量',
  label: '名称中的数字',
  phone: '电话号码',
  cohort: '年代人群的称呼',
  repeat: '重复前文数字',
  private: '关于个人，不作统计',
  other: '其他',
}
