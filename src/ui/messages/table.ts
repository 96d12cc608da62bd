import type { Bilingual } from '../../domain/text.ts'

/** Words of a table of observations. */
export const tableMessages = {
  title: { zh: '数据表', en: 'Table' },
  lead: { zh: '全部观测值，一行一个。', en: 'All observations, one in each row.' },
  caption: { zh: '观测值，按列名可排序', en: 'Observations; column names sort' },
  rows: { zh: '{n}行', en: '{n} rows' },
  locality: { zh: '地区', en: 'Locality' },
  indicator: { zh: '指标', en: 'Indicator' },
  value: { zh: '数值', en: 'Value' },
  bound: { zh: '界', en: 'Bound' },
  period: { zh: '时期', en: 'Period' },
  theme: { zh: '主题', en: 'Theme' },
  scope: { zh: '范围', en: 'Covers' },
  source: { zh: '印出', en: 'Printed' },
  derived: { zh: '推算', en: 'derived' },
  inferred: { zh: '（推断）', en: '(inferred)' },
  scroll: { zh: '观测值表，可左右滚动', en: 'Table of observations, scrolls sideways' },
  hint: { zh: '按住 Shift 点列名可按多列排序', en: 'Hold Shift and choose a column to sort by several' },
} as const satisfies Record<string, Bilingual>
