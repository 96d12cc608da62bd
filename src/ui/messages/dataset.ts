import type { Bilingual } from '../../domain/text.ts'

/** Words of the data page. */
export const datasetMessages = {
  title: { zh: '数据与来源', en: 'Data' },
  lead: {
    zh: '每个观测值一行，含精确度和出处，可下载；来源和检查结果也在这里。',
    en: 'One row per observation, with its exactness and source, to download; and where the data comes from and how it was checked.',
  },
  downloads: { zh: '下载', en: 'Downloads' },
  downloadsNote: { zh: '{n}个观测值', en: '{n} {n:observation|observations}' },
  csvSpreadsheet: { zh: 'CSV（表格软件）', en: 'CSV for spreadsheets' },
  csvSpreadsheetNote: {
    zh: '带字节序标记，会被当作公式的文字前加撇号',
    en: 'With a byte-order mark; text that would run as a formula is guarded',
  },
  csvLossless: { zh: 'CSV（程序）', en: 'CSV for programs' },
  csvLosslessNote: { zh: '一字不改，UTF-8', en: 'Unaltered, UTF-8' },
  json: { zh: 'JSON', en: 'JSON' },
  jsonNote: { zh: '同样的列，空值为 null', en: 'The same columns; what is empty is null' },
  columns: {
    zh: '“下限”“上限”为空表示没有下限或上限；“精确度”说明数值有多确切。推算值列出公式和所用数字，没有原文数字。',
    en: 'An empty lower or upper end means that there is none; exactness says how exact the value is. Derived values have a formula and inputs but no printed figure.',
  },
  audit: { zh: '检查结果', en: 'Result of the audit' },
  sound: {
    zh: '没有问题：{figures}个数字均已登记，精确度、单位、代码、推算都核对过。',
    en: 'Sound: each of {figures} figures is accounted for once; exactness, units, codes and derivations agree.',
  },
  unsound: { zh: '{n}个问题', en: '{n} {n:problem|problems}' },
  report: { zh: '报道', en: 'Report' },
  text: { zh: '文本完整性', en: 'Text' },
  figures: { zh: '数字', en: 'Figures' },
  observations: { zh: '观测值', en: 'Observations' },
  repeats: { zh: '重复', en: 'Repeats' },
  none: { zh: '其他', en: 'Others' },
  auditTable: { zh: '各报道台账的统计', en: 'The ledger of each report in numbers' },
  sources: { zh: '来源', en: 'Sources' },
  length: { zh: '{n}个字符', en: '{n} characters' },
  notKept: {
    zh: '原文不随产品发布，只保存数字、长度和校验值。',
    en: 'The text itself is not part of the product: only its figures, length and digest are kept.',
  },
} as const satisfies Record<string, Bilingual>
