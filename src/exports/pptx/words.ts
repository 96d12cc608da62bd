import type { Bilingual } from '../../domain/text.ts'

/** Words of PowerPoint files that no model has: headers of the sheets behind charts, names of shapes, and what continues. */
export const words = {
  label: { zh: '名称', en: 'Label' },
  day: { zh: '日期', en: 'Day' },
  known: { zh: '已知部分', en: 'Known part' },
  open: { zh: '未定部分（画到此处）', en: 'Open part (drawn to here)' },
  openBelow: { zh: '未定部分（另一侧）', en: 'Open part (other side)' },
  whole: { zh: '整体', en: 'Whole' },
  wholeOpen: { zh: '整体的未定部分（画到此处）', en: 'Open part of the whole (drawn to here)' },
  target: { zh: '目标', en: 'Target' },
  sign: { zh: '记号（不是数值）', en: 'Sign (no value)' },
  upwards: { zh: '向上长度', en: 'Length upwards' },
  downwards: { zh: '向下长度', en: 'Length downwards' },
  range: { zh: '范围', en: 'Range' },
  printed: { zh: '写法', en: 'As written' },
  value: { zh: '数值', en: 'Value' },
  exactPoints: { zh: '确数', en: 'Exact values' },
  openPoints: { zh: '非确数', en: 'Values that are not exact' },
  accentExact: { zh: '确数（突出）', en: 'Exact values (emphasised)' },
  accentOpen: { zh: '非确数（突出）', en: 'Values that are not exact (emphasised)' },
  lower: { zh: '下限', en: 'Lower end' },
  upper: { zh: '上限', en: 'Upper end' },
  bound: { zh: '精确度', en: 'Exactness' },
  observation: { zh: '观测值编号', en: 'Observation' },
  chart: { zh: '图表', en: 'Chart' },
  table: { zh: '表格', en: 'Table' },
  title: { zh: '标题', en: 'Title' },
  subtitle: { zh: '副标题', en: 'Subtitle' },
  source: { zh: '来源', en: 'Source' },
  number: { zh: '页码', en: 'Slide number' },
  notes: { zh: '备注', en: 'Notes' },
  footnotes: { zh: '说明', en: 'Footnotes' },
  legend: { zh: '图例', en: 'Legend' },
  text: { zh: '文字', en: 'Text' },
  map: { zh: '地图', en: 'Map' },
  timeline: { zh: '时间轴', en: 'Timeline' },
  matrix: { zh: '矩阵', en: 'Matrix' },
  rowHead: { zh: '地区', en: 'Locality' },
  continued: { zh: '{title}（续 {page}/{pages}）', en: '{title} (continued, {page}/{pages})' },
  rows: { zh: '共{total}行，这里是前{shown}行。', en: 'The first {shown} of {total} rows.' },
  subject: { zh: '工会指标', en: 'Trade-union indicators' },
} as const satisfies Record<string, Bilingual>

/** A phrase with its names filled in. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole))
