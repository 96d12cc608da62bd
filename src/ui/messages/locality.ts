import type { Bilingual } from '../../domain/text.ts'

/** Words of a locality's page. */
export const localityMessages = {
  in: { zh: '{parents}', en: '{parents}' },
  organisation: {
    zh: '跨区域的单位，不计入任何省的合计',
    en: "An organisation across areas; it enters no province's sum",
  },
  worksIn: { zh: '所在地区：{areas}', en: 'Works in {areas}' },
  code: { zh: '行政区划代码 {code}', en: 'GB/T 2260 code {code}' },
  numbers: { zh: '主要数字', en: 'Main numbers' },
  charts: { zh: '图', en: 'Charts' },
  chartsNote: {
    zh: '实心到已知之处，渐隐表示“还有”或“不到”',
    en: 'Solid to what is known; fading for “and more” or “not quite”',
  },
  table: { zh: '全部观测值', en: 'All observations' },
  reports: { zh: '报道', en: 'Reports' },
  noObservations: { zh: '这个地区还没有观测值。', en: 'Nothing is known of this locality yet.' },
  others: { zh: '其他地区', en: 'Other localities' },
} as const satisfies Record<string, Bilingual>
