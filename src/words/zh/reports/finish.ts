export const CUT_NOTES = {
  'end-missing': '文本的结尾缺失。',
  'start-missing': '文本的开头缺失。',
}

export const NO_DEFINITION: string = '用户录入的指标，报道没有给出定义。'

export const DIMENSION_NAMES = {
  level: '级别',
  class: '类别',
}
