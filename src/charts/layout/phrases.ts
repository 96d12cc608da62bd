import { keptByText } from '../../lib/kept-by-text.ts'

const HANZI = /\p{Script=Han}/u
/** The last character of a place name, which the word segmenter takes for a word of its own: 秦皇岛 and 市. */
const ENDING = /^[省市县区州旗镇乡村师]$/u
/** The end of a name before a narrower one, which the segmenter may take for a word with what follows: 市城 of 西宁市城东区, 县城 of 襄城县城关镇. */
const END_OF_WIDER = /^[省市州]\p{Script=Han}?$/u
const END_OF_COUNTY = /^[县区旗]\p{Script=Han}$/u
/** A district whose name the segmenter takes for one of its words, after a character that stands alone: 岚 and 山区. */
const LIKE_DISTRICT = /^\p{Script=Han}[县区旗]$/u
const NARROWER = /^\p{Script=Han}{1,3}[县区旗]/u
const TOWN = /^\p{Script=Han}{1,3}[镇乡]/u
/** A character of a name that the segmenter does not know, of which it makes words of one character: 襄, 城 and 县. Not a word that stands for itself. */
const OF_NAME =
  /^(?![在和与及同或从由对向把被为以按比将于有不更再未已各每全共第最达至近逾超约仅其该本新大小总首是的了着过所到等年月日号时名家个人次场期级片东西南北中上下内外前后市县区州省])\p{Script=Han}$/u
/** Characters of such a name at most, before its last. */
const LONGEST_NAME = 3

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null

/** Words of amounts that the segmenter parts, and a file name before its ending: 不少于, 增至, 台账.csv. */
const UNPARTED = /人次|上下限|不?[少多低高大小早晚]于|[增升降减涨跌][至到]|\S\.(?=[A-Za-z\d])/gu

const OPENERS = '[“‘（(《「『【]*'
const CLOSERS = '[，。、；：？！”’）》」』】…,.;:?!)\\]]*\\s*'
const WIDE_CHAR = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60]'
/** A number in digits with its sign and magnitude, or a small one in characters: 2万余, 几十, 两. */
const DIGITS =
  '[约近超]?[−+¥<>≤≥]*(?:\\d[\\d.,]*|(?:数(?=[十百千万亿])|[几两三四五六七八九十百千])+)(?:[余多]?[万亿]+[余多]?|[余多])?'
/** A number with its unit; no line ends between the two: 2万余名, 225人次, 两个百分点, 3,470 people. */
const NUMBER = `${DIGITS}(?:人次|场次|户次|个百分点|万元|亿元|平方米|公里|小时|分钟|个月|[\\u4e00-\\u9fff]|[KMB+%]* (?!and |or |to |of |in )[a-z][a-z-]*)`
/** A number, a wide character or a Latin word, with the opening signs before it and the closing signs after it. */
const PIECE = new RegExp(
  `${OPENERS}(?:${NUMBER}|${WIDE_CHAR}|[^\\s\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60“‘]+)${CLOSERS}|\\S|\\s+`,
  'gu',
)

/** The smallest pieces of a text between which a line may end. */
export const piecesOfText = (text: string): readonly string[] => text.match(PIECE) ?? []

/** The offsets at which a word of a Chinese text ends, or a name with its ending. */
function wordEnds(text: string): ReadonlySet<number> {
  const ends = new Set<number>()
  if (segmenter === null || !HANZI.test(text)) return ends.add(text.length)
  let before = false
  let alone = false
  let named = 0
  /** The ends of the characters just before that may be those of a name. */
  let single: number[] = []
  for (const { segment, index, isWordLike = false } of segmenter.segment(text)) {
    const end = index + segment.length
    const rest = text.slice(index + 1)
    const narrower =
      before && END_OF_WIDER.test(segment)
        ? NARROWER.exec(rest)
        : single.length > 0 && END_OF_COUNTY.test(segment)
          ? TOWN.exec(rest)
          : null
    // The ending makes one name of all the characters before it: 襄城县, 茨沟乡.
    if (single.length <= LONGEST_NAME && (narrower !== null || ENDING.test(segment)))
      for (const one of single) ends.delete(one)
    if (narrower !== null) {
      ends.delete(index)
      ends.add(index + 1)
      named = index + 1 + narrower[0].length
    } else if (before && (ENDING.test(segment) || (alone && LIKE_DISTRICT.test(segment)))) ends.delete(index)
    // No line ends within the narrower name.
    if (end >= named) ends.add(end)
    alone = !before && isWordLike && segment.length === 1
    single = OF_NAME.test(segment) ? [...single, end] : []
    before = isWordLike
  }
  for (const {
    0: { length },
    index,
  } of text.matchAll(UNPARTED)) {
    for (let at = index + 1; at < index + length; at += 1) ends.delete(at)
    if (text[index + length - 1] === '.') ends.delete(index + length)
  }
  return ends
}

/** The words of a text, each with the punctuation beside it. */
export const wordsOfText = keptByText((text) => {
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
})

/** Words of one character that belong to the word after them: 在, 和, 达, 大. Others belong to the word before: 的, 率, 表. */
const LEADS =
  /^[在和与及同环或从由对向把被为以按比将于有不更再未已各每全共第最达至近逾超约仅其该本新大小总首女男]$/u
/** The end of a word that leads to a number: 升至92%, 1至3月, 不到3小时, 增长78.94%. */
const LEADS_TO_NUMBER = /(?:[至到达于]|至少|至多|最多|不足|超过|大约|将近|接近|[增提上下降减缩].)$/u
/** The rest of a clause that stays with the number before it: 3470人需要关注, 138人获奖. */
const SHORT_REST = /^\p{Script=Han}{1,4}(?![\p{L}\d（“])/u
const BEGINS_WITH_NUMBER = new RegExp(`^(?:${DIGITS})`, 'u')
/** A number without its unit, which comes next. */
const BARE_NUMBER = new RegExp(`^(?:${DIGITS})$`, 'u')
const ENDS_IN_SIGN = /[\s，。、；：？！”’）》」』】…,.;:?!)\]]$/u
const ENDS_IN_HANZI = /\p{Script=Han}$/u
const ENDS_IN_WORD = /[\p{Script=Han}%]$/u
/** A number that belongs to a name: 街道1. */
const NUMBER_OF_NAME = new RegExp(`^\\d[\\d.,]*${CLOSERS}$`, 'u')
/** A remark on the number before it: 55个（推算）. */
const REMARK = /^（[^（）]{1,3}）/u
/** A particle, and the word that may follow it: 最多的是. */
const PARTICLE = /^[的了着过]\p{Script=Han}?[^\p{Script=Han}]*$/u
const ONE_HANZI = new RegExp(`^\\p{Script=Han}${CLOSERS}$`, 'u')

/** A year and its months, a month and its day: 2026年1月8日. */
const DATE = [/\d年$/u, /^\d+(?:[月至]|$)/u, /\d月$/u, /^\d+日/u] as const

/** The same in English, and a remark on the word before it: up to 8 Jan 2026 (inferred), 8–31 Jan, 34.5% (derived). */
const UP_TO = [/^up $/u, /^to $/u] as const
const ENGLISH_DATE = [
  /^(?:\d{1,2}–)?\d{1,2} $/u,
  /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)?(?![a-z])/u,
  /^\d{4}(?!\d)/u,
] as const
const ENGLISH_REMARK = /^\([a-z]+\)/u

function belongInEnglish(word: string, next: string): boolean {
  const [day, month, year] = ENGLISH_DATE
  const [up, to] = UP_TO
  if (up.test(word)) return to.test(next)
  if (to.test(word)) return day.test(next) || month.test(next)
  if (day.test(word)) return month.test(next)
  return (month.test(word) && /^\p{L}+ $/u.test(word) && year.test(next)) || ENGLISH_REMARK.test(next)
}

/** A sign of a formula, which leads to what it is applied to, and joins it to what is before: 部分 ÷ 整体. A line may begin with =. */
const OPERATOR = /^(?:[=×÷]\s*|[+−]\s)$/u
const JOINS = /^(?:[×÷]|[+−]\s)/u
/** A part of a formula in brackets: (1 + growth). */
const OPERANDS = /^[（(][^（()）]*\s[+−×÷]\s[^（()）]*[）)]/u
/** A unit of two: 元/名. */
const PER = [/^\/$/u, /^\p{Script=Han}/u] as const

/** Whether two words are one phrase, within which no line ends. */
function belongTogether(word: string, next: string, isLast: boolean): boolean {
  if (OPERATOR.test(word) || JOINS.test(next)) return true
  const [per, what] = PER
  if ((ENDS_IN_HANZI.test(word) && per.test(next)) || (per.test(word) && what.test(next))) return true
  if (belongInEnglish(word.replace(/^[“‘(]+/u, ''), next)) return true
  if (ENDS_IN_SIGN.test(word) || !HANZI.test(word + next)) return false
  const bare = word.replace(/^[“‘（《「『【]+/u, '')
  if (BEGINS_WITH_NUMBER.test(next) && LEADS_TO_NUMBER.test(bare)) return true
  if (LEADS.test(bare) || BARE_NUMBER.test(bare)) return true
  const [year, months, month, day] = DATE
  if ((year.test(bare) && months.test(next)) || (month.test(bare) && day.test(next))) return true
  if (REMARK.test(next)) return true
  if (HANZI.test(bare) && NUMBER_OF_NAME.test(next)) return true
  return (
    ENDS_IN_WORD.test(bare) &&
    (PARTICLE.test(next) || (ONE_HANZI.test(next) && (isLast || !LEADS.test(next))))
  )
}

/**
 * The phrases of a text: a line of a title ends between them and nowhere else, on pages and slides alike. A number keeps its unit and the word
 * of one character after that (3张表), or the rest of its clause if that is short (3470人需要关注); a short word keeps what it leads to (升至92%), and a particle or suffix stays with what it follows
 * (覆盖率, 参加的). Joined, the phrases are the text again, with its white space.
 */
export const phrasesOf = keptByText((text) => {
  const phrases: string[] = []
  const words = wordsOfText(text)
  let [last, offset, kept] = ['', 0, 0]
  for (const [at, word] of words.entries()) {
    if (BEGINS_WITH_NUMBER.test(last) && !ENDS_IN_SIGN.test(last))
      kept = offset + (SHORT_REST.exec(text.slice(offset))?.[0].length ?? 0)
    // The last word, and one before a sign, leads to nothing: 从大到小.
    if (last !== '' && (offset < kept || belongTogether(last, word, at === words.length - 1)))
      phrases.push(`${phrases.pop() ?? ''}${word}`)
    else phrases.push(word)
    // A formula in brackets is one phrase.
    kept = Math.max(kept, offset + (OPERANDS.exec(text.slice(offset))?.[0].length ?? 0))
    last = word
    offset += word.length
  }
  return phrases
})
