/**
 * The last place that a printed number fixes, in base units: 1000 for 116.3万元, 0.01 for 78.94%, 1 for 743户 and 200余名,
 * 10,000 for 2万余名, 1000亿 for 1万5千亿元. `value` is what the token stands for; it gives the scale, whether the token or a heading of a table names it.
 */
export function printedPlace(printed: string, value: number): number {
  const text = printed.normalize('NFKC').replace(/(?<=\d),(?=\d)/g, '')
  const lastScale = MIXED.exec(text)?.[1]
  if (lastScale !== undefined) return [...lastScale].reduce((n, c) => n * (SCALES.get(c) ?? 1), 1)
  const [digits, decimals = ''] = /\d+(?:\.(\d+))?/.exec(text) ?? []
  if (digits === undefined) return text.includes('亿') ? 1e8 : text.includes('万') ? 1e4 : 1
  const scale = Number(digits) === 0 ? 1 : Math.abs(value) / Number(digits)
  return Number((scale * 10 ** -decimals.length).toPrecision(12))
}

/** 1万5千亿, 3亿5000万: a number in parts, each with its scale; the last part fixes the place. */
const MIXED = /\d[百千万亿]+零?(?:\d+[百千万亿]+零?)*\d+([百千万亿]*)/u

const SCALES = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
])

/**
 * Half a unit of the last printed place, by which the true value may differ from what is printed: 500 for 116.3万元, 0.005 for 78.94%.
 * A count or an amount written out to its last digit (743户) carries none; a percentage always does.
 */
export function printedRounding(printed: string, value: number): number | undefined {
  if (Number.parseInt(printed, 10) === value && PLAIN_COUNT.test(printed)) return undefined
  const place = printedPlace(printed, value)
  return place === 1 && !/[%％‰]|百分/.test(printed) ? undefined : place / 2
}

/** Whether a number in full digits is finer than it was printed: 1,163,000 of 116.3万元. */
export const isExpanded = (printed: string, value: number): boolean =>
  printedRounding(printed, value) !== undefined && printedPlace(printed, value) > 1

/** Most numbers of a large table: digits and a unit. They are told first, since sums ask for each row. */
const PLAIN_COUNT = /^\d+[^\d.,，．万亿%％‰百]*$/u
