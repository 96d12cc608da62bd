import type { PeriodSaid } from '../cell/period-words.ts'
import type { UnitRead } from '../cell/unit-text.ts'

/** What a line of a sheet is. `comparison`: changes or ranks of the values of another line. */
export const LINE_ROLES = [
  'blank',
  'title',
  'unit',
  'heading',
  'units',
  'numbering',
  'data',
  'total',
  'group',
  'note',
  'hidden',
  'left-out',
  'comparison',
] as const
export type LineRole = (typeof LINE_ROLES)[number]

/** What a column of a table is. `check` compares two others, as 同比增长 does; `group` heads groups of indicators, as 类别 does. */
export const COLUMN_ROLES = [
  'place',
  'indicator',
  'unit',
  'period',
  'breakdown',
  'group',
  'serial',
  'note',
  'values',
  'check',
  'left-out',
  'hidden',
  'blank',
] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** A text of the sheet and the cell it was read from. Every decision names such a place. */
export interface Said<T> {
  readonly value: T
  readonly text: string
  /** The address of the cell, or `sheet` or `file` for a name. */
  readonly from: string
}

/** The text of the lowest of a column's headings, which names the column alone; empty where it has none. */
export const ownHeading = (heading: readonly Said<unknown>[]): string => heading.at(-1)?.text ?? ''

/** What a column of values holds. */
export interface ValuesHeading {
  /** The parts of an indicator's name from the widest to the narrowest; empty where the heading names none. */
  readonly indicator: readonly Said<string>[]
  /** What is said of the period in brackets: 预计 of 2025年（预计）; empty where nothing is. */
  readonly qualifier: string
  readonly unit: (Said<UnitRead> & { readonly others?: readonly UnitRead[] }) | null
  readonly periods: readonly Said<PeriodSaid>[]
  /** A heading that may be a place; whether it is one the list of places says. */
  readonly place: Said<string> | null
  /** Places above {@link place} that hold it, the widest first: 许昌市 over 襄城县. */
  readonly wider: readonly Said<string>[]
  /** It is the total of the columns beside it, as 合计 beside 男 and 女, or 1月 to 12月. */
  readonly isTotal: boolean
  /** It is a part of the column before it (其中). */
  readonly isOfWhich: boolean
}

export interface ColumnDescription {
  /** Its place in the sheet, from 0. */
  readonly column: number
  readonly role: ColumnRole
  /** Its headings, from the top. */
  readonly heading: readonly Said<string>[]
  /** Null where it holds no values. */
  readonly values: ValuesHeading | null
  /** It is a change in a file of ours, which follows from other values that are here. */
  readonly isOurs?: true
  /** A person said what it is. */
  readonly isSaid?: true
}

export interface LineDescription {
  readonly row: number
  readonly role: LineRole
  /** A person said so. */
  readonly isSaid?: true
}

/** A label and the value beside it, in a form. */
export interface FormPair {
  readonly row: number
  readonly label: number
  readonly value: number
}

/** One table of a sheet, as it was recognised. */
export interface TableDescription {
  readonly kind: 'table' | 'form'
  readonly sheet: string | null
  /** First and last row and column from 0. */
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly lines: readonly LineDescription[]
  readonly columns: readonly ColumnDescription[]
  readonly pairs: readonly FormPair[]
  /** Lines above the headings that say what the table is, and all those below that speak of it. */
  readonly titles: readonly Said<string>[]
  /** The titles above the first table of the sheet, and whether this one has the same headings as that table. */
  readonly above?: { readonly titles: readonly Said<string>[]; readonly isSameForm: boolean }
}

/** What a person said of a sheet by pointing at it. Rows and columns count from 0; cells are named as in A1. */
export interface Correction {
  readonly lines?: Readonly<Record<number, LineRole>>
  readonly columns?: Readonly<Record<number, ColumnRole>>
  /** Texts that replace those of the file. */
  readonly cells?: Readonly<Record<string, string>>
}

/** A column of values with what its headings say. */
export interface Valued {
  readonly description: ColumnDescription
  readonly heading: ValuesHeading
}
