import type { Bound } from '../../domain/number/bound.ts'
import { soleFigure } from '../../extract/extract-figures.ts'
import type { Reading } from '../../extract/said-by-hand.ts'
import { readingByHand, readingsByHand } from '../../extract/said-by-hand.ts'
import type { DraftDocument, Entry } from './document.ts'
import { printedOf } from './document.ts'

/** The quantity that a figure states, and whether a person said how exact it is. */
interface Stated extends Reading {
  readonly isByHand: boolean
}

/** The quantity that a figure states: as a person said where its words allow it, else as its words read. Null where they are not a number. */
export function statedBy(document: DraftDocument, entry: Entry): Stated | null {
  const printed = printedOf(document, entry)
  const { exactness } = entry.said
  const said = exactness === undefined ? null : readingByHand(printed, exactness)
  if (said !== null) return { ...said, isByHand: true }
  const read = soleFigure(printed)
  return read === null ? null : { quantity: read.quantity, unit: read.unit, isByHand: false }
}

/** How exact a figure can be: first as its words read, then the choices that a person has. */
export function exactnessFor(document: DraftDocument, entry: Entry): readonly Bound[] {
  const printed = printedOf(document, entry)
  const read = soleFigure(printed)
  return [
    ...(read === null ? [] : [read.quantity.bound]),
    ...readingsByHand(printed).map(({ quantity }) => quantity.bound),
  ]
}
