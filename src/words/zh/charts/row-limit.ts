/** What was left out of a drawing for want of room. */
export const LEFT_OUT = {
  byValue: '图中只有按数值排在前面的{shown}项，另外{left}项见表格。',
  /** On a slide, which has no table beside its chart: the one of the app is meant. */
  byValueOnSlide: '图中是按数值排在前面的{shown}项，另有{left}项见数据表。',
  /** Where one that is left out may be greater than one that is shown. */
  open: '图中是{shown}项，另有{left}项见数据表，其中有的数值不确切，可能更大。',
  inOrder: '图中是前{shown}项，另有{left}项见数据表。',
}
