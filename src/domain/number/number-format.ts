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

/** A piece of a number that is set large: its digits, or words around them, which are smaller. */
export interface NumberPiece {
  readonly text: string
  readonly large: boolean
}

/** A number as it is set large: its pieces in reading order, and the unit beside or below them. */
interface NumberParts {
  readonly pieces: readonly NumberPiece[]
  readonly unit: string
}

/** What multiplies the digits in any language: 万, 亿, K, M. */
const SCALES = new RegExp(
  `(${LANGUAGES.flatMap((language) => languages[language].numbers.axisScales.map(({ word }) => word.replace(/\P{L}/gu, ''))).join('|')})`,
  'u',
)

/** The pieces of digits with what belongs to them: 2000余万, 1200至1500. Digits, signs and magnitudes are large; words are not. */
function piecesAmong(digits: string): NumberPiece[] {
  const runs = digits.match(/[^\p{L}\s]+|[\p{L}\s]+/gu) ?? []
  return runs.flatMap((run) =>
    run
      .split(SCALES)
      .filter((text) => text !== '')
      .map((text) => ({ text, large: !/^[\p{L}\s]/u.test(text) || SCALES.test(text) })),
  )
}

/**
 * The parts of a written number, which are set in different sizes. Signs and magnitudes belong to the digits, since 2万 read as 2 is wrong by
 * four places, and 1,700+ as 1,700 by its bound. Words are small wherever they stand: before the digits, behind them, and between them and
 * their magnitude or those of a range. A number in words alone has no other digits.
 */
export function partsOf({ lead, figure, tail, unit }: Wording): NumberParts {
  const sign = lead.match(/[−+]$/u)?.[0] ?? ''
  const before = { text: lead.slice(0, lead.length - sign.length), large: false }
  const own = /\d/u.test(figure) ? piecesAmong(`${sign}${figure}${tail}`) : [{ text: figure, large: true }]
  const pieces: NumberPiece[] = []
  for (const piece of [before, ...own]) {
    const last = pieces.at(-1)
    if (piece.text === '') continue
    if (last?.large !== piece.large) pieces.push(piece)
    else pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
  }
  return { pieces, unit }
}
