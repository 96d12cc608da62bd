/** Words of named views of the table. */
export const viewMessages = {
  views: '视图',
  current: '视图：{name}',
  none: '还没有保存的视图。',
  what: '视图记住搜索、筛选、排序、分组和列。',
  name: '名称',
  save: '保存这个视图',
  replace: '替换同名视图',
  rename: '重命名“{name}”',
  renameDo: '重命名',
  taken: '另一个视图已叫这个名称。',
  cancel: '取消',
  remove: '删除“{name}”',
  removed: '已删除“{name}”。',
  undo: '撤销',
  saved: '已保存“{name}”。',
  savedSession: '“{name}”只保留到页面关闭。',
}
