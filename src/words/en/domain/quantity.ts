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

export const VAGUE_WORDS: typeof zh.VAGUE_WORDS = {
  十几万: 'a hundred thousand or more',
  几十万: 'hundreds of thousands',
  数十万: 'hundreds of thousands',
  上百万: 'a million or so',
  几百: 'hundreds',
  数百: 'hundreds',
  几千: 'thousands',
  数千: 'thousands',
  几万: 'tens of thousands',
  数万: 'tens of thousands',
  几十: 'dozens',
  数十: 'dozens',
  十几: 'a dozen or so',
  十多: 'a dozen or so',
  若干: 'several',
  许多: 'many',
  几: 'a few',
  数: 'several',
}

/** Words that are joined to what they count by "of": dozens of families, but a few families. */
const OF_BEHIND = /(?:dozens|hundreds|thousands|number)$/u

export const vagueUnit: typeof zh.vagueUnit = (word, unit, counted) =>
  counted && OF_BEHIND.test(word) ? ` of${unit}` : unit

export const tailOf: typeof zh.tailOf = (scale, mark) => scale + mark

export const namedPlace: typeof zh.namedPlace = () => null
