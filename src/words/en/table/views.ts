import type * as zh from '../../zh/table/views.ts'

export const viewMessages: typeof zh.viewMessages = {
  views: 'Views',
  current: 'View: {name}',
  none: 'No view is saved yet.',
  what: 'A view remembers search, filters, sorting, grouping and columns.',
  name: 'Name',
  save: 'Save this view',
  replace: 'Replace the view of this name',
  rename: 'Rename {name}',
  renameDo: 'Rename',
  taken: 'Another view has this name.',
  cancel: 'Cancel',
  remove: 'Delete {name}',
  removed: '“{name}” was deleted.',
  undo: 'Undo',
  saved: '“{name}” is saved.',
  savedSession: '“{name}” is kept until the page closes.',
}
