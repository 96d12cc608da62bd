import type { Bilingual } from '../../domain/text.ts'

/** Words of the cross-table. */
export const crossMessages = {
  lead: {
    zh: '把清单中的数值排成地区×指标或地区×时期的表。能相加的才有合计；不确切的数按已知的上下限相加、比较和排名。',
    en: 'The rows of the list, laid out as localities by indicators or by periods. Only what adds up has a total; an inexact number is added, compared and ranked by its known limits.',
  },
  form: { zh: '显示方式', en: 'Shown as' },
  list: { zh: '清单', en: 'List' },
  cross: { zh: '交叉表', en: 'Cross-table' },
  label: { zh: '交叉表', en: 'Cross-table' },
  settings: { zh: '交叉表设置', en: 'How the cross-table is laid out' },
  columns: { zh: '地区×', en: 'Localities ×' },
  indicators: { zh: '指标', en: 'Indicators' },
  periods: { zh: '时期', en: 'Periods' },
  indicator: { zh: '指标', en: 'Indicator' },
  period: { zh: '时期', en: 'Period' },
  latest: { zh: '每格最新一期', en: 'Latest of each cell' },
  swap: { zh: '行列互换', en: 'Swap rows and columns' },
  change: { zh: '比上年增减', en: 'Change on the year before' },
  rank: { zh: '名次', en: 'Rank' },
  target: { zh: '完成率', en: 'Completion' },
  noTarget: {
    zh: '这些数值没有适用的目标；目标在指标的页面上设定，或随表格导入。',
    en: 'No target applies to these values; targets are set on the page of an indicator, or imported with a table.',
  },
  keys: {
    zh: '方向键移动，Enter查看出处或全部数值，Tab到格里的其他按钮；在标题上Enter排序；Shift加方向键选单元格，Ctrl加C复制',
    en: 'Arrow keys move, Enter shows the evidence or all values, Tab goes to what else a cell opens; on a heading Enter sorts; Shift with arrow keys picks cells, Ctrl and C copies them',
  },
  sort: { zh: '按“{column}”排序', en: 'Sort by {column}' },
  shape: { zh: '{lines}行×{columns}列', en: '{lines} × {columns}' },
  exportTable: { zh: '导出交叉表，{shape}', en: 'The cross-table, {shape}' },
  xlsxNote: {
    zh: '表头分层，附说明、来源、定义',
    en: 'headings of several levels; notes, sources, definitions',
  },
  csvNote: { zh: '一行表头，供Excel、pandas', en: 'one line of headings, for Excel and pandas' },
  noColumns: { zh: '这些行排不成交叉表。', en: 'These rows make no cross-table.' },
  all: { zh: '全部数值', en: 'All values' },
  latestFirst: { zh: '显示的是截止日最晚的一期。', en: 'The period that ends last is shown.' },
  severalHere: {
    zh: '同一期有几个数值，不合成一个。',
    en: 'There are several values of this period; they are not made into one.',
  },
  changed: { zh: '{change}，由这两个数值算出：', en: '{change}, from these two values:' },
  changedMany: { zh: '{change}，由合计算出。', en: '{change}, from the totals.' },
  without: { zh: '没有数值的：{places}。', en: 'Without a value: {places}.' },
  more: { zh: '另有{n}个。', en: '{n} more.' },
  noTotal: { zh: '不合计', en: 'Without a total' },
} as const satisfies Record<string, Bilingual>
