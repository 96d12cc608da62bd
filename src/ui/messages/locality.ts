import type { Bilingual } from '../../domain/text.ts'

/** Words of a locality's page. */
export const localityMessages = {
  in: { zh: '{parents}', en: '{parents}' },
  enterprise: {
    zh: '跨省企业，不计入任何一省',
    en: 'Works across provinces; counted in none of them',
  },
  division: {
    zh: '兵团单列，地图上标在所在的省级区域，不计入其中',
    en: 'A division of the XPCC: shown where it lies on the map, not counted in the region',
  },
  worksIn: { zh: '所在地区：{areas}', en: 'Works in {areas}' },
  code: { zh: '行政区划代码 {code}', en: 'GB/T 2260 code {code}' },
  numbers: { zh: '关键数据', en: 'Key numbers' },
  charts: { zh: '图表', en: 'Charts' },
  chartsNote: {
    zh: '实心为已知数，斜纹为未说清的部分',
    en: 'Solid is what is known; hatched is what the source leaves open',
  },
  table: { zh: '全部观测值', en: 'All observations' },
  reports: { zh: '报道', en: 'Reports' },
  noObservations: { zh: '这个地区还没有观测值。', en: 'No data on this locality yet.' },
  others: { zh: '其他地区', en: 'Other localities' },
} as const satisfies Record<string, Bilingual>
