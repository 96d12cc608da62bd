import type * as zh from '../../zh/imports/own-words.ts'

export const OWN_INDICATORS: string = 'Your own indicators'

export const NO_DEFINITION_IN_FILE: string = 'An indicator that you imported; the file gives no definition.'

export const CATALOGUE_DEFINITION: string = ' (definition of the indicator catalogue; the file gives none)'

export const NAME_PARTS: typeof zh.NAME_PARTS = {
  完成率: 'completion rate',
  目标完成率: 'completion rate',
  计划完成率: 'completion rate',
  任务完成率: 'completion rate',
  完成进度: 'progress',
  完成: 'done',
  完成数: 'number done',
  实际完成: 'actually done',
  累计完成: 'done so far',
  目标: 'target',
  目标数: 'target',
  年度目标: 'annual target',
  全年目标: 'annual target',
  年度计划: 'annual plan',
  计划: 'plan',
  任务数: 'number to do',
  同比: 'change on the year before',
  同比增长: 'growth on the year before',
  同比增减: 'change on the year before',
  比上年: 'change on the year before',
  较上年: 'change on the year before',
  比上年增长: 'growth on the year before',
  比上年增减: 'change on the year before',
  环比: 'change on the period before',
  环比增长: 'growth on the period before',
  增长: 'growth',
  增长率: 'growth rate',
  增减: 'change',
  占比: 'share',
  比重: 'share',
  人均: 'per person',
  户均: 'per household',
  男: 'men',
  女: 'women',
  男性: 'men',
  女性: 'women',
  女职工: 'women workers',
  农民工: 'migrant workers',
  其他: 'others',
  新增: 'added',
  减少: 'lost',
  净增: 'net gain',
  预计: 'expected',
  预测: 'forecast',
}

export const FORMER_BOUND_NAMES: typeof zh.FORMER_BOUND_NAMES = {
  exact: 'computed exactly',
  atMost: 'at most',
  nearly: 'nearly',
}
