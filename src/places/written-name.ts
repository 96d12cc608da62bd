import { simplified } from './simplified.ts'

/** Texts that come again and again in a table; longer ones are prose. */
const MEMO = { most: 50_000, longest: 40 }
const known = new Map<string, Read>()

/** Letters that are written with blanks between words: Latin, Uyghur, Tibetan and their like. */
const SPACED = String.raw`[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Hebrew}\p{Script=Mongolian}\p{Script=Tibetan}]`
const IDLE_BLANK = new RegExp(`(?<!${SPACED}) | (?!${SPACED})`, 'gu')
/** With no such letter on either side: it fills a cell, as in 合 计, or is where a cell goes on with a line of its own. */
const FILLING_BLANK = new RegExp(`(?<!${SPACED}) (?!${SPACED})`, 'gu')
/** Where no Chinese character is, every blank is a part of the name: Members aged 18 to 35, Unit No. 5. */
const IS_SPACED = new RegExp(String.raw`^(?!.*\p{Script=Han}).*${SPACED}`, 'su')

/** A name without blanks that do not tell it from another: an office writes GDP 增速 in one table and GDP增速 in the next. */
export const withoutBlanks = (name: string): string =>
  IS_SPACED.test(name) ? name : name.replace(IDLE_BLANK, '')

interface Read {
  readonly written: string
  readonly tight: string
}

function readOf(text: string): Read {
  const before = known.get(text)
  if (before !== undefined) return before
  const single = simplified(text)
    .replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, ' ')
    .trim()
  const written = IS_SPACED.test(single) ? single : single.replace(FILLING_BLANK, '')
  const read = { written, tight: withoutBlanks(written) }
  if (text.length <= MEMO.longest) {
    if (known.size >= MEMO.most) known.clear()
    known.set(text, read)
  }
  return read
}

/**
 * A name as an office wrote it, 长庆 Oilfield 分公司, in half-width signs and simplified characters, without what only fills its cell. To compare
 * names, use {@link tight}.
 */
export const written = (text: string): string => readOf(text).written

/** A text without blanks, but those of a text in letters that are written with them, in half-width signs and simplified characters; marks such as ① stay. */
export const tight = (text: string): string => readOf(text).tight
