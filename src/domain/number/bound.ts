/**
 * How exact a value is, and the values that say so.
 *
 * A quantity is never a bare number: `200余名` is at least 200 with an open upper end, `几十` is not a number at all.
 * Everything that sorts, charts, adds or words a number takes a quantity and reads `lower` and `upper`.
 */

/** The bounds of design.md, in the order in which a reader meets them: exact first, vague last. */
export const BOUNDS = [
  'exact',
  'atLeast',
  'above',
  'atMost',
  'nearly',
  'below',
  'approx',
  'range',
  'vague',
] as const

export type Bound = (typeof BOUNDS)[number]

/**
 * A value with its bound, in base units. `null` in `lower` or `upper` means open on that side.
 *
 * - `exact`: lower = value = upper.
 * - `atLeast` (200余, ≥200) and `above` (超90%, >90): lower = value; nothing is known above it.
 * - `atMost` (3小时内, ≤3): upper = value.
 * - `nearly` (近400, <400 and close to it) and `below` (不到400, <400 and nobody says how far): upper = value, not reached.
 * - `approx` (约300): both ends unknown as printed; a derived value states the interval it lies in.
 * - `range` (20至30): no single value.
 * - `vague` (几十): a vague amount without any number.
 */
export type Quantity =
  | { readonly bound: 'exact'; readonly value: number; readonly lower: number; readonly upper: number }
  | {
      readonly bound: 'atLeast' | 'above'
      readonly value: number
      readonly lower: number
      readonly upper: null
    }
  | {
      readonly bound: 'atMost' | 'nearly' | 'below'
      readonly value: number
      readonly lower: null
      readonly upper: number
    }
  | {
      readonly bound: 'approx'
      readonly value: number
      readonly lower: number | null
      readonly upper: number | null
    }
  | { readonly bound: 'range'; readonly value: null; readonly lower: number; readonly upper: number }
  | { readonly bound: 'vague'; readonly value: null; readonly lower: null; readonly upper: null }

/** The quantity of a number printed without any qualifier. */
export const exact = (value: number): Quantity => ({ bound: 'exact', value, lower: value, upper: value })

/**
 * ≥ value: 200余, 百余, 上千, 至少3, 90以上.
 * @example atLeast(200) // 200余: { bound: 'atLeast', value: 200, lower: 200, upper: null }
 */
export const atLeast = (value: number): Quantity => ({ bound: 'atLeast', value, lower: value, upper: null })

/** > value: 超90%, 逾百, 突破1000. */
export const above = (value: number): Quantity => ({ bound: 'above', value, lower: value, upper: null })

/** ≤ value: 3小时内, 最多5, 不超过10. */
export const atMost = (value: number): Quantity => ({ bound: 'atMost', value, lower: null, upper: value })

/**
 * < value and close to it: 近400, 将近一半.
 * @example nearly(400) // 近400: { bound: 'nearly', value: 400, lower: null, upper: 400 }
 */
export const nearly = (value: number): Quantity => ({ bound: 'nearly', value, lower: null, upper: value })

/** < value, how far is not said: 不到75%, 不足3小时, 未满10. */
export const below = (value: number): Quantity => ({ bound: 'below', value, lower: null, upper: value })

/**
 * Whether a printed token says that its number is come close to: 近400组, 将近一半, or our own "nearly 400 groups". Data from before
 * `nearly` and `below` were told apart has `below` for both, and this tells which it is.
 * @example comesNear('近400组') // true
 */
export const comesNear = (printed: string): boolean => /^\s*(?:近|将近|將近|接近|nearly\b)/iu.test(printed)

/** About value. `lower` and `upper` are known only where a derivation computed them. */
export const approx = (
  value: number,
  lower: number | null = null,
  upper: number | null = null,
): Quantity => ({ bound: 'approx', value, lower, upper })

/** Between two printed ends, both included: 20至30人. The ends may come in either order. */
export const range = (a: number, b: number): Quantity => ({
  bound: 'range',
  value: null,
  lower: Math.min(a, b),
  upper: Math.max(a, b),
})

/** A number word that fixes no number: 几十, 数百, 若干. */
export const vague: Quantity = { bound: 'vague', value: null, lower: null, upper: null }

/** The five columns in which a quantity is stored and exported. */
export interface QuantityColumns {
  readonly bound: Bound
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** What a bound is of the number below zero. */
const TURNED = {
  exact: 'exact',
  approx: 'approx',
  range: 'range',
  vague: 'vague',
  atLeast: 'atMost',
  above: 'below',
  atMost: 'atLeast',
  nearly: 'above',
  below: 'above',
} as const satisfies Record<Bound, Bound>

const minus = (n: number | null): number | null => (n === null ? null : n === 0 ? 0 : -n)

/** The columns with their sign turned: a fall by more than 40 % is a change below −40 %. */
export const turned = ({ bound, value, lower, upper }: QuantityColumns): QuantityColumns => ({
  bound: TURNED[bound],
  value: minus(value),
  lower: minus(upper),
  upper: minus(lower),
})

/**
 * The quantity that four stored columns state.
 * @throws {RangeError} where the columns contradict each other, saying which; a stored bound is never repaired.
 */
export function quantityOf(columns: QuantityColumns): Quantity {
  const fault = faultOf(columns)
  if (fault !== null) throw new RangeError(fault)
  const { bound, value, lower, upper } = columns
  if (bound === 'vague') return vague
  if (bound === 'range') return range(lower ?? Number.NaN, upper ?? Number.NaN)
  const v = value ?? Number.NaN
  switch (bound) {
    case 'exact':
      return exact(v)
    case 'atLeast':
      return atLeast(v)
    case 'above':
      return above(v)
    case 'atMost':
      return atMost(v)
    case 'nearly':
      return nearly(v)
    case 'below':
      return below(v)
    case 'approx':
      return approx(v, lower, upper)
  }
}

/** Why four columns do not make a quantity, in a sentence; null if they do. */
export function faultOf({ bound, value, lower, upper }: QuantityColumns): string | null {
  for (const [name, n] of [
    ['value', value],
    ['lower', lower],
    ['upper', upper],
  ] as const) {
    if (n !== null && !Number.isFinite(n)) return `${name} is not a finite number`
  }
  if (lower !== null && upper !== null && lower > upper)
    return `lower ${lower} is greater than upper ${upper}`
  if (value !== null && lower !== null && value < lower) return `value ${value} is less than lower ${lower}`
  if (value !== null && upper !== null && value > upper)
    return `value ${value} is greater than upper ${upper}`
  const want = (ok: boolean, rule: string) => (ok ? null : `${bound} means ${rule}`)
  switch (bound) {
    case 'exact':
      return want(value !== null && lower === value && upper === value, 'lower = value = upper')
    case 'atLeast':
    case 'above':
      return want(value !== null && lower === value && upper === null, 'lower = value and upper open')
    case 'atMost':
    case 'nearly':
    case 'below':
      return want(value !== null && upper === value && lower === null, 'upper = value and lower open')
    case 'approx':
      return want(
        value !== null && (lower === null) === (upper === null),
        'a value with both ends open, or both known',
      )
    case 'range':
      return want(value === null && lower !== null && upper !== null, 'two ends and no value')
    case 'vague':
      return want(value === null && lower === null && upper === null, 'no value and no ends')
  }
}
