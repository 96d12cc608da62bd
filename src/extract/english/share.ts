import { isDigitAt } from '../numeral/chars.ts'
import { readEnglishNumber } from './number.ts'
import { endOf, wordAt, wordBefore } from './words.ts'

const PARTS =
  'half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths'.split(
    ' ',
  )

export interface Share {
  readonly end: number
  readonly value: number
}

const OUT_OF = / (?:in|out of) (?:every )?/y
const OF_SCALE = / of an? (?:million|billion|thousand|hundred|dozen)\b/y

/** Two-thirds, one fifth, a quarter of, half of, one in five: a part of a whole. */
export function readShare(text: string, at: number): Share | null {
  const first = wordAt(text, at)
  if (first === 'half') {
    if (/^(?:first|second|latter|other)$/iu.test(wordBefore(text, at))) return null
    const end = at + 4
    const isShare = /^ (?:of|the|its|their|our|all|a(?:n|re)?|were|is|was|had|have|said|came|went)\b/u.test(
      text.slice(end, end + 6),
    )
    return isShare &&
      !/^ an? (?:million|billion|hour|day|year|month|dozen|thousand|hundred)/u.test(text.slice(end, end + 12))
      ? { end, value: 0.5 }
      : /^(?:[,.;)]|$)/u.test(text.slice(end, end + 1))
        ? { end, value: 0.5 }
        : null
  }
  const isArticle = first === 'a' || first === 'an'
  const number = isArticle ? null : readEnglishNumber(text, at)
  if (!isArticle && (number === null || number.value >= 20 || number.vague)) return null
  const over = number?.value ?? 1
  const end = number?.end ?? at + first.length
  const joined = endOf(OUT_OF, text, end)
  if (joined > 0) {
    const whole = readEnglishNumber(text, joined)
    const isPart = whole !== null && whole.value > over && whole.value <= 1000 && Number.isInteger(over)
    const isPlain = isPart && (whole.isWord || whole.value % 5 === 0)
    return isPlain && (over === 1 || whole.isWord || text.startsWith('out', end + 1))
      ? { end: whole.end, value: over / whole.value }
      : null
  }
  const word = text[end] === '-' || text[end] === ' ' ? wordAt(text, end + 1) : ''
  const part = PARTS.indexOf(word)
  if (part < 0 || isDigitAt(text, at)) return null
  const under = part < 2 ? 2 : part < 4 ? 3 : part < 8 ? 4 : 5 + Math.floor((part - 8) / 2)
  const close = end + 1 + word.length
  const scaled = endOf(OF_SCALE, text, close)
  if (scaled > 0)
    return { end: scaled, value: (over / under) * (readEnglishNumber(text, close + 4)?.value ?? 1) }
  const isOf = /^(?: (?:of|were|was|are|is|have|had|more|less|higher|lower)\b|[,.;)]|$)/u.test(
    text.slice(close, close + 8),
  )
  return !isArticle || isOf ? { end: close, value: over / under } : null
}
