import { parseCell } from '../../extract/cell.ts'

/** What a format writes around a number, and by what it divides it: `0!.0,"万元"` shows 1163000 as 116.3万元. */
export interface NumberWords {
  readonly before: string
  readonly after: string
  readonly divisor: number
}

/** A part of a format: digits to be shown, or signs that stand as they are. */
type Part = { readonly kind: 'digits' | 'text'; readonly text: string }

/** No spreadsheet program keeps a longer format. */
const LONGEST = 255

/** Brackets that choose a section by its value: what the number shows then depends on it. */
const CONDITION = /\[[<>=]/u
const GENERAL = /^(?:general|g\/通用格式)/iu

/** The first section of a format in parts; null where it shows something else than digits and words. */
function partsOf(format: string): readonly Part[] | null {
  const parts: Part[] = []
  let at = 0
  const add = (kind: Part['kind'], text: string, length: number) => {
    const last = parts.at(-1)
    if (last?.kind === kind) parts.splice(-1, 1, { kind, text: last.text + text })
    else parts.push({ kind, text })
    at += length
  }
  while (at < format.length) {
    const rest = format.slice(at)
    const sign = rest.charAt(0)
    if (sign === ';') break
    const [quoted, words = ''] = /^"([^"]*)"/u.exec(rest) ?? []
    const [bracket, currency = ''] = /^\[(?:\$([^\]-]*))?[^\]]*\]/u.exec(rest) ?? []
    const [general] = GENERAL.exec(rest) ?? []
    if (quoted !== undefined) add('text', words, quoted.length)
    else if (bracket !== undefined) {
      if (currency === '') at += bracket.length
      else add('text', currency, bracket.length)
    } else if (sign === '\\' || sign === '!') add('text', rest.charAt(1), 2)
    else if (sign === '_' || sign === '*') at += 2
    else if (general !== undefined) add('digits', '0', general.length)
    else if (/[0#?.,]/u.test(sign)) add('digits', sign, 1)
    else if (/[a-z@%/()+-]/iu.test(sign)) return null
    else add('text', sign, 1)
  }
  return parts
}

/**
 * The words that a format writes around its number, where number and words together say how much: `0"名"`, `#,##0.00"万元"`, `"约"0"人"`.
 * Null where they do not, as in `"No. "0`; the number then stands alone.
 */
export function wordsOfFormat(format: string): NumberWords | null {
  if (format.length > LONGEST || CONDITION.test(format)) return null
  const parts = partsOf(format)
  if (parts === null) return null
  const first = parts.findIndex(({ kind }) => kind === 'digits')
  const last = parts.findLastIndex(({ kind }) => kind === 'digits')
  if (first === -1) return null
  const textOf = (some: readonly Part[]) => some.map(({ text }) => text).join('')
  const before = textOf(parts.slice(0, first)).trim()
  const after = textOf(parts.slice(last + 1)).trim()
  const divisor = divisorOf(parts.slice(first, last + 1))
  if (divisor === null || (before === '' && after === '')) return null
  const cell = parseCell(`${before}1${after}`)
  if (!('quantity' in cell) || (cell.kind !== 'measure' && cell.kind !== 'duration')) return null
  return { before, after, divisor }
}

/** A comma behind the digits divides by a thousand, a point that is written among them by the places behind it. */
function divisorOf(parts: readonly Part[]): number | null {
  const [whole, point, places, ...more] = parts
  if (whole === undefined || more.length > 0) return null
  const digits = whole.text + (places?.text ?? '')
  const thousands = /,+(?=\.|$)/u.exec(digits)?.[0].length ?? 0
  if (point === undefined) return 1000 ** thousands
  const behind = places?.text.match(/[0#?]/gu)?.length ?? 0
  return point.text === '.' && !whole.text.includes('.') ? 1000 ** thousands * 10 ** behind : null
}
