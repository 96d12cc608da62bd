import type * as zh from '../../zh/decks/slide-words.ts'

export const slideTitles: typeof zh.slideTitles = {
  pair: '{what}, {where}',
  pairOfPlaces: '{what} in {n} {n:locality|localities}',
  noRows: 'No observations match',
  rows: '{n} {n:observation|observations}',
  rowsOf: '{n} {n:observation|observations} of {place}',
}

export const noteWords: typeof zh.noteWords = {
  moreOpen: '{n} more {n:value is|values are} not exact.',
  allExact: 'No value here is approximate or a limit.',
  inFull: 'Names in full: {list}.',
}
