import type { Bilingual } from '../../domain/text.ts'

/** Words of what changed since the reader last looked. */
export const changesMessages = {
  title: { zh: '变动', en: 'What changed' },
  lead: {
    zh: '自上次看过以来，新增、改动和撤下的数值，按报道和文件列出。',
    en: 'Values that are new, changed or withdrawn since you last looked, by report and file.',
  },
  since: { zh: '自{date}标为已看以来：{what}。', en: 'Since you marked all as seen on {date}: {what}.' },
  sinceFirst: {
    zh: '自{date}首次在这里打开以来：{what}。',
    en: 'Since you first opened it here on {date}: {what}.',
  },
  nothing: { zh: '没有变动', en: 'nothing changed' },
  added: { zh: '新增{n}个数值', en: '{n} new {n:value|values}' },
  changed: { zh: '改动{n}个', en: '{n} changed' },
  withdrawn: { zh: '撤下{n}个', en: '{n} withdrawn' },
  see: { zh: '查看变动', en: 'See what changed' },
  mark: { zh: '全部标为已看', en: 'Mark all as seen' },
  marked: { zh: '已标为已看。', en: 'Marked as seen.' },
  markedHere: {
    zh: '已标为已看，但这个浏览器不保存，只保留到页面关闭。',
    en: 'Marked as seen, until the page closes: this browser keeps nothing.',
  },
  undo: { zh: '撤销', en: 'Undo' },
  undone: { zh: '已撤销。', en: 'Undone.' },
  kind: { zh: '变动', en: 'Change' },
  value: { zh: '数值', en: 'Value' },
  before: { zh: '之前', en: 'Before' },
  now: { zh: '现在', en: 'Now' },
  kindAdded: { zh: '新增', en: 'new' },
  kindChanged: { zh: '改动', en: 'changed' },
  kindWithdrawn: { zh: '撤下', en: 'withdrawn' },
  report: { zh: '报道', en: 'report' },
  import: { zh: '导入的文件', en: 'imported file' },
  more: { zh: '另有{n}个没有列出', en: '{n} more are not listed' },
} as const satisfies Record<string, Bilingual>
