import { bothOf, fold } from '../../../src/dataset/table/search/search-text.ts'
import { compareTexts } from '../../../src/domain/collation.ts'
import { BOUNDS } from '../../../src/domain/number/bound.ts'
import { unitNames } from '../../../src/domain/number/unit.ts'
import type { Bilingual, Language } from '../../../src/domain/text.ts'
import { comparePeriods, wordPeriod } from '../../../src/domain/time/period.ts'
import { sharedKey } from '../../../src/sources/row-keys.ts'
import type { SourceRow } from '../../../src/sources/view.ts'
import { SOURCE_STATUSES } from '../../../src/sources/view.ts'
import { BOUND_NAMES } from '../../../src/words/domain/bound.ts'
import { STATUS } from '../../../src/words/table/columns.ts'
import type { Numbered } from '../sql/schema.ts'
import { NUMBERED } from '../sql/schema.ts'

/** A value of a column, as the table of names has it. */
export interface LoadedName {
  readonly field: Numbered
  /** Its place in the Chinese order and in the English one, from 1; 0 for rows without a value. */
  readonly code: number
  readonly codeEn: number
  readonly key: string
  readonly text: Bilingual
  /** What the first row with it says of it, as JSON; empty where there is no more to say. */
  readonly said: string
  readonly folded: string
  readonly period: SourceRow['period']
  readonly rows: number
}

/** The numbers of all values of a source. */
export interface Codes {
  readonly names: () => Iterable<LoadedName>
  readonly codeOf: (row: SourceRow, column: Numbered) => LoadedName
}

interface Known {
  readonly key: string
  readonly text: Bilingual
  readonly said: string
  readonly period: SourceRow['period']
  rows: number
}

const keyOf = (row: SourceRow, column: Numbered): string | null =>
  column === 'printed' ? row.printed : sharedKey(row, column)

const NO_TEXT: Bilingual = { zh: '', en: '' }

/** The words of a value that a row has. */
function textOf(row: SourceRow, column: Numbered): Bilingual {
  switch (column) {
    case 'bound':
      return BOUND_NAMES[row.bound]
    case 'status':
      return STATUS[row.status]
    case 'unit':
      return unitNames(row.unit)
    case 'period':
      return { zh: wordPeriod(row.period, 'zh'), en: wordPeriod(row.period, 'en') }
    case 'printed':
      return { zh: row.printed ?? '', en: row.printed ?? '' }
    default:
      return row[column] ?? NO_TEXT
  }
}

/** What a row says of a value, as JSON; empty where it has none, or where its key says it all. */
export function saidOf(row: SourceRow, column: Numbered): string {
  if (column === 'bound' || column === 'status' || column === 'printed') return ''
  const said = row[column]
  return said === null ? '' : JSON.stringify(said)
}

/** The order of values as the table of a page sorts them, equal ones by their keys. */
function comparing(column: Numbered, language: Language): (a: Known, b: Known) => number {
  const byKey = (a: Known, b: Known) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  const inOrder = (keys: readonly string[]) => (a: Known, b: Known) =>
    keys.indexOf(a.key) - keys.indexOf(b.key)
  switch (column) {
    case 'bound':
      return inOrder(BOUNDS)
    case 'status':
      return inOrder(SOURCE_STATUSES)
    case 'period':
      return (a, b) => comparePeriods(a.period, b.period) || byKey(a, b)
    default:
      return (a, b) => compareTexts(a.text[language], b.text[language], language) || byKey(a, b)
  }
}

/** Takes in the values of rows one by one, and numbers them when all are there. */
export function collectNames(): { readonly add: (row: SourceRow) => void; readonly done: () => Codes } {
  const known = new Map<Numbered, Map<string, Known>>(NUMBERED.map((column) => [column, new Map()]))
  const without = new Map<Numbered, number>()
  return {
    add(row) {
      for (const [column, values] of known) {
        const key = keyOf(row, column)
        if (key === null) {
          without.set(column, (without.get(column) ?? 0) + 1)
          continue
        }
        const value = values.get(key)
        if (value !== undefined) value.rows += 1
        else {
          const period = column === 'period' ? row.period : null
          values.set(key, { key, text: textOf(row, column), said: saidOf(row, column), period, rows: 1 })
        }
      }
    },
    done() {
      const columns = new Map(
        NUMBERED.map((column) => [column, numbered(column, [...(known.get(column)?.values() ?? [])])]),
      )
      const none = new Map(NUMBERED.map((column) => [column, noName(column, without.get(column) ?? 0)]))
      const found = (map: ReadonlyMap<Numbered, LoadedName>, column: Numbered): LoadedName => {
        const name = map.get(column)
        if (name === undefined) throw new RangeError(`${column} has no numbers`)
        return name
      }
      return {
        *names() {
          for (const name of none.values()) if (name.rows > 0) yield name
          for (const values of columns.values()) yield* values.values()
        },
        codeOf(row, column) {
          const key = keyOf(row, column)
          if (key === null) return found(none, column)
          const name = columns.get(column)?.get(key)
          if (name === undefined) throw new RangeError(`${key} is no known ${column}: the input has changed`)
          return name
        },
      }
    },
  }
}

const noName = (field: Numbered, rows: number): LoadedName => ({
  field,
  code: 0,
  codeEn: 0,
  key: '',
  text: NO_TEXT,
  said: '',
  folded: '',
  period: null,
  rows,
})

function numbered(field: Numbered, values: readonly Known[]): ReadonlyMap<string, LoadedName> {
  const inEnglish = new Map(values.toSorted(comparing(field, 'en')).map(({ key }, place) => [key, place + 1]))
  // Only these are looked through for a text.
  const isFolded = field === 'scope' || field === 'printed'
  return new Map(
    values.toSorted(comparing(field, 'zh')).map(({ key, text, said, period, rows }, place) => [
      key,
      {
        field,
        // The numbers of bounds and statuses are known to all, whichever of them a source has.
        code: field === 'bound' || field === 'status' ? fixedCode(field, key) : place + 1,
        codeEn: field === 'bound' || field === 'status' ? fixedCode(field, key) : (inEnglish.get(key) ?? 0),
        key,
        text,
        said,
        folded: isFolded ? fold(bothOf(text)) : '',
        period,
        rows,
      },
    ]),
  )
}

const fixedCode = (field: 'bound' | 'status', key: string): number => {
  const keys: readonly string[] = field === 'bound' ? BOUNDS : SOURCE_STATUSES
  return keys.indexOf(key) + 1
}
