/** The theme of all indicators of the user's own. */
export const OWN_INDICATORS: string = '自有指标'

/** Said of an indicator that comes without a definition. */
export const NO_DEFINITION_IN_FILE: string = '用户导入的指标，文件没有给出定义。'

/** Behind the definition of an indicator that a file only names. */
export const CATALOGUE_DEFINITION: string = '（指标目录的定义；文件没有写明）'

/** Names of bounds in files of earlier versions. */
export const FORMER_BOUND_NAMES = { exact: '由确数算出', atMost: '至多', nearly: '接近' }
