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

/** Words of the page of a report that the user entered, and of the list of such reports. */
export const ownReportMessages = {
  title: { zh: '自录报道', en: 'Your own reports' },
  entry: { zh: '{day}录入 ·\u00a0{n}个数值', en: 'entered {day} ·\u00a0{n} {n:value|values}' },
  inTable: { zh: '在数据表中查看', en: 'See it in the table' },
  save: { zh: '存为数据文件（zip）', en: 'Save as data files (zip)' },
  saveAll: { zh: '全部存为数据文件（zip）', en: 'Save all as data files (zip)' },
  withText: { zh: '附上原文', en: 'with its text' },
  saveNote: {
    zh: '解压到项目文件夹即可通过检查；拖到“导入”页，可以重新导入。',
    en: 'Unpacked into the project, the files pass the audit; dropped on the import page, they come back in.',
  },
  saveAlone: { zh: '存为独立数据集（zip）', en: 'Save as a dataset of their own (zip)' },
  aloneNote: {
    zh: '只含这些报道和它们用到的地区、指标，用来搭建本单位自己的站点，做法见里面的 README.txt。',
    en: 'Only these reports, with the places and indicators that they use, for a site of your own; its README.txt says how.',
  },
  remove: { zh: '删除这篇报道', en: 'Delete this report' },
  removed: {
    zh: '“{title}”已删除，它的数值和保留的原文也一并删除。',
    en: '“{title}” is deleted, with its values and its kept text.',
  },
  undo: { zh: '撤销', en: 'Undo' },
  failed: {
    zh: '没有删除：另一个标签页正在编辑，或浏览器不允许保存。',
    en: 'It was not deleted: another tab is editing, or the browser keeps nothing.',
  },
} as const satisfies Record<string, Bilingual>

/** Words of what is computed from a report of the user's own. */
export const derivationMessages = {
  title: { zh: '可以推算的数值', en: 'What can be computed' },
  note: {
    zh: '由文中数字按公式算出，原数不确切的，结果也只给出范围。逐个采用，随时可以取消。',
    en: 'By formula, from the printed numbers; where those are not exact, the result is a bound. Take them one by one, or drop them again.',
  },
  from: { zh: '{period} ·\u00a0{formula}（{printed}）', en: '{period} ·\u00a0{formula} ({printed})' },
  accept: { zh: '采用', en: 'Take it' },
  acceptThis: { zh: '采用：{name}', en: 'Take it: {name}' },
  accepted: {
    zh: '已采用“{name}”，表格和图表中都会显示。',
    en: '“{name}” was taken: tables and charts now show it.',
  },
  drop: { zh: '取消', en: 'Drop it' },
  dropThis: { zh: '取消：{name}', en: 'Drop it: {name}' },
  dropped: { zh: '已取消“{name}”。', en: '“{name}” was dropped.' },
} as const satisfies Record<string, Bilingual>
