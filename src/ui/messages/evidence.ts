import type { Bilingual } from '../../domain/text.ts'

/** Words of the evidence card. */
export const evidenceMessages = {
  title: { zh: '数字的依据', en: 'Evidence' },
  close: { zh: '关闭', en: 'Close' },
  back: { zh: '返回', en: 'Back' },
  printed: { zh: '原文数字', en: 'Printed figure' },
  report: { zh: '报道', en: 'Report' },
  paragraph: { zh: '第{n}段', en: 'paragraph {n}' },
  exactness: { zh: '精确度', en: 'Exactness' },
  period: { zh: '时期', en: 'Period' },
  derived: { zh: '推算，不是报道原数', en: 'Derived, not printed in a report' },
  imported: { zh: '您导入的数据，不在报道中', en: 'From a file of yours, not in a report' },
  cell: { zh: '单元格', en: 'Cell' },
  cellPlace: { zh: '第{line}行 · {column}', en: 'row {line} · {column}' },
  file: { zh: '文件', en: 'File' },
  importedOn: { zh: '{day}导入', en: 'imported {day}' },
  formula: { zh: '公式', en: 'Formula' },
  inputs: { zh: '由这些数字算出', en: 'Computed from' },
  printedAs: { zh: '原文为“{printed}”', en: 'printed {printed}' },
  note: { zh: '说明', en: 'Note' },
  definition: { zh: '定义', en: 'Definition' },
  comparability: { zh: '可比性', en: 'Comparability' },
  base: { zh: '口径（占什么的比例）', en: 'Base (share of what)' },
  disputed: { zh: '冲突', en: 'Conflict' },
  settle: { zh: '处理冲突', en: 'Settle it' },
  leaveOut: { zh: '停用这个数值', en: 'Leave this value out' },
} as const satisfies Record<string, Bilingual>
