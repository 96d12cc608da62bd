/** How much something changed, as a number of one of these kinds says it. */
export type ChangeMeasure = 'difference' | 'percent' | 'fraction'

/** A number as it is printed, and by how much what it stands for may differ from it. */
export interface Printed {
  readonly value: number
  readonly slack: number
}

/** A line of a table that says how much its value changed, beside both values. */
export interface ChangeLine {
  readonly later: Printed
  readonly earlier: Printed
  readonly said: Printed
}

/** What a change comes to by the two values beside it. */
export interface ChangeCheck {
  readonly agrees: boolean
  readonly comes: number
}

/** How many digits are printed behind the point. */
export const decimalsIn = (text: string): number => /\.(\d+)/u.exec(text.normalize('NFKC'))?.[1]?.length ?? 0

/** What is rounded to so many digits behind the point may differ by half of the last one. */
export const rounded = (value: number, decimals: number): Printed => ({ value, slack: 0.5 * 10 ** -decimals })
/** What is counted by pieces and printed whole is exact. */
export const counted = (value: number): Printed => ({ value, slack: 0 })

/** Numbers computed in binary: 4.05 − 4 is 0.04999999999999982. */
const NOISE = 1e-9

const COMPUTE: Readonly<Record<ChangeMeasure, (later: number, earlier: number) => number>> = {
  difference: (later, earlier) => later - earlier,
  percent: (later, earlier) => ((later - earlier) / earlier) * 100,
  fraction: (later, earlier) => (later - earlier) / earlier,
}

/** Holds one line against its two values; null where they give no such change: nothing grows from 0 or less in per cent. */
export function checkChange(
  { later, earlier, said }: ChangeLine,
  measure: ChangeMeasure,
): ChangeCheck | null {
  const least = earlier.value - earlier.slack
  if (measure !== 'difference' && least <= 0) return null
  const compute = COMPUTE[measure]
  const comes = compute(later.value, earlier.value)
  // It rises with the later value; with the earlier one it only falls, or also rises where the later one is below 0.
  const ends = [-1, 1].flatMap((up) =>
    [-1, 1].map((side) => compute(later.value + up * later.slack, earlier.value + side * earlier.slack)),
  )
  const noise = NOISE * Math.max(1, Math.abs(comes))
  const agrees =
    said.value + said.slack >= Math.min(...ends) - noise &&
    said.value - said.slack <= Math.max(...ends) + noise
  return { agrees, comes }
}

/** The measure by which most lines agree with their values, of those that the heading allows; the first of them if none does. */
export function measureOf(
  lines: readonly ChangeLine[],
  allowed: readonly [ChangeMeasure, ...ChangeMeasure[]],
): { readonly measure: ChangeMeasure; readonly agreeing: number } {
  const [first, ...others] = allowed.map((measure) => ({
    measure,
    agreeing: lines.filter((line) => checkChange(line, measure)?.agrees === true).length,
  }))
  const start = first ?? { measure: allowed[0], agreeing: 0 }
  return others.reduce((best, each) => (each.agreeing > best.agreeing ? each : best), start)
}
