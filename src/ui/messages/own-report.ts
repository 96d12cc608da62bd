import type { Bilingual } from '../../domain/text.ts'

/** Words around archives of own reports that are dropped on the import page. */
export const reportArchiveMessages = {
  taken: {
    zh: '已加入一篇自录报道，{n}个数值：',
    en: 'A report of your own came in, with {n} {n:value|values}:',
  },
  here: { zh: '“{title}”已经在这里，没有改动。', en: '“{title}” is here already and stays as it is.' },
  faulty: {
    zh: '“{title}”没有通过检查，没有加入：{problem}',
    en: '“{title}” did not pass the audit and was left out: {problem}',
  },
  noReports: {
    zh: '里面只有本产品自带的报道，没有别的。',
    en: 'It holds only reports that this product has already.',
  },
  damaged: {
    zh: '里面的数据文件不完整或格式不对。',
    en: 'Its data files are incomplete, or not in the right form.',
  },
  refused: { zh: '{file}：{problem}', en: '{file}: {problem}' },
  undo: { zh: '撤销', en: 'Undo' },
} as const satisfies Record<string, Bilingual>
