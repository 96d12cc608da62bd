import type * as zh from '../../zh/decks/frame-slides.ts'

export const OPENING_NOTES: string =
  'This deck is made from the data; each slide names its source. A number with “+”, “nearly” or “over” is not exact: the part that is left open is hatched.'

export const EXACT: typeof zh.EXACT = {
  printed: 'Every printed value is exact.',
  given: 'Every value that is not derived is exact.',
}
