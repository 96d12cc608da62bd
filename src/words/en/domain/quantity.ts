import type { VagueWord } from '../../vague.ts'
import type * as zh from '../../zh/domain/quantity.ts'

export const BOUND_MARKS: typeof zh.BOUND_MARKS = {
  exact: '{n}',
  atLeast: '{n}+',
  above: 'over {n}',
  atMost: 'at most {n}',
  nearly: 'nearly {n}',
  below: 'under {n}',
  approx: 'about {n}',
}

export const AT_LEAST: typeof zh.AT_LEAST = { printed: 'at least {n}', computed: 'at least {n}' }

export const TIME_LIMIT: string = 'within {n}{unit}'

export const RANGE: string = '{low}–{high}'

/** Some of a power of ten: dozens, hundreds of thousands. */
const someOf = (power: number): string =>
  [
    ['', 'tens', 'hundreds'][power % 3],
    ['', 'thousands', 'millions', 'billions', 'trillions'][Math.floor(power / 3)],
  ]
    .filter((part) => part !== '')
    .join(' of ')

/** One power of ten in words, since digits would claim a number: a hundred, ten thousand, a million. */
const oneOf = (power: number): string =>
  ['a ', 'ten ', 'a hundred '][power % 3] + someOf(power - (power % 3)).slice(0, -1)

function vagueWords({ count, power }: VagueWord): string {
  if (count === 'many') return count
  if (count === 'teens' && power === 1) return 'a dozen or so'
  if (count === 'about' || count === 'from' || count === 'teens')
    return `${oneOf(power).trim()} or ${count === 'about' ? 'so' : 'more'}`
  return power > 0 ? someOf(power) : count === 'few' ? 'a few' : count
}

/** Signs as they are read behind words: several per cent, thousands of yuan. */
const SIGNS: Readonly<Record<string, string>> = { '%': 'per cent', '¥': 'yuan' }

export const vagueParts: typeof zh.vagueParts = (word, { en }) => {
  const name = en.place === 'word' ? en.many : (SIGNS[en.symbol] ?? en.symbol)
  const isShare = name === SIGNS['%']
  if (word === null && isShare) return { lead: '', figure: 'an unstated percentage', unit: '' }
  const words = word === null ? 'an unstated number' : vagueWords(word)
  // Per cent are not counted by the dozen.
  const figure = words === 'tens' && !isShare ? 'dozens' : words
  // Dozens of families, but a few families.
  const of = /(?:[dn]s|number)$/u.test(figure) ? ' of ' : ' '
  const per = en.place === 'before' && en.per !== undefined ? ` per ${en.per}` : ''
  return { lead: '', figure, unit: name === '' ? '' : of + name + per }
}

export const tailOf: typeof zh.tailOf = (scale, mark) => scale + mark

export const namedPlace: typeof zh.namedPlace = () => null
