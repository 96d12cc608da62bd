import { itemAt } from '../../lib/item-at.ts'
import type { Language } from '../text.ts'
import { LANGUAGES, languages } from '../text.ts'
import type { Wording } from '../wording.ts'

/** Compact writes 116.3万 and 1.163M; full writes every digit, 1,163,000. */
export const NOTATIONS = ['compact', 'full'] as const
export type Notation = (typeof NOTATIONS)[number]

/** A power of ten with its word: 万, M. */
export type Scale = (typeof languages)[Language]['numbers']['scales'][number]

/** A number as written: digits, the scale after them, and whether digits were left off. */
export interface WrittenNumber {
  readonly digits: string
  readonly scale: string
  readonly rounded: boolean
}

/** Most decimals that a written number keeps, unless it is too small for them. */
const DECIMALS = 2
/** From here down to the least, a number keeps three digits instead: 0.00345 is not 0. What is less still is noise of binary fractions. */
const SMALL = 0.1
const LEAST = 1e-6

/** Decimals of a number written in full. */
export const decimalsOf = (magnitude: number): number =>
  magnitude < SMALL && magnitude >= LEAST ? DECIMALS - Math.floor(Math.log10(magnitude)) : DECIMALS
/** Decimals of a scaled number: 116.3万, 1.163M. */
const SCALED_DECIMALS = 3

/**
 * From 100万 on, seven digits in a row are harder to read than 1733.252万. Below, a scale leaves out two digits at least: 4.52万, but 45,210,
 * since 4.521万 is no shorter, and nobody sees at once that 45,999 is more.
 */
const LONG_SCALED = 100
const decimalsOfScaled = (scaled: number, factor: number): number =>
  scaled < LONG_SCALED ? Math.min(SCALED_DECIMALS, Math.log10(factor) - 2) : SCALED_DECIMALS

/** A number takes the scale of those beside it if it is at least this share of it. */
const SHARED_FROM = 0.1

/** From here on a compact number that has to be rounded has no decimals: 2,222. */
const WHOLE_FROM = 1000

/**
 * The decimals that a number has, if they are few enough to be written: a figure that somebody wrote down (0.125, 5432.1, 12,345.67) is
 * written whole, and only what a computation left open is rounded. Nothing if it has more.
 */
function decimalsWritten(magnitude: number): number | undefined {
  const most = magnitude >= WHOLE_FROM ? 2 : 4
  for (let decimals = 0; decimals <= most; decimals++)
    if (same(roundTo(magnitude, decimals), magnitude)) return decimals
  return undefined
}

const formats = new Map<string, Intl.NumberFormat>()

function formatWith(n: number, language: Language, decimals: number): string {
  const key = `${language}${decimals}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(languages[language].tag, {
      maximumFractionDigits: decimals,
      useGrouping: languages[language].numbers.groups,
      signDisplay: 'never',
    })
    formats.set(key, format)
  }
  return format.format(n)
}

/** Which way digits may be left off: a lower bound is never raised, an upper bound never lowered. */
export type Rounding = 'nearest' | 'down' | 'up'

function roundTo(n: number, decimals: number, rounding: Rounding = 'nearest'): number {
  const nearest = Number(n.toFixed(decimals))
  if (rounding === 'nearest' || same(nearest, n)) return nearest
  const step = 10 ** -decimals
  if (rounding === 'down') return nearest > n ? Number((nearest - step).toFixed(decimals)) : nearest
  return nearest < n ? Number((nearest + step).toFixed(decimals)) : nearest
}

/** Whether two numbers are equal but for errors of binary fractions, which are not rounding: 116.3 × 10000 is 1163000. */
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-13 * Math.max(1, Math.abs(a))

/**
 * Writes the magnitude of a number; the sign is the caller's. A scale is used where it loses no digit, so that a compact whole
 * number is as exact as the full one, and where the number is a computed fraction that has to be rounded anyway. `rounded`
 * says that digits were left off: the caller writes "about".
 * @param shared the scale of the numbers beside it. A number that would have none takes it, if it is at least a tenth of it and loses no
 *   digit: 0.65M beside 1.163M. None takes a larger one. Ends of a range keep their own
 */
export function writeNumber(
  n: number,
  language: Language,
  notation: Notation,
  rounding: Rounding = 'nearest',
  shared?: Scale,
): WrittenNumber {
  const magnitude = Math.abs(n)
  if (magnitude >= POWERS_FROM) return writePower(magnitude, language, rounding)
  const written = decimalsWritten(magnitude)
  if (notation === 'compact') {
    for (const { factor, word } of languages[language].numbers.scales) {
      if (shared !== undefined && factor > shared.factor) continue
      const scaled = magnitude / factor
      if (scaled < (word === shared?.word ? SHARED_FROM : 1)) continue
      const decimals = word === shared?.word ? SCALED_DECIMALS : decimalsOfScaled(scaled, factor)
      if (same(roundTo(scaled, decimals), scaled)) {
        return {
          digits: formatWith(scaled, language, decimals),
          scale: word,
          rounded: false,
        }
      }
      if (scaled >= 1 && written === undefined) {
        const kept = roundTo(scaled, DECIMALS, rounding)
        return {
          digits: formatWith(kept, language, DECIMALS),
          scale: word,
          rounded: true,
        }
      }
    }
  }
  const decimals = written ?? (notation === 'compact' && magnitude >= WHOLE_FROM ? 0 : decimalsOf(magnitude))
  const kept = roundTo(magnitude, decimals, rounding)
  return {
    digits: formatWith(kept, language, decimals),
    scale: '',
    rounded: !same(kept, magnitude),
  }
}

/** From here on a number is written with a power of ten: it has more digits than a computer keeps, and no statistic is as large. */
const POWERS_FROM = 1e16

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number as 1.5×10³⁰. */
function writePower(magnitude: number, language: Language, rounding: Rounding): WrittenNumber {
  const [mantissa = '', power = ''] = magnitude.toExponential().split('e+')
  const kept = roundTo(Number(mantissa), DECIMALS, rounding)
  const raised = [...power].map((digit) => itemAt(SUPERSCRIPTS, Number(digit))).join('')
  return {
    digits: `${formatWith(kept, language, DECIMALS)}×10${raised}`,
    scale: '',
    rounded: !same(kept, Number(mantissa)),
  }
}

/** Below it a tick has few enough digits to be written out in both languages. */
const SMALLEST_SCALED_TICK = 1e4

/** Whether a tick keeps all its digits on a scale: 0.5亿. */
export const tickFits = (n: number, { factor }: Scale): boolean =>
  same(roundTo(Math.abs(n) / factor, DECIMALS), Math.abs(n) / factor)

/**
 * Writes an axis tick, where room is scarce: 2万, 1.5亿; 20K, 1.5M. Ticks are chosen by the axis, so two decimals are exact.
 * @param shared the scale of the values beside the axis, for a tick that fits it: 0.5M beside 1.163M
 */
export function writeTick(n: number, language: Language, notation: Notation, shared?: Scale): string {
  const sign = n < 0 ? '−' : ''
  const magnitude = Math.abs(n)
  if (shared !== undefined && n !== 0)
    return `${sign}${formatWith(magnitude / shared.factor, language, DECIMALS)}${shared.word}`
  if (magnitude >= POWERS_FROM) return `${sign}${writePower(magnitude, language, 'nearest').digits}`
  if (notation === 'compact') {
    for (const { factor, word } of languages[language].numbers.axisScales) {
      if (
        magnitude >= Math.max(factor, SMALLEST_SCALED_TICK) &&
        same(roundTo(magnitude / factor, DECIMALS), magnitude / factor)
      ) {
        return `${sign}${formatWith(magnitude / factor, language, DECIMALS)}${word}`
      }
    }
  }
  return `${sign}${formatWith(magnitude, language, DECIMALS)}`
}

/** A number as it is set large: its digits, what belongs to them smaller beside them, and the unit beside or below. */
interface NumberParts {
  readonly before: string
  readonly digits: string
  readonly tail: string
  readonly unit: string
}

/** What multiplies the digits in any language: 万, 亿, K, M. */
const SCALE_WORDS = LANGUAGES.flatMap((language) =>
  languages[language].numbers.axisScales.map(({ word }) => word),
)

/** The offset at which the magnitude ends, including a 余 before it; 0 if there is no magnitude. */
const endOfMagnitude = (tail: string): number =>
  Math.max(...SCALE_WORDS.map((word) => (tail.includes(word) ? tail.lastIndexOf(word) + word.length : 0)))

/**
 * The parts of a written number, which are set in different sizes. The sign and the magnitude belong to the digits, since 2万 read as 2 is
 * wrong by four places; the words before and after them do not.
 */
export function partsOf({ lead, figure, tail, unit }: Wording): NumberParts {
  const sign = lead.match(/[−+]$/u)?.[0] ?? ''
  const magnitude = tail.slice(0, endOfMagnitude(tail))
  return {
    before: lead.slice(0, lead.length - sign.length),
    digits: `${sign}${figure}${magnitude}`,
    tail: tail.slice(magnitude.length),
    unit,
  }
}
