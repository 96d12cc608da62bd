/** Words of a tile. */
export const tileMessages = {
  imported: '导入',
  derived: '推算',
}

/** The mark next to a value that another one says more exactly. */
export const LESS_EXACT_MARK: string = '另有更精确的数值'

/** The mark next to a value that other values of the same thing contradict. */
export const DISPUTED_MARKS = {
  open: '数值有冲突',
  kept: '另有不同数值',
  'passed-over': '已选用另一数值',
}
