import type { Bilingual } from '../../domain/text.ts'

/** Words of named views of the table. */
export const viewMessages = {
  views: { zh: '视图', en: 'Views' },
  current: { zh: '视图：{name}', en: 'View: {name}' },
  none: { zh: '还没有保存的视图。', en: 'No view is saved yet.' },
  what: {
    zh: '视图记住搜索、筛选、排序、分组和列。',
    en: 'A view remembers search, filters, sorting, grouping and columns.',
  },
  name: { zh: '名称', en: 'Name' },
  save: { zh: '保存这个视图', en: 'Save this view' },
  replace: { zh: '替换同名视图', en: 'Replace the view of this name' },
  rename: { zh: '重命名“{name}”', en: 'Rename {name}' },
  renameDo: { zh: '重命名', en: 'Rename' },
  taken: { zh: '另一个视图已叫这个名称。', en: 'Another view has this name.' },
  cancel: { zh: '取消', en: 'Cancel' },
  remove: { zh: '删除“{name}”', en: 'Delete {name}' },
  removed: { zh: '已删除“{name}”。', en: '“{name}” was deleted.' },
  undo: { zh: '撤销', en: 'Undo' },
  saved: { zh: '已保存“{name}”。', en: '“{name}” is saved.' },
  savedSession: {
    zh: '“{name}”只保留到页面关闭。',
    en: '“{name}” is kept until the page closes.',
  },
} as const satisfies Record<string, Bilingual>
