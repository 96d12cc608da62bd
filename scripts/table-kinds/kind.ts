import type { SheetDrawn } from './table-drawn.ts'

/** A table of one kind, drawn, and what it must come to: locality|indicator|period|value with unit, worked out by hand. */
export interface Kind {
  readonly about: string
  readonly file?: string
  readonly sheets: readonly SheetDrawn[]
  readonly answers?: Readonly<Record<string, string>>
  readonly comesTo: readonly string[]
  /** Ids of the questions, in order. */
  readonly asks?: readonly string[]
  /** Contradictions: what they are about and the two values. */
  readonly conflicts?: readonly string[]
  /** How many contradictions there are in all, where that matters. */
  readonly contradicts?: number
  /** What is said of that which is left out. */
  readonly says?: readonly string[]
}

export const drawn = (text: string, more: Omit<SheetDrawn, 'drawn'> = {}): readonly SheetDrawn[] => [
  { drawn: text, ...more },
]
