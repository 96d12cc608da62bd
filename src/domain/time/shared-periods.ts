import type { Period } from './period.ts'

/** Gives equal periods one shared object: a long list repeats a few periods many times. */
export function sharedPeriods(): (period: Period) => Period {
  const known = new Map<string, Period>()
  return (period) => {
    const { start, end, basis, note } = period
    if (note !== undefined) return period
    const said = `${start} ${end} ${basis}`
    const same = known.get(said) ?? period
    known.set(said, same)
    return same
  }
}
