import { isolated } from '../lib/hidden-signs.ts'

/**
 * Fills `{name}` in a text, and `{name:value|values}` with the first word where the number is one, else with the second. A name without
 * a value stays as it stands, so that a slip is seen. A value written from right to left keeps to itself.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(
    /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/gu,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name]
      if (value === undefined) return whole
      if (one === undefined || many === undefined) return isolated(String(value))
      return value === 1 ? one : many
    },
  )
}
