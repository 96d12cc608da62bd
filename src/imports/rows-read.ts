import type { Quantity } from '../domain/bound.ts'
import type { Period } from '../domain/period.ts'
import type { DecimalMark } from './decimal-mark.ts'
import type { OwnWords } from './own-words.ts'

/** One value of the file as it will be taken in. */
export interface Candidate {
  readonly line: number
  readonly column: string
  readonly locality: string
  readonly indicator: string
  readonly unit: string
  readonly period: Period | null
  readonly breakdown: { readonly dimension: string; readonly category: string } | null
  readonly quantity: Quantity
  readonly printed: string
  /** Whether the bundled data holds the same value already. */
  readonly known: boolean
}

export type BadReason =
  | 'no-locality'
  | 'no-indicator'
  | 'long-name'
  | 'no-unit'
  | 'other-unit'
  | 'no-period'
  | 'which-day'
  | 'no-value'
  | 'formula'
  | 'sheet-error'
  | 'not-measured'
  | 'which-decimal'
  | 'bounds-disagree'
  | 'twice'
  | 'differs'

/** A cell that keeps its value from being taken in, and why. */
export interface BadCell {
  readonly line: number
  /** Index of the column that can be mended. */
  readonly at: number
  readonly heading: string
  readonly cell: string
  readonly reason: BadReason
  /** What the reason speaks of: the word that is not known, the line that has the same. */
  readonly detail: string
}

export interface RowsRead {
  readonly candidates: readonly Candidate[]
  readonly bad: readonly BadCell[]
  /** Cells that say that there is no value. */
  readonly missing: number
  readonly words: OwnWords
  /** How commas in numbers were taken where nobody said it, with a cell in which one stands; null where there is none. */
  readonly commas: { readonly mark: DecimalMark; readonly example: string } | null
}

/** Cells as the user has mended them: `line:column` → text. */
export type Edits = ReadonlyMap<string, string>
export const editKey = (line: number, at: number): string => `${line}:${at}`
