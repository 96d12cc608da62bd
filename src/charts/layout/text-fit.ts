/**
 * Widths in em by which text is placed before it is drawn: those of the widest of the faces that page and files name (Noto Sans), so that
 * text is never cut and never runs into what stands beside it.
 */
const WIDE = 1
const LATIN = { broad: 0.9, capital: 0.7, narrow: 0.59, slim: 0.39, thin: 0.31 } as const
/** Latin letters and digits of Chinese faces, which are narrower. */
const LATIN_IN_CHINESE = { broad: 0.9, capital: 0.66, narrow: 0.58, slim: 0.38, thin: 0.33 } as const
/** A column that is as wide as its longest text holds it, whatever the rounding of the sum. */
const SLACK = 0.001

const CHINESE = /[\u4e00-\u9fff]/u
const isWide = (char: string) => /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u.test(char)

function latinClass(char: string): keyof typeof LATIN {
  if (/[\s.,:;'’|!()ijl]/u.test(char)) return 'thin'
  if (/[ftrI-]/u.test(char)) return 'slim'
  if (/[mwMW%@+<>≤≥≈–—−→]/u.test(char)) return 'broad'
  return /[A-Z&]/u.test(char) ? 'capital' : 'narrow'
}

/** Signs around a text from outside, which are not drawn. */
const SET_APART = /[\u2066-\u2069]/u

/** Signs that Chinese faces set on a full square and Latin ones do not. */
const isWideInChinese = (char: string) => /[“”‘’…—·×÷]/u.test(char)

function charWidth(char: string, chinese: boolean): number {
  if (SET_APART.test(char)) return 0
  if (isWide(char) || (chinese && isWideInChinese(char))) return WIDE
  return (chinese ? LATIN_IN_CHINESE : LATIN)[latinClass(char)]
}

/** The width of a text in em, estimated from its characters. */
export function textWidth(text: string): number {
  const chinese = CHINESE.test(text)
  let width = 0
  for (const char of text) width += charWidth(char, chinese)
  return width
}

/**
 * A text in lines no wider than `width` em, at most `lines` of them; the last ends with … where the text goes on. Latin words
 * are kept whole where they fit on a line.
 * @param whole whether phrases are kept whole too, as a title needs it
 */
export function wrapText(text: string, width: number, lines: number, whole = false): string[] {
  const wrapped: string[] = []
  let line = ''
  for (const word of whole ? wholeWords(text, width) : wordsOf(text, width)) {
    if (line !== '' && textWidth(line + word.trimEnd()) > width + SLACK) {
      // What parts two pieces of a line parts nothing at its end.
      wrapped.push(line.replace(/\s*(?:·\s*)?$/u, ''))
      line = ''
    }
    // Nor does it at the beginning of one.
    if (line !== '' || wrapped.length === 0 || word.trim() !== '·') line += word
  }
  if (line.trim() !== '') wrapped.push(line.trimEnd())
  if (wrapped.length <= lines) return wrapped
  const kept = wrapped.slice(0, lines)
  const last = kept.pop() ?? ''
  return [...kept, ellipsis(`${last}…`, width)]
}

const isTooWide = (said: string, width: number) => textWidth(said.trimEnd()) > width

/** Words too long for a line are broken in their characters. */
const wordsOf = (text: string, width: number): string[] =>
  piecesOfText(text).flatMap((word) => (isTooWide(word, width) ? [...word] : [word]))

/** The same with phrases in one piece, where they fit on a line; else with the words of Chinese. */
const wholeWords = (text: string, width: number): string[] =>
  phrasesOf(text).flatMap((phrase) =>
    isTooWide(phrase, width)
      ? wordsOfText(phrase).flatMap((word) => (isTooWide(word, width) ? wordsOf(word, width) : [word]))
      : [phrase],
  )

function ellipsis(text: string, width: number): string {
  let kept = text
  while (kept.length > 1 && textWidth(kept) > width) kept = `${kept.slice(0, -2)}…`
  return kept
}

const HANZI = /\p{Script=Han}/u
/** What closes the name of a place and is a word of its own to who parts words: 秦皇岛 and 市. */
const ENDING = /^[省市县区州旗镇乡村师]$/u

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null

const OPENERS = '[“‘（《「『【]*'
const CLOSERS = '[，。、；：？！”’）》」』】…,.;:?!)\\]]*\\s*'
const WIDE_CHAR = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60]'
/** A number in digits with its sign and magnitude, or a small one in characters: 2万余, 几十, 两. */
const DIGITS =
  '[约近超]?[−+¥<>≤≥]*(?:\\d[\\d.,]*|[几数两三四五六七八九十百千]+)(?:[余多]?[万亿]+[余多]?|[余多])?'
/** And the unit after it, which no line parts from it: 2万余名, 225人次, 两个百分点, 3,470 people. */
const NUMBER = `${DIGITS}(?:人次|场次|户次|个百分点|万元|亿元|平方米|公里|小时|分钟|个月|[\\u4e00-\\u9fff]|[KMB+%]* (?!and |or |to |of |in )[a-z][a-z-]*)`
/** A number, a wide character or a Latin word, with what may not begin the line after it and what may not end the line before it. */
const PIECE = new RegExp(
  `${OPENERS}(?:${NUMBER}|${WIDE_CHAR}|[^\\s\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60“‘]+)${CLOSERS}|\\S|\\s+`,
  'gu',
)

/** The least pieces of a text between which a line may end. */
const piecesOfText = (text: string): readonly string[] => text.match(PIECE) ?? []

/** Where a Chinese text has the end of a word, or of a name with its ending. */
function wordEnds(text: string): ReadonlySet<number> {
  const ends = new Set<number>()
  if (segmenter === null || !HANZI.test(text)) return ends.add(text.length)
  let before = false
  for (const { segment, index, isWordLike = false } of segmenter.segment(text)) {
    if (before && ENDING.test(segment)) ends.delete(index)
    ends.add(index + segment.length)
    before = isWordLike
  }
  return ends
}

/** The words of a text, each with the signs that stand at it. */
function wordsOfText(text: string): string[] {
  const ends = wordEnds(text)
  const words: string[] = []
  let [word, end] = ['', 0]
  for (const piece of piecesOfText(text)) {
    word += piece
    end += piece.length
    if (!ends.has(end) && HANZI.test(text)) continue
    words.push(word)
    word = ''
  }
  return word === '' ? words : [...words, word]
}

/** Words of one character that belong to what follows: 在, 和, 达, 大. Others belong to what stands before: 的, 率, 表. */
const LEADS = /^[在和与及或从由对向把被为以按比将于不更再未已各每全共第最达至近逾超约仅其该本新大小总首]$/u
/** What leads to a number: 升至92%, 1至3月, 不到3小时. */
const LEADS_TO_NUMBER = /(?:[至到达]|至少|至多|最多|不足|超过|大约|将近|接近)$/u
const BEGINS_WITH_NUMBER = new RegExp(`^(?:${DIGITS})`, 'u')
/** A number whose unit is yet to come. */
const BARE_NUMBER = new RegExp(`^(?:${DIGITS})$`, 'u')
const ENDS_IN_SIGN = /[\s，。、；：？！”’）》」』】…,.;:?!)\]]$/u
const ENDS_IN_WORD = /[\p{Script=Han}%]$/u
/** A number that belongs to a name: 街道1. */
const NUMBER_OF_NAME = new RegExp(`^\\d[\\d.,]*${CLOSERS}$`, 'u')
/** What is said of the number before it: 55个（推算）. */
const REMARK = /^（[^（）]{1,3}）/u
/** A particle, and the word that may follow it: 最多的是. */
const PARTICLE = /^[的了着过]\p{Script=Han}?[^\p{Script=Han}]*$/u
const ONE_HANZI = new RegExp(`^\\p{Script=Han}${CLOSERS}$`, 'u')

/** Whether two words are one phrase, within which no line ends. */
function belongTogether(word: string, next: string): boolean {
  if (ENDS_IN_SIGN.test(word) || !HANZI.test(word + next)) return false
  const bare = word.replace(/^[“‘（《「『【]+/u, '')
  if (BEGINS_WITH_NUMBER.test(next) && LEADS_TO_NUMBER.test(bare)) return true
  if (LEADS.test(bare) || BARE_NUMBER.test(bare)) return true
  if (REMARK.test(next)) return true
  if (HANZI.test(bare) && NUMBER_OF_NAME.test(next)) return true
  return (
    ENDS_IN_WORD.test(bare) && (PARTICLE.test(next) || (ONE_HANZI.test(next) && !LEADS.test(next.charAt(0))))
  )
}

/**
 * The phrases of a text: a line of a title ends between them and nowhere else, on pages and slides alike. A number keeps its unit and the word
 * of one character after that (3张表), a short word what it leads to (升至92%), and a particle or suffix what it follows (覆盖率, 参加的).
 * Their order and white space is that of the text.
 */
export function phrasesOf(text: string): string[] {
  const phrases: string[] = []
  let last = ''
  for (const word of wordsOfText(text)) {
    if (last !== '' && belongTogether(last, word)) phrases.push(`${phrases.pop() ?? ''}${word}`)
    else phrases.push(word)
    last = word
  }
  return phrases
}
