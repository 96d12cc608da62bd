import type * as zh from '../../zh/decks/frame-slides.ts'

export const OPENING_NOTES: string = 'This deck is made from the data; each slide names its source.'

const EITHER = new Intl.ListFormat('en-GB', { type: 'disjunction' })

export const openWords: typeof zh.openWords = (words) =>
  `Numbers with ${EITHER.format(words.map((word) => `“${word}”`))} are not exact; the end of the deck says how that is drawn.`

export const EXACT: typeof zh.EXACT = {
  printed: 'Every printed value is exact.',
  given: 'Every value that is not derived is exact.',
}
