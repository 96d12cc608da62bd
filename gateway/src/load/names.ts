import { bothOf, fold } from '../../../src/dataset/table/search/search-text.ts'
import { compareTexts } from '../../../src/domain/collation.ts'
import { BOUNDS } from '../../../src/domain/number/bound.ts'
import type { Bilingual, Language } from '../../../src/domain/text.ts'
import { compareShared, sharedKey, sharedName } from '../../../src/sources/row-keys.ts'
import type { Name, SourceRow } from '../../../src/sources/view.ts'
import { SOURCE_STATUSES } from '../../../src/sources/view.ts'
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
  readonly name: Name
  readonly said: string
  readonly period: SourceRow['period']
  rows: number
}

const keyOf = (row: SourceRow, column: Numbered): string | null =>
  column === 'printed' ? row.printed : sharedKey(row, column)

const NO_TEXT: Bilingual = { zh: '', en: '' }

/** The value of a row, with its words. */
const nameOf = (row: SourceRow, column: Numbered): Name | null => {
  if (column !== 'printed') return sharedName(row, column)
  return row.printed === null ? null : { key: row.printed, zh: row.printed, en: row.printed }
}

/** Rows of a pack share their values: each is written once. */
const written = new WeakMap<object, string>()

/** What a row says of a value, as JSON; empty where it has none, or where its key says it all. */
export function saidOf(row: SourceRow, column: Numbered): string {
  if (column === 'bound' || column === 'status' || column === 'printed') return ''
  const said = row[column]
  if (said === null) return ''
  let text = written.get(said)
  if (text === undefined) {
    text = JSON.stringify(said)
    written.set(said, text)
  }
  return text
}

/** The order of values as the table of a page sorts them, equal ones by their keys. */
function comparing(column: Numbered, language: Language): (a: Known, b: Known) => number {
  if (column !== 'printed') return (a, b) => compareShared(column, a.name, b.name, language)
  return (a, b) =>
    compareTexts(a.name[language], b.name[language], language) || (a.name.key < b.name.key ? -1 : 1)
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
          const name = nameOf(row, column)
          const period = column === 'period' ? row.period : null
          if (name !== null) values.set(key, { name, said: saidOf(row, column), period, rows: 1 })
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
  const inEnglish = new Map(
    values.toSorted(comparing(field, 'en')).map(({ name }, place) => [name.key, place + 1]),
  )
  // Only these are looked through for a text.
  const isFolded = field === 'scope' || field === 'printed'
  return new Map(
    values.toSorted(comparing(field, 'zh')).map(({ name: { key, ...text }, said, period, rows }, place) => [
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
