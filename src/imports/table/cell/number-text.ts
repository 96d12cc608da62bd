import type { Quantity } from '../../../domain/number/bound.ts'
import { approx, exact } from '../../../domain/number/bound.ts'
import { scaledBy } from '../../../domain/number/scaled-by.ts'
import { parseCell } from '../../../extract/cell.ts'
import { MARKS } from './words.ts'

/** What a cell of values states, before the unit and the scale of its column. */
export type NumberRead =
  | {
      readonly kind: 'number'
      readonly quantity: Quantity
      /** The unit in the cell itself; empty where there is none. */
      readonly unit: string
      /** Whether the scale of the column still applies to the number: the cell has no unit and no 万. */
      readonly isBare: boolean
      /** Whether it has a scale of its own and no unit: 20余万, 二十万, 3k. */
      readonly isScaled: boolean
      /** A footnote mark after the number; empty where there is none. */
      readonly mark: string
      /** △ or ▲ before the number, which most accounts mean as minus and some as plus. */
      readonly sign: string
    }
  | { readonly kind: 'missing' }
  /** A comma that parts no thousands: 1,2. */
  | { readonly kind: 'comma'; readonly text: string }
  | { readonly kind: 'bad'; readonly why: 'error' | 'formula' | 'no number' | 'date' | 'long' | 'two' }

const ERROR = /^#(?:DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|N\/A)$/iu
const ARROWS = /^([△▲▽▼])\s*/u
const CHANGES: readonly (readonly [RegExp, 1 | -1])[] = [
  [/^(?:减少|下降|降低|减|降|少|亏损|亏|↓)(?=[\d０-９])/u, -1],
  [/^(?:增加|增长|上升|提高|增|升|盈利|盈余|↑)(?=[\d０-９])/u, 1],
]
/** Signs and words for "no value given", beside those of the grammar; 0* is none either. */
const MISSING =
  /^[（(【[]?(?:[-—–－﹣_]+|[.。·…⋯]+|[/／\\]+|[?？]+|0[*＊※]+|缺(?:失|报|项)?|暂?无(?:数据|资料|统计)?|未(?:统计|上报|报送?|填报?|提供|公布|掌握)|没有|不(?:详|明|适用|掌握)|待(?:定|报|核|补)|保密|n\.?\s?a\.?|n\/a|nil|none|null|nan|no(?: (?:data|figures?|answer|return|information))|not (?:available|applicable|known|reported|stated|given|recorded|counted)|pending|withheld|suppressed|missing|unknown|to be confirmed|tb[acd])[)）】\]]?$/iu
const HANZI_ALONE = /^[零〇一二三四五六七八九十百千万亿两]+$/u
const LONGEST = 60

/** English words around a number, as our own files write them, in the words that the grammar reads. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/^[~～∼]\s*(?=[\d¥])/u, '约'],
  [/^(?:nearly|almost|close to|just (?:under|below))\s+(?=[\d¥])/iu, '近'],
  [/^(?:just )?(?:over|above|more than|exceeding|in excess of|upwards of)\s+(?=[\d¥])/iu, '超'],
  [/^(?:under|below|fewer than|less than)\s+(?=[\d¥])/iu, '不到'],
  [
    /^(?:about|around|roughly|circa|ca?\.|ca|approx(?:\.|imately)?|some|an? estimated|est(?:\.|imated)?)\s*(?=[\d¥])/iu,
    '约',
  ],
  [/^(?:at least|no(?:t)? (?:fewer|less) than|min(?:\.|imum)?(?: of)?)\s+(?=[\d¥])/iu, '≥'],
  [
    /^(?:at most|within|no(?:t)? more than|not exceeding|not over|max(?:\.|imum)?(?: of)?)\s+(?=[\d¥])/iu,
    '≤',
  ],
  [/^dozens$/iu, '几十'],
  [/^hundreds$/iu, '几百'],
  [/^thousands$/iu, '几千'],
  [/^tens of thousands$/iu, '几万'],
]

/** The same behind a number. */
const ENGLISH_BEHIND: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)\s+(?:or|and) (?:more|over|above)$/iu, '≥'],
  [/(?<=\d)\s+or (?:less|fewer|under|below)$/iu, '≤'],
  [/(?<=\d)\s*[(（]?(?:approx\.?|approximately|est\.?|estimated|circa)[)）]?$/iu, '约'],
]

function inChinese(text: string): string {
  const found = ENGLISH.find(([words]) => words.test(text))
  const behind = found === undefined ? ENGLISH_BEHIND.find(([words]) => words.test(text)) : undefined
  const read =
    found === undefined
      ? behind === undefined
        ? text
        : `${behind[1]}${text.replace(behind[0], '')}`
      : text.replace(...found)
  // Alone behind a number, k is no thing that is counted, nor is a capital M; a small one may be metres.
  const isBounded = read !== text || /^(?:[<>≤≥＜＞]=?|[~～])/u.test(text)
  if (isBounded)
    return read
      .replace(/(?<=\d) ?k$/iu, '千')
      .replace(/(?<=\d) ?(?:M|mn|mln|mio)$/u, '百万')
      .replace(/(\d+(?:\.\d+)?) ?(?:bn|bln)$/iu, (_, billions: string) => `${Number(billions) * 10}亿`)
  return read
    .replace(/(?<=\d) ?k$/iu, ' thousand')
    .replace(/(?<=\d) ?(?:M|mn|mln|mio)$/u, ' million')
    .replace(/(?<=\d) ?(?:bn|bln)$/iu, ' billion')
}

/** 1.2 pp is 1.2个百分点. */
const inPoints = (text: string): string =>
  text.replace(/(?<=\d)\s*(?:p\.?p\.?t?s?|(?:percentage|percent|pct\.?)[- ]?(?:points?|pts?))$/iu, '个百分点')

/** Digits of a whole number that are kept exactly; a number with more digits would change. */
const KEPT_DIGITS = 15

/** The count of digits of a whole number that is too long to be kept exactly, if the cell holds only that, or that and a unit; else 0. */
export function longDigits(cell: string): number {
  const [, digits = ''] =
    /^[^\d\p{L}]{0,3}(\d(?:[\d,\s]*\d)?)(?:\.\d*)?[^\d]{0,8}$/u.exec(cell.normalize('NFKC').trim()) ?? []
  const count = digits.replace(/^0+|[,\s]/gu, '').length
  return count > KEPT_DIGITS ? count : 0
}

/** A share in words, which can be of a whole only: 三分之二, 一半. 千分之三 and 三成 have a unit of their own. */
const SHARE = /分之|半|\d\s*\/\s*\d/u
/** Whether a number is printed as a fraction of a whole: 四分之三, 约3/4. */
export const isFraction = (cell: string): boolean => SHARE.test(cell.normalize('NFKC'))
const IN_PERCENT = { kind: 'number', unit: '%', isBare: false, isScaled: false } as const

/** A share of 1 in per cent. 三分之二 is told to two decimals, and is about these: no decimals are what it says. */
function inPercent(share: Quantity): Quantity {
  const percent = scaledBy(share, 100)
  if (percent.value === null) return percent
  const rounded = Number(percent.value.toFixed(2))
  if (rounded === Number(percent.value.toFixed(9))) return percent
  return percent.bound === 'exact' ? approx(rounded) : scaledBy(percent, rounded / percent.value)
}

/** 约+4.9 and about −3.2, as our own files write changes: the sign stands behind the word. */
const ABOUT_SIGNED = /^(约|about\s)\s*([+＋−-])(?=\d)/iu

const CURRENCY = /(?:US\$|[¥￥$€£￡]|\b(?:RMB|CNY|USD|EUR|GBP)) ?(?=\d)/giu
/** Signs that say the same: $1.2M–US$1.5M has one currency. */
const SAME_SIGN: Readonly<Record<string, string>> = { US$: '$', USD: '$', RMB: '¥', CNY: '¥' }
const SCALE = '(?:k|thousand|m|mn|mln|mio|millions?|b|bn|bln|billions?)'
/** A number and its English scale: 1.2M, 300 thousand. */
const SCALED = new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?) ?(${SCALE})\\b`, 'giu')
/** A range whose second end has an English scale: 1.2M–1.5M, 3k–5k, 1.2–1.5M. */
const SCALED_RANGE = new RegExp(`^\\d[\\d,.]*(?: ?${SCALE})?–\\d[\\d,.]* ?${SCALE}$`, 'iu')
/** By their first letters. */
const SCALE_OF: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 }

const scaled = (digits: string, scale: string): number =>
  Number(
    (Number(digits.replaceAll(',', '')) * (SCALE_OF[scale.charAt(0).toLowerCase()] ?? 1)).toPrecision(
      KEPT_DIGITS,
    ),
  )

/** between 3k and 5k, 3k to 5k and 3k - 5k as 3k–5k. */
const withDash = (text: string): string =>
  text
    .replace(/^between (.+) and (.+)$/iu, '$1–$2')
    .replace(/(?<=[\da-z]) ?(?:[-–—~～]|\bto\b) ?(?=\d)/iu, '–')

/**
 * An amount with a bound before its currency, or between two: over ¥1.2M, ¥1.2M–1.5M, 超¥120万. It is read without the sign, which then is its
 * unit. A range of scaled numbers needs none: 1.2M–1.5M. Null where it has several signs that differ.
 */
function amountIn(cell: string): NumberRead | null {
  const text = cell.trim()
  const [sign = '', ...others] = [...text.matchAll(CURRENCY)].map(([found]) => {
    const said = found.normalize('NFKC').trim().toUpperCase()
    return SAME_SIGN[said] ?? said
  })
  if (text.includes('/') || others.some((other) => other !== sign)) return null
  const dashed = withDash(text.replace(CURRENCY, ''))
  if (sign === '' && !SCALED_RANGE.test(dashed)) return null
  // 1.2m–1.5m of no money may be metres.
  if (sign === '' && /\dm(?![a-z])/u.test(dashed)) return dashed === text ? null : plainNumberIn(dashed)
  const plain = dashed
    // ¥1.2–1.5M is of millions at both ends, ¥900,000–1.5M and 500–1.5k are not.
    .replace(
      /^([^\d]*)(\d{1,3}(?:\.\d+)?)–(\d[\d,.]*) ?([a-z]+)$/iu,
      (whole, before: string, first: string, second: string, scale: string) =>
        Number(first) < Number(second) ? `${before}${first}${scale}–${second}${scale}` : whole,
    )
    .replace(SCALED, (_, digits: string, scale: string) => String(scaled(digits, scale)))
  const read = plainNumberIn(plain)
  return read.kind === 'number' && read.unit === ''
    ? { ...read, unit: sign, isBare: false, isScaled: sign === '' }
    : null
}

/** Reads one cell. Never throws. */
export function numberIn(cell: string): NumberRead {
  const read = plainNumberIn(cell)
  if (cell.length > LONGEST || (read.kind !== 'comma' && (read.kind !== 'bad' || read.why !== 'no number')))
    return read
  return amountIn(cell) ?? read
}

function plainNumberIn(cell: string): NumberRead {
  if (cell.length > KEPT_DIGITS && longDigits(cell) > 0) return { kind: 'bad', why: 'long' }
  const shown = inPoints(cell.trim())
  const signed = ABOUT_SIGNED.exec(shown)
  const text = inChinese(signed === null ? shown : `${signed[1]}${shown.slice(signed[0].length)}`)
  if (ERROR.test(text)) return { kind: 'bad', why: 'error' }
  if (text.startsWith('=')) return { kind: 'bad', why: 'formula' }
  // A sentence may contain numbers but is not a number.
  if (text.length > LONGEST || /[。；]/u.test(text)) return { kind: 'bad', why: 'no number' }
  // 千元 and 万人 are units, whatever they would come to.
  if (/^[（(]?[十百千万亿]{1,2}(?:元|人|名|个|家|户|件|份|人次|场)[)）]?$/u.test(text))
    return { kind: 'bad', why: 'no number' }
  if (/^[*＊×x]+$/iu.test(text) || MISSING.test(text)) return { kind: 'missing' }
  const mark = text === '' ? '' : (MARKS.exec(text)?.[0] ?? '')
  const plain = mark === text ? text : text.slice(0, text.length - mark.length).trim()
  const [arrow = '', sign = ''] = ARROWS.exec(plain) ?? []
  const change = CHANGES.find(([words]) => words.test(plain))
  const body = change === undefined ? plain.slice(arrow.length) : plain.replace(change[0], '')
  // A full-width comma that parts thousands is one that was typed with a Chinese keyboard.
  const parted = /^\d{1,3}(?:，\d{3})+$/u.test(body) ? body.replaceAll('，', ',') : body
  const digits = parted.replace(/^(\d{1,3})((?:[\u0020\u00a0\u2009]\d{3})+)(?=$|[.．])/u, (all) =>
    all.replace(/\s/gu, ''),
  )
  const commas = digits.normalize('NFKC')
  if (TWO.test(commas) || isParted(commas)) return { kind: 'bad', why: 'two' }
  if (PAIR.test(commas) && !isAboutPart(commas))
    return { kind: 'bad', why: isTwo(commas.replace(/^\D+/u, '')) ? 'two' : 'date' }
  // Rate per 1,000, 2025 has two numbers, and is none.
  const isOne = /^\D*\d[\d.,]*\D*$/u.test(commas)
  if (isOne && /\d,\d/u.test(commas) && !/^\D*\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])/u.test(commas))
    return { kind: 'comma', text }
  const read = parseCell(HANZI_ALONE.test(digits) ? `${digits}个` : digits)
  if ('missing' in read)
    return mark === '' && sign === '' ? { kind: 'missing' } : { kind: 'bad', why: 'no number' }
  if ('fault' in read) return { kind: 'bad', why: isTwo(commas) ? 'two' : 'no number' }
  if (read.kind !== 'measure' && read.kind !== 'duration' && read.kind !== 'other')
    return { kind: 'bad', why: isTwo(commas) ? 'two' : 'date' }
  const isHanzi = HANZI_ALONE.test(digits)
  const isBelowZero = sign !== '' || (signed !== null && /[−-]/u.test(signed[0]))
  const factor = change?.[1] ?? (isBelowZero ? -1 : 1)
  const quantity = factor === 1 ? read.quantity : negative(read.quantity)
  if (quantity === null) return { kind: 'bad', why: 'no number' }
  const unit = isHanzi ? '' : read.unit.normalize('NFKC')
  if (unit === '' && SHARE.test(digits) && (quantity.value ?? 2) <= 1)
    return { ...IN_PERCENT, quantity: inPercent(quantity), mark, sign }
  if (unit === '‰') return { ...IN_PERCENT, quantity: scaledBy(quantity, 0.1), mark, sign }
  return {
    kind: 'number',
    quantity,
    unit,
    isBare: unit === '' && (isHanzi || read.scale === ''),
    isScaled: unit === '' && (isHanzi ? /[万亿]/u.test(digits) : read.scale !== ''),
    mark,
    sign,
  }
}

/** 63050(其中女30000) and 15,000(38.5%): a number and another in brackets that is no date. */
const TWO = /^\d[^()]{0,20}\([^()\d注]{0,20}\d[\d,.]*(?![\d,.年月日号])[^()]{0,10}\)$/u

/** 12,000,30.8% is no number by any mark, and 12000、30% or 12000;30% none either: a count and its share. */
function isParted(text: string): boolean {
  if (/^\d[\d,.]*\s*[^\d\s,.、;:/~-]{0,3}\s*[、;]\s*\d[\d,.]*\s*[%‰]?$/u.test(text)) return true
  const [, number = '', sign = ''] = /^(\d[\d,.]*\d)\s*([%‰]?)$/u.exec(text) ?? []
  const isMixed = number.includes(',') && number.includes('.')
  if (isMixed) return !/^\d{1,3}(?:,\d{2,3})*,\d{3}\.\d+$|^\d{1,3}(?:\.\d{3})+,\d+$/u.test(number)
  return sign !== '' && number.split(',').length > 2 && !/^\d{1,3}(?:,\d{3})+$/u.test(number)
}

/** 380/400 and 3/5: how many came of how many were due, or a day. Nobody counts people or yuan in fractions. */
const PAIR = /^\D{0,4}\d[\d,.]*\s*\/\s*\d[\d,.]*$/u

/** 约3/4 and 不到1/3: how exact a fraction is can be said neither of a day nor of two numbers. */
function isAboutPart(text: string): boolean {
  const [, one = '', other = ''] =
    /^(?:大?约|将?近|接近|大概|超过?|逾|不[到足]|至少|不少于|~)\s*(\d{1,2})\s*\/\s*(\d{1,2})$/u.exec(text) ??
    []
  return one !== '' && Number(one) < Number(other)
}

/** 612/45210 and 3(2): two numbers of two things. 6/30 and 2025/6 are dates. */
function isTwo(text: string): boolean {
  const [, one = '', sign = '', other = ''] = /^(\d[\d,.]*)\s*([/(])\s*(\d[\d,.]*)\)?$/u.exec(text) ?? []
  if (sign !== '/') return sign === '(' && text.endsWith(')')
  const isDate = /^(?:(?:19|20)\d\d|[1-9]|1[0-2])$/u.test(one) && /^(?:0?[1-9]|[12]\d|3[01])$/u.test(other)
  return !isDate
}

const negative = ({ bound, value }: Quantity): Quantity | null => {
  if (bound === 'exact') return exact(-value)
  return bound === 'approx' ? approx(-value) : null
}

/** A number in base units; multiplied at 15 digits. */
export const inBaseUnits = (quantity: Quantity, factor: number): Quantity => scaledBy(quantity, factor)

/** Two numbers that a spreadsheet, which keeps 15 digits, cannot tell apart. */
export const isSameNumber = (one: number | null, other: number | null): boolean =>
  one === other || (one !== null && other !== null && one.toPrecision(15) === other.toPrecision(15))

export const isSameQuantity = (one: Quantity, other: Quantity): boolean =>
  one.bound === other.bound &&
  isSameNumber(one.value, other.value) &&
  isSameNumber(one.lower, other.lower) &&
  isSameNumber(one.upper, other.upper)
