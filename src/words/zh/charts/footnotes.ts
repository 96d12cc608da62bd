/** How many values are not exact: of those that reports print, or of values among which some are from a file of the user's. */
export const EXACTNESS_NOTES = {
  reports: {
    single: '报道给出的不是确数。',
    none: '{n}个原文数值都不是确数。',
    some: '{n}个原文数值中{open}个不是确数。',
  },
  files: {
    single: '文件给出的不是确数。',
    none: '{n}个数值都不是确数。',
    some: '{n}个数值中{open}个不是确数。',
  },
}

export const footnoteWords = {
  derived: '推算：{name} = {formula}（{inputs}），得出{value}。',
  derivedAlone: '推算：{name} = {formula}，得出{value}。',
  base: '口径：占{base}的比例。',
  basesDiffer: '口径不同，不能直接比较：{list}。',
  periodInferred: '时期是推断的，没有写明。',
  /** What several values of the same thing say. */
  conflict: '数值有冲突：{thing}有{n}个不同数值（{list}）。',
  moreConflicts: '另有{n}处数值有冲突。',
}
