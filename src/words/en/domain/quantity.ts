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

export const VAGUE: string = 'an unstated number'

export const VAGUE_WORDS: typeof zh.VAGUE_WORDS = [
  'a hundred thousand or more',
  'hundreds of thousands',
  'hundreds of thousands',
  'a million or so',
  'hundreds',
  'hundreds',
  'thousands',
  'thousands',
  'tens of thousands',
  'tens of thousands',
  'dozens',
  'dozens',
  'a dozen or so',
  'a dozen or so',
  'several',
  'many',
  'a few',
  'several',
]

/** Words that are joined to what they count by "of": dozens of families, but a few families. */
const OF_BEHIND = /(?:dozens|hundreds|thousands|number)$/u

export const vagueUnit: typeof zh.vagueUnit = (word, unit, counted) =>
  counted && OF_BEHIND.test(word) ? ` of${unit}` : unit

export const tailOf: typeof zh.tailOf = (scale, mark) => scale + mark

export const namedPlace: typeof zh.namedPlace = () => null
