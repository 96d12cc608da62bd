/** What a person typed into a number field: a number, nothing, or something that is not a number. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'none' }

/** Scales after a number, as people type them. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
  ['k', 1e3],
  ['m', 1e6],
])

/** Digits with or without separators of thousands; more digits than these are not accepted as a number. */
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(\.\d{1,9})?(万|亿|k|m)?$/

/**
 * Reads a number as people type it: 95, 1,163,000, 116.3万, １２３ in full width, −40 with a true minus sign, with or without the
 * unit after it.
 * @param unit the printed unit, which may follow the number
 */
export function readTypedNumber(typed: string, unit = ''): TypedNumber {
  const text = plain(typed)
  if (text === '') return { kind: 'empty' }
  const suffix = plain(unit)
  const bare = suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text
  const match = NUMBER.exec(bare.replace(/^[¥$]/u, ''))
  if (match === null) return { kind: 'none' }
  const [, sign = '', whole = '', decimals = '', scale = ''] = match
  // Scaling in decimal: 116.3 × 10000 would leave binary dust.
  const value = Number(
    (Number(whole.replaceAll(',', '') + decimals) * (SCALES.get(scale) ?? 1)).toPrecision(15),
  )
  return { kind: 'number', value: sign === '-' && value !== 0 ? -value : value }
}

/** Half width, without spaces, with the minus signs of print as "-" and the separators of Chinese as ",". */
const plain = (text: string): string =>
  text
    .slice(0, 60)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(/[−–—]/gu, '-')
    .replaceAll('、', ',')
