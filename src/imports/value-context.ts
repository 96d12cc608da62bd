import type { Quantity } from '../domain/bound.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { NumberStyle } from './decimal-mark.ts'
import type { TableLayout } from './layout.ts'
import type { RolePlaces } from './line.ts'
import type { createOwnWords } from './own-words.ts'
import type { PeriodCell } from './period-cell.ts'
import type { HeadingUnit } from './unit-heading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the values of a table are read with, and which were read before. */
export interface ValueContext {
  readonly layout: TableLayout
  readonly places: RolePlaces
  readonly numbers: NumberStyle
  readonly headings: readonly string[]
  readonly vocabulary: Vocabulary
  readonly words: ReturnType<typeof createOwnWords>
  readonly localityOf: (name: string) => string
  readonly periodOf: (text: string) => PeriodCell
  readonly headingOf: (heading: string) => HeadingUnit
  readonly indicatorOf: (name: string) => { readonly indicator: Indicator | null }
  /** The values that the bundled data holds. */
  readonly present: ReadonlySet<string>
  /** The line on which each thing was said first, and what was said. */
  readonly seen: Map<string, { readonly line: number; readonly quantity: Quantity }>
}
