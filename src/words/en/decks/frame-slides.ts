import type * as zh from '../../zh/decks/frame-slides.ts'

export const OPENING_NOTES: string = 'This deck is made from the data; each slide names its source.'

const EITHER = new Intl.ListFormat('en-GB', { type: 'disjunction' })

export const openWords: typeof zh.openWords = (words) =>
  `Numbers with ${EITHER.format(words.map((word) => `“${word}”`))} are not exact; the end of the deck says more.`

export const ALL_EXACT: typeof zh.ALL_EXACT = {
  printed: 'Every printed value stands as printed; none is approximate or a limit.',
  given: 'Apart from derived values, none is approximate or a limit.',
}

export const NO_DATA: string = 'There is no data here yet.'

export const MORE_REPORTS: string = 'and {n} more {n:report|reports}'

export const SOURCES_TITLE: string = 'Where the numbers come from, and how exact they are'

export const CHARTS_LEFT: string = '{n} more {n:chart is|charts are} not in this deck.'

export const NOT_EXACT: typeof zh.NOT_EXACT = {
  printed: {
    some: 'Of the {all} printed values of this deck, {n} {n:is|are} not exact.',
    only: 'The only printed value of this deck is not exact.',
    none: 'None of the {all} printed values of this deck is exact.',
  },
  given: {
    some: 'Of the {all} values of this deck, {n} {n:is|are} not exact.',
    only: 'The only value of this deck is not exact.',
    none: 'None of the {all} values of this deck is exact.',
  },
}
