import type { Bilingual } from '../../domain/text.ts'

/** Words for what an address names and is not there. */
export const missing = {
  unknownTitle: { zh: '没有这个页面', en: 'There is no such page' },
  unknownText: { zh: '地址“{address}”不对应任何页面。', en: 'No page has the address “{address}”.' },
  unknownLocality: { zh: '没有编号为“{id}”的地区。', en: 'There is no locality with the id “{id}”.' },
  unknownIndicator: {
    zh: '没有编号为“{id}”的指标。',
    en: 'There is no indicator with the id “{id}”.',
  },
  unknownReport: { zh: '没有编号为“{id}”的报道。', en: 'There is no report with the id “{id}”.' },
  closest: { zh: '是不是要找：', en: 'Did you mean:' },
} as const satisfies Record<string, Bilingual>
