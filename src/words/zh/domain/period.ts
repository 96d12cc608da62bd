/** How a period is known, in words. */
export const PERIOD_BASIS_NAMES = {
  stated: '写明',
  inferred: '推断',
  derived: '随所用数字',
}
