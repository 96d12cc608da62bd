import type { Bilingual } from '../domain/text.ts'

/** What a column of a file means. `values` columns carry a value each: one per indicator or one per period. */
export const ROLES = [
  'locality',
  'indicator',
  'value',
  'unit',
  'period',
  'periodStart',
  'periodEnd',
  'periodBasis',
  'breakdown',
  'printed',
  'lower',
  'upper',
  'bound',
  'valuesOfIndicator',
  'valuesOfPeriod',
] as const
export type Role = (typeof ROLES)[number]

export const isRole = (text: string | null): text is Role => ROLES.some((role) => role === text)

export const ROLE_NAMES = {
  locality: { zh: '地区或单位', en: 'Locality' },
  indicator: { zh: '指标', en: 'Indicator' },
  value: { zh: '数值', en: 'Value' },
  unit: { zh: '计量单位', en: 'Unit' },
  period: { zh: '时期', en: 'Period' },
  periodStart: { zh: '起始日', en: 'First day' },
  periodEnd: { zh: '截止日', en: 'Last day' },
  periodBasis: { zh: '时期依据', en: 'Period basis' },
  breakdown: { zh: '细分', en: 'Breakdown' },
  printed: { zh: '原文数字', en: 'As printed' },
  lower: { zh: '下限', en: 'Lower end' },
  upper: { zh: '上限', en: 'Upper end' },
  bound: { zh: '精确度', en: 'Exactness' },
  valuesOfIndicator: { zh: '数值，列名是指标', en: 'Values; the heading is the indicator' },
  valuesOfPeriod: { zh: '数值，列名是时期', en: 'Values; the heading is the period' },
} as const satisfies Record<Role, Bilingual>

/** Headings by which a column is known, in the spelling of {@link plainHeading}; those of our own files among them. */
const HEADINGS: Readonly<Record<Exclude<Role, 'valuesOfIndicator' | 'valuesOfPeriod'>, readonly string[]>> = {
  locality:
    '地区 地區 地区名称 单位名称 所属地区 县市区 区县 市县 所在地 工会名称 工会 街道 乡镇 企业 企业名称 locality locality_id locality_zh area region place'.split(
      ' ',
    ),
  indicator:
    '指标 指標 指標名稱 指标名称 项目 统计项目 内容 指标项 indicator indicator_id indicator_zh measure item'.split(
      ' ',
    ),
  value: '数 數 数值 數值 数量 數量 数据 值 指标值 合计 人数 金额 number value amount count obs_value'.split(
    ' ',
  ),
  unit: '单位 單位 計量單位 计量单位 数据单位 unit unit_id unit_zh'.split(' '),
  period:
    '时期 時期 時間 期間 时间 年份 年度 年月 月份 季度 日期 统计期 统计时间 报告期 period year month quarter date time_period'.split(
      ' ',
    ),
  periodStart: ['起始日', '开始日期', '起', 'firstday', 'period_start', 'start'],
  periodEnd: ['截止日', '结束日期', '止', 'lastday', 'period_end', 'end'],
  periodBasis: ['时期依据', 'periodbasis', 'period_basis'],
  breakdown: ['细分', '細分', '類別', '类别', '分类', 'breakdown', 'category'],
  printed: ['原文数字', '原文', 'asprinted', 'printed'],
  lower: ['下限', 'lower'],
  upper: ['上限', 'upper'],
  bound: ['精确度', 'exactness', '界', 'bound'],
}

/** A heading without its unit in brackets, blanks and case. */
export const plainHeading = (heading: string): string =>
  heading
    .replace(/[（(][^（()）]*[）)]\s*$/u, '')
    .replace(/\s+/gu, '')
    .toLowerCase()

/** The role that a heading names; null where it names none. */
export function roleOfHeading(heading: string): Role | null {
  const plain = plainHeading(heading)
  const found = Object.entries(HEADINGS).find(([, names]) => names.includes(plain))
  return found !== undefined && isRole(found[0]) ? found[0] : null
}
