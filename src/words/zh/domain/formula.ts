/** The formulas by which values are derived: the name, and what is computed. */
export const FORMULA_NAMES = {
  sum: '合计',
  difference: '差额',
  quotient: '平均',
  share: '占比',
  'base-from-growth': '由增幅推算基数',
  'increase-from-growth': '由增幅推算增加额',
}

export const FORMULA_EXPRESSIONS = {
  sum: '各项相加',
  difference: '后值 − 前值',
  quotient: '总量 ÷ 个数',
  share: '部分 ÷ 整体 × 100%',
  'base-from-growth': '本期 ÷（1 + 增幅）',
  'increase-from-growth': '本期 − 本期 ÷（1 + 增幅）',
}
