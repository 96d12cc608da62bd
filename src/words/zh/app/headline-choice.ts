/** Words of the choice of headline numbers. */
export const headlineChoiceMessages = {
  open: '自选关键数据',
  note: '选哪些数字放在总览最前面、按什么顺序。某项有了下一期的数值，会自动换成新的。最多{most}个。',
  add: '添加数字',
  pick: '选择关键数据',
  asShipped: '恢复自带的关键数据',
  gone: '现在没有数值',
  kept: '已保存：现在有{n}个关键数据。',
  already: '“{name}”已经在里面了。',
  shipped: '已恢复自带的关键数据。',
  undo: '撤销',
  undone: '已撤销。',
}
