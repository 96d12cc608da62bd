import { FORMULA_EXPRESSIONS, FORMULA_NAMES } from '../../words/domain/formula.ts'
import type { FormulaId } from '../record/observation.ts'
import type { Bilingual } from '../text.ts'
import type { Quantity } from './bound.ts'
import { approx } from './bound.ts'
import type { Interval } from './interval.ts'
import {
  add,
  divide,
  intervalOf,
  lastPlace,
  likelyInterval,
  quantityFrom,
  rounded,
  scale,
  subtract,
} from './interval.ts'
import { stated } from './stated.ts'

/** An input as a formula takes it: the quantity, and half a unit of its last printed place where it was printed rounded. */
export interface FormulaInput {
  readonly role: string
  readonly quantity: Quantity
  readonly rounding?: number | undefined
}

/** A named formula: how it is written, which roles it takes, and what it computes on intervals. */
export interface Formula {
  readonly name: Bilingual
  /** The formula in symbols, with the roles by name, for people. */
  readonly expression: Bilingual
  /** The roles in order. 'many' takes two or more inputs of any role. */
  readonly roles: readonly string[] | 'many'
  readonly compute: (inputs: readonly Interval[]) => Interval
}

const PERCENT = 100
const ONE: Interval = { lower: 1, upper: 1, lowerOpen: false, upperOpen: false, at: 1 }

const two = (f: (a: Interval, b: Interval) => Interval) => (inputs: readonly Interval[]) => {
  const [a, b] = inputs
  if (a === undefined || b === undefined || inputs.length > 2)
    throw new RangeError('the formula takes two inputs')
  return f(a, b)
}

/** Every formula by which a value may be derived. A new one is added here and nowhere else. */
export const FORMULAS: Readonly<Record<FormulaId, Formula>> = {
  sum: {
    name: FORMULA_NAMES.sum,
    expression: FORMULA_EXPRESSIONS.sum,
    roles: 'many',
    compute: (inputs) => inputs.reduce(add),
  },
  difference: {
    name: FORMULA_NAMES.difference,
    expression: FORMULA_EXPRESSIONS.difference,
    roles: ['later', 'earlier'],
    compute: two(subtract),
  },
  quotient: {
    name: FORMULA_NAMES.quotient,
    expression: FORMULA_EXPRESSIONS.quotient,
    roles: ['amount', 'count'],
    compute: two(divide),
  },
  share: {
    name: FORMULA_NAMES.share,
    expression: FORMULA_EXPRESSIONS.share,
    roles: ['part', 'whole'],
    compute: two((part, whole) => divide(scale(part, PERCENT), whole)),
  },
  'base-from-growth': {
    name: FORMULA_NAMES['base-from-growth'],
    expression: FORMULA_EXPRESSIONS['base-from-growth'],
    roles: ['later', 'growth'],
    compute: two((later, growth) => divide(later, add(ONE, scale(growth, 1 / PERCENT)))),
  },
  'increase-from-growth': {
    name: FORMULA_NAMES['increase-from-growth'],
    expression: FORMULA_EXPRESSIONS['increase-from-growth'],
    roles: ['later', 'growth'],
    // Each input is used once: later − later ÷ (1 + growth) would count the rounding of `later` twice.
    compute: two((later, growth) => divide(later, add(ONE, divide(scale(ONE, PERCENT), growth)))),
  },
}

/**
 * The value that a formula gives, with the bound that its inputs allow and the digits that this bound fixes: 3470 of 20000余 is at most
 * 17.35, and 1,163,000 元 (to the thousand) over 1490 is about 780.5.
 *
 * A single input above its printed number makes the printed quotient a bound and no value, so the named number survives only
 * where every input is a number that its source names as such.
 *
 * A sum takes "about" as it is judged elsewhere ({@link likelyInterval}), whatever stands beside it: were 约4万 nothing at all beside a
 * 200余, the total of two groups could be less than one of them.
 * @throws {RangeError} where the inputs do not fit the formula, saying how.
 */
export function derive(formulaId: FormulaId, inputs: readonly FormulaInput[]): Quantity {
  const formula = FORMULAS[formulaId]
  if (formula.roles !== 'many') {
    const given = inputs.map((input) => input.role).join(', ')
    const wanted = formula.roles.join(', ')
    if (given !== wanted) throw new RangeError(`${formulaId} takes ${wanted}, not ${given}`)
  }
  const about = inputs.some(({ quantity }) => isAbout(quantity))
  const intervals = inputs.map(({ quantity, rounding }) => {
    const interval =
      formulaId === 'sum' && isAbout(quantity) ? likelyInterval(quantity) : intervalOf(quantity)
    return rounding === undefined ? interval : rounded(interval, rounding)
  })
  const all = formula.compute(intervals)
  const computed = about && formulaId === 'sum' ? coarsely(all, aboutPlace(inputs)) : all
  // "About 5" plus 3 is about 8: the ends are not known, and to say "at least 3" would lose what is.
  const allNamed = inputs.every(({ quantity }) => quantity.bound === 'exact' || quantity.bound === 'approx')
  if (about && allNamed && computed.at !== null) return stated(approx(computed.at))
  // 350 and nearly 110 are 350 to 460, and not about the 460 that they fall short of.
  return stated(quantityFrom(allNamed ? computed : { ...computed, at: null }))
}

/** Whether a quantity is "about" a number and nobody says how near. */
const isAbout = ({ bound, value, lower }: Quantity): boolean =>
  bound === 'approx' && lower === null && value !== null && value !== 0

/** The place that a sum with "about" is written to: one below the last digit of the coarsest, since 约4万 says nothing of hundreds. */
const aboutPlace = (inputs: readonly FormulaInput[]): number =>
  Math.max(
    ...inputs.map(({ quantity }) =>
      isAbout(quantity) && quantity.value !== null ? lastPlace(quantity.value) / 10 : 0,
    ),
  )

/** A sum without the digits below a place; its ends only ever move outwards. */
function coarsely(sum: Interval, place: number): Interval {
  const at = (n: number, round: (n: number) => number) =>
    Number((round(Number((n / place).toPrecision(14))) * place).toPrecision(14))
  return {
    ...sum,
    lower: at(sum.lower, Math.floor),
    upper: at(sum.upper, Math.ceil),
    at: sum.at === null ? null : at(sum.at, Math.round),
  }
}
