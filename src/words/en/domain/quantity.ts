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

/** Powers of a thousand, in the singular. */
const GROUPS = ['', 'thousand', 'million', 'billion', 'trillion']

/** A power of ten in words, by how many of it: dozens, hundreds of thousands; a hundred thousand. */
function powerOf(power: number, isMany: boolean): string {
  const group = GROUPS[Math.floor(power / 3)] ?? ''
  const lead = (isMany ? ['', 'tens', 'hundreds'] : ['a', 'ten', 'a hundred'])[power % 3] ?? ''
  const words = [lead, group && isMany ? `${group}s` : group].filter((part) => part !== '')
  return words.join(isMany ? ' of ' : ' ')
}

function vagueWords(word: VagueWord | null): string {
  if (word === null) return 'an unstated number'
  const { count, power } = word
  switch (count) {
    case 'many':
      return 'many'
    case 'few':
    case 'several':
      if (power > 0) return powerOf(power, true)
      return count === 'few' ? 'a few' : 'several'
    case 'teens':
      return power === 1 ? 'a dozen or so' : `${powerOf(power, false)} or more`
    case 'one':
      return `${powerOf(power, false)} or so`
  }
}

/** Words that are joined to what they count by "of": dozens of families, but a few families. */
const OF_BEHIND = /(?:[dn]s|number)$/u

/** Signs as they are read behind words: several per cent, thousands of yuan. */
const SIGNS = new Map([
  ['%', 'per cent'],
  ['‰', 'per mille'],
  ['¥', 'yuan'],
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
])

export const vagueParts: typeof zh.vagueParts = (word, { en }) => {
  const words = vagueWords(word)
  if (word === null && en.place === 'behind' && en.symbol === '%')
    return { lead: '', figure: 'an unstated percentage', unit: '' }
  const name = en.place === 'word' ? en.many : (SIGNS.get(en.symbol) ?? en.symbol)
  const per = en.place === 'before' && en.per !== undefined ? ` per ${en.per}` : ''
  // Per cent alone are not counted by the dozen.
  const figure = words === 'tens' && !name.startsWith('per ') ? 'dozens' : words
  return {
    lead: '',
    figure,
    unit: name === '' ? '' : `${OF_BEHIND.test(figure) ? ' of' : ''} ${name}${per}`,
  }
}

export const tailOf: typeof zh.tailOf = (scale, mark) => scale + mark

export const namedPlace: typeof zh.namedPlace = () => null
