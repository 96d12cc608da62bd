/** What stands behind a value that no report prints, wherever the value is said in a sentence. */
export const DERIVED_MARK: string = '（推算）'

export const NOT_IN_FILE: string = '导入的文件没有说明口径，能否比较不详。'
