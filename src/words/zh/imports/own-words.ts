/** The theme of all indicators of the user's own. */
export const OWN_INDICATORS: string = '自有指标'

/** Said of an indicator that comes without a definition. */
export const NO_DEFINITION_IN_FILE: string = '用户导入的指标，文件没有给出定义。'

/** Behind the definition of an indicator that a file only names. */
export const CATALOGUE_DEFINITION: string = '（指标目录的定义；文件没有写明）'

/** Parts of the names of indicators that tables have, as they are written there. */
export const NAME_PARTS = {
  完成率: '完成率',
  目标完成率: '目标完成率',
  计划完成率: '计划完成率',
  任务完成率: '任务完成率',
  完成进度: '完成进度',
  完成: '完成',
  完成数: '完成数',
  实际完成: '实际完成',
  累计完成: '累计完成',
  目标: '目标',
  目标数: '目标数',
  年度目标: '年度目标',
  全年目标: '全年目标',
  年度计划: '年度计划',
  计划: '计划',
  任务数: '任务数',
  同比: '同比',
  同比增长: '同比增长',
  同比增减: '同比增减',
  比上年: '比上年',
  较上年: '较上年',
  比上年增长: '比上年增长',
  比上年增减: '比上年增减',
  环比: '环比',
  环比增长: '环比增长',
  增长: '增长',
  增长率: '增长率',
  增减: '增减',
  占比: '占比',
  比重: '比重',
  人均: '人均',
  户均: '户均',
  男: '男',
  女: '女',
  男性: '男性',
  女性: '女性',
  女职工: '女职工',
  农民工: '农民工',
  其他: '其他',
  新增: '新增',
  减少: '减少',
  净增: '净增',
  预计: '预计',
  预测: '预测',
}

/** Names of bounds in files of earlier versions. */
export const FORMER_BOUND_NAMES = { exact: '由确数算出', atMost: '至多', nearly: '接近' }
