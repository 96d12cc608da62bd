import type { Axis } from '../../../charts/chart-model.ts'

/**
 * The formats of scaled numbers: what is divided away by commas, three places each, and how many places may stand behind the point. 万
 * and 亿 are no powers of a thousand, so that their point is a sign of its own between two digits.
 */
const SCALES = {
  K: { divisor: 1e3, least: 0, format: (digits: string) => `${digits},"K"` },
  M: { divisor: 1e6, least: 0, format: (digits: string) => `${digits},,"M"` },
  B: { divisor: 1e9, least: 0, format: (digits: string) => `${digits},,,"B"` },
  万: { divisor: 1e4, least: 1, format: () => '0\\.0,"万"' },
  亿: { divisor: 1e8, least: 2, format: () => '0\\.00,,"亿"' },
} as const
const MOST_PLACES = 2

const isScale = (sign: string): sign is keyof typeof SCALES => sign in SCALES

/**
 * How the numbers of an axis are written: with the scale of the greatest, as on the screen, if it leaves each of them exact, else with
 * full digits. What lies under the numbers of the axis, in a strip for values without one, has none written beside it. Only formats that every program knows: one that does not divide would show a number ten thousand times too great.
 */
export function axisFormat(axis: Axis, hasStrip = false): string {
  const code = formatOf(axis)
  if (!hasStrip) return code
  const [positive = code] = code.split(';')
  return `[<${axis.min}]"";[=0]0;${positive}`
}

function formatOf({ ticks }: Axis): string {
  const end = ticks.at(-1)?.label.match(/[^\d]$/u)?.[0] ?? ''
  if (end === '%') return 'General"%"'
  const plain = ticks.every(({ value }) => Number.isInteger(value)) ? '#,##0' : 'General'
  if (!isScale(end)) return plain
  const { divisor, least, format } = SCALES[end]
  const exact = (places: number) =>
    ticks.every(({ value }) => Number.isInteger(Number(((value * 10 ** places) / divisor).toPrecision(12))))
  const places = [0, 1, MOST_PLACES].find((n) => exact(n))
  if (places === undefined || (least > 0 && places > least)) return plain
  const code = format(places === 0 ? '0' : `0.${'0'.repeat(places)}`)
  return `${code};-${code};0`
}
