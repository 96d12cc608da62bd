/** Multiples of a power of ten on which readers count easily. */
const STEPS = [1, 2, 2.5, 5, 10] as const
const WANTED = 5

/**
 * Round numbers that cover `lo` to `hi`, about five of them: 0, 250, 500, 750, 1000. The first is at or below `lo`, the last
 * at or above `hi`.
 * @param minStep the smallest step that makes sense: 1 for things that are counted
 */
export function niceTicks(lo: number, hi: number, minStep = 0): number[] {
  const span = hi - lo
  // Between the greatest numbers that a computer holds lies more than it can count.
  if (span === Number.POSITIVE_INFINITY && Number.isFinite(lo) && Number.isFinite(hi))
    return niceTicks(lo / 4, hi / 4).map((tick) => tick * 4)
  const step = span > 0 ? Math.max(minStep, niceStep(span / WANTED)) : Math.max(minStep, 1)
  const first = Math.floor(clean(lo / step))
  const last = Math.max(first + 1, Math.ceil(clean(hi / step)))
  return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step))
}

/** The smallest round step that is no less than the given one. */
function niceStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast))
  const factor = STEPS.find((s) => s * power >= atLeast * (1 - 1e-9)) ?? 10
  return factor * power
}

/** The number without the dust of binary fractions; never −0. */
const clean = (n: number) => Number(n.toPrecision(12)) + 0

/** Powers of ten that cover `lo` to `hi`, both positive; fewer where there would be more than eight. */
export function logTicks(lo: number, hi: number): number[] {
  const first = Math.floor(Math.log10(lo) + 1e-9)
  const last = Math.max(first + 1, Math.ceil(Math.log10(hi) - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, i) => clean(10 ** (first + i)))
}
