export const CONTEXT_HEADERS = {
  id: '编号',
  report: '报道（自拟标题）',
  summary: '摘要（自拟）',
  published: '刊发时间',
  basis: '时间依据',
  text: '文本完整性',
  indicator: '指标',
  definition: '定义',
  comparability: '可比性',
  additive: '可否相加',
  formula: '推算公式',
}

export const TEXT_STATES = {
  complete: '完整',
  'end-missing': '结尾缺失',
  'start-missing': '开头缺失',
}

export const ADDED_UP: string = '可'

export const NOT_ADDED_UP: string = '否'

export const IMPORTED_FILE: string = '用户导入的文件，不是报道'

export const ENTERED_BY_USER: string = '（用户录入）'

export const IMPORTED_ON: string = '导入日期'

export const DATE_STATED: string = '写明'

export const DATE_INFERRED: string = '推断'
