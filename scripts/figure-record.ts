import type { Figure } from '../src/extract/figure.ts'

/**
 * One figure as flat JSON, in the form of the gold files. They have one bound for what lies under its number: `nearly` and `below` are
 * both `below` here, and `near` tells 近400 from 不到400.
 */
export const figureRecord = ({ start, end, text, quantity, unit, kind, scale, rule }: Figure) => ({
  start,
  end,
  text,
  value: quantity.value,
  lower: quantity.lower,
  upper: quantity.upper,
  bound: quantity.bound === 'nearly' ? 'below' : quantity.bound,
  near: quantity.bound === 'nearly',
  unit,
  kind,
  scale,
  rule,
})
