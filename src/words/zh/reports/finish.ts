export const CUT_NOTES = {
  'end-missing': '文本的结尾缺失。',
  'start-missing': '文本的开头缺失。',
}

export const NO_DEFINITION: string = '用户录入的指标，报道没有给出定义。'

export const DIMENSION_NAMES = {
  level: '级别',
  class: '类别',
}

/** What divides an indicator whose dimension has no name. */
export const OF_WHICH: string = '其中'

/** What a text is that somebody entered. */
export const ENTERED_HERE: string = '用户在本机录入的文本。'

/** Of a figure that an earlier one gives in other words. */
export const SAME_NUMBER = (printed: string): string => `与前文“${printed}”是同一个数字。`
