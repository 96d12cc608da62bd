import type * as zh from '../../zh/domain/formula.ts'

export const FORMULA_NAMES: typeof zh.FORMULA_NAMES = {
  sum: 'Total',
  difference: 'Difference',
  quotient: 'Average',
  share: 'Share',
  'base-from-growth': 'Base from growth',
  'increase-from-growth': 'Increase from growth',
}

export const FORMULA_EXPRESSIONS: typeof zh.FORMULA_EXPRESSIONS = {
  sum: 'sum of all parts',
  difference: 'later − earlier',
  quotient: 'amount ÷ count',
  share: 'part ÷ whole × 100%',
  'base-from-growth': 'later ÷ (1 + growth)',
  'increase-from-growth': 'later − later ÷ (1 + growth)',
}
