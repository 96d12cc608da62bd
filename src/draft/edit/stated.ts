import type { Bound } from '../../domain/number/bound.ts'
import { soleFigure } from '../../extract/extract-figures.ts'
import type { Reading } from '../../extract/said-by-hand.ts'
import { readingByHand, readingsByHand } from '../../extract/said-by-hand.ts'
import type { DraftDocument, Entry } from './document.ts'
import { printedOf } from './document.ts'

/** What a figure states, and whether a person said how exactly. */
interface Stated extends Reading {
  readonly isByHand: boolean
}

/** What a figure states: as it was said by hand where its words allow that, else as they read. Null where they read as no number. */
export function statedBy(document: DraftDocument, entry: Entry): Stated | null {
  const printed = printedOf(document, entry)
  const { exactness } = entry.said
  const said = exactness === undefined ? null : readingByHand(printed, exactness)
  if (said !== null) return { ...said, isByHand: true }
  const read = soleFigure(printed)
  return read === null ? null : { quantity: read.quantity, unit: read.unit, isByHand: false }
}

/** How exact a figure may be said to be: as its words read, then what may be said by hand. */
export function exactnessFor(document: DraftDocument, entry: Entry): readonly Bound[] {
  const printed = printedOf(document, entry)
  const read = soleFigure(printed)
  return [
    ...(read === null ? [] : [read.quantity.bound]),
    ...readingsByHand(printed).map(({ quantity }) => quantity.bound),
  ]
}
