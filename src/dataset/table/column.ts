import { compareTexts } from '../../domain/collation.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { textIn } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import type { Observation } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import type { Read } from '../search/search-match.ts'
import type { BesideValues } from './beside-values.ts'

/** How a column is filtered and sorted: by its words, by a choice among few, by number, by time, by order of a list. */
export const COLUMN_TYPES = ['text', 'set', 'number', 'period', 'bound', 'status'] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

/** One of the values of a column, which many rows share. */
export interface Entry {
  /** By this it is named in filters and addresses. */
  readonly key: string
  readonly text: Bilingual
  readonly period?: Period
  /** What it is also found by: a place by its superiors, and it is the place of its union. */
  readonly also?: string
}

/** The entry of a text that is the same in both languages. */
export const plainEntry = (text: string): Entry => ({ key: text, text: { zh: text, en: text } })

/** Orders entries by their keys, code unit by code unit. */
export const compareKeys = (a: Entry, b: Entry): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** Orders entries of a column: by its own order or by their words, and by their keys where that leaves them equal. */
export const compareEntries = (column: EntryColumn, a: Entry, b: Entry, language: Language): number =>
  (column.compare?.(a, b) ?? compareTexts(textIn(a.text, language), textIn(b.text, language), language)) ||
  compareKeys(a, b)

/** What a column looks up beyond its own row. */
export interface ColumnContext {
  /** The names of provinces. */
  readonly localities: ReadonlyMap<string, Locality>
  /** Gives the pinyin of Chinese words. It is heavy and loaded late: without it, names are found as they are written. */
  readonly read?: Read | null
  /** Gives the change, completion and band of a value; without it these columns are empty. */
  readonly beside?: BesideValues | undefined
}

interface ColumnBase {
  readonly header: Bilingual
  /** Width at first, in CSS pixels. */
  readonly width: number
}

/** A column whose rows share values. A row without one has `null` and is sorted last. */
export interface EntryColumn extends ColumnBase {
  readonly type: Exclude<ColumnType, 'number'>
  /** Names the value of a row. It is asked of every row, `entryOf` only of the first with a value. */
  readonly keyOf: (observation: Observation, context: ColumnContext) => string | null
  readonly entryOf: (observation: Observation, context: ColumnContext) => Entry | null
  /** What the key is made of, where making it takes longer than finding the object again, which most rows with the value share. */
  readonly madeOf?: (observation: Observation) => object | null
  /** Left out where they are in the order of their words, as a reader of the language expects. */
  readonly compare?: (a: Entry, b: Entry) => number
  /**
   * Given where the key itself is the text in both languages, so that there is nothing to keep beside it; `unique` where no two rows
   * share one.
   */
  readonly plain?: 'shared' | 'unique'
  /** How the search reads it: names by pinyin too, numbers whole. */
  readonly search: 'text' | 'pinyin' | 'number'
}

/** A column of quantities. A plain number is an exact one. */
export interface NumberColumn extends ColumnBase {
  readonly type: 'number'
  readonly quantityOf: (observation: Observation, context: ColumnContext) => Quantity | null
  /** Whether its quantities are changes: "at most +5 %" may be a fall, so that a filter takes its open lower end for no 0. */
  readonly isChange?: boolean
  /** The words of a quantity that is not a plain number. */
  readonly wordsOf?: (observation: Observation, context: ColumnContext, style: NumberStyle) => string
}

export type Column = EntryColumn | NumberColumn
