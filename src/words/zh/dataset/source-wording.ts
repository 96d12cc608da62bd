export const NOT_IN_FILE: string = '导入的文件没有说明口径，能否比较不详。'

/** A line of an imported file. */
export const FILE_LINE: string = '{file}，第{line}行 {column}'

/** What contradicts a value, and what was decided. */
export const DISPUTED = {
  open: '数值有冲突，另有{list}，尚未处理。',
  kept: '数值有冲突，另有{list}，两者都保留。',
  taken: '与{list}有冲突，已选用本值。',
  'passed-over': '与{list}有冲突，已选用后者。',
}

/** What agrees with a value, and which of them is more exact. */
export const AGREEING = {
  'more-exact': '与{list}一致，本值更精确。',
  'less-exact': '与{list}一致，后者更精确。',
  beside: '与{list}不矛盾，可以同时成立。',
  taken: '与{list}一致，已选用本值。',
  'passed-over': '与{list}一致，已选用后者。',
}

/** Of a value whose cell a person typed over when its file was imported. */
export const TYPED_OVER = {
  other: '文件里是“{file}”，导入时改写为“{text}”。',
  empty: '文件里这一格是空的，导入时填为“{text}”。',
}

/** The same in a few words, behind what the file has. */
export const TYPED_BRIEFLY = {
  other: '导入时改为{text}',
  empty: '导入时填为{text}',
}
