import type { Bilingual } from '../../domain/text.ts'

/** Words of the data page. */
export const dataMessages = {
  title: { zh: '数据', en: 'Data' },
  lead: { zh: '下载、来源和检查结果。', en: 'Downloads, sources and the result of the checks.' },
} as const satisfies Record<string, Bilingual>
