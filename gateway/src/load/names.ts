import { bothOf, fold } from '../../../src/dataset/table/search/search-text.ts'
import { compareTexts } from '../../../src/domain/collation.ts'
import { BOUNDS } from '../../../src/domain/number/bound.ts'
import type { Language } from '../../../src/domain/text.ts'
import type { RowKeys } from '../../../src/sources/row-keys.ts'
import { compareShared, rowKeys, rowQuantity, sharedKey, sharedName } from '../../../src/sources/row-keys.ts'
import type { Name, SourceRow } from '../../../src/sources/view.ts'
import { SOURCE_STATUSES } from '../../../src/sources/view.ts'
import type { Numbered } from '../sql/schema.ts'
import { NUMBERED, SAID } from '../sql/schema.ts'

/** A value of a column, as the table of names has it. */
export interface LoadedName {
  readonly name: Name
  /** What the first row with it says of it, as JSON; empty where there is no more to say. */
  readonly said: string
  readonly period: SourceRow['period']
  readonly rows: number
  /** Its place in the Chinese order and in the English one, from 1; 0 for rows without a value. */
  readonly code: number
  readonly codeEn: number
}

/** A column of the table of names; `value` has none but that of the rows without a number. */
export type NamedField = Numbered | 'value'

/** The numbers of all values of a source. */
export interface Codes {
  /** Every value with the column that it is of. */
  readonly names: () => Iterable<readonly [field: NamedField, name: LoadedName]>
  /** The values of a row, in the order of {@link NUMBERED}, and what it says of them where the first row with them says it otherwise. */
  readonly namesOf: (row: SourceRow) => { readonly names: readonly LoadedName[]; readonly other: Said }
  /** The place of a value in the order of values, from 1; 0 for a vague one. */
  readonly valueCode: (keys: RowKeys) => number
}

/** What a row says of its values, by column; null where it says nothing that is not said already. */
export type Said = Readonly<Record<string, unknown>> | null

/** The folded words of a value, where they are looked through for a text. */
export const foldedOf = (field: NamedField, { code, name }: LoadedName): string =>
  code > 0 && (field === 'scope' || field === 'printed') ? fold(bothOf(name)) : ''

type Known = { -readonly [K in keyof LoadedName]: LoadedName[K] }

/** The objects of a column that may be met again: rows of a pack share them, rows of a text have new ones each. */
const KEPT = 20_000

/** The value of a row in a column, and whether the row says of it what the first row with it says. */
interface Found {
  readonly value: Known
  readonly isAsSaid: boolean
}

/** The values of one column while rows are loaded. */
interface Column {
  readonly field: Numbered
  readonly saysMore: boolean
  readonly known: Map<string, Found>
  readonly none: Found
  readonly seen: Map<object, Found>
}

const SAYING: readonly Numbered[] = SAID

const unknownName = (): Known => ({
  name: { key: '', zh: '', en: '' },
  said: '',
  period: null,
  rows: 0,
  code: 0,
  codeEn: 0,
})

const keyOf = (row: SourceRow, field: Numbered): string | null =>
  field === 'printed' ? row.printed : sharedKey(row, field)

/** The value of a row, with its words. */
const nameOf = (row: SourceRow, field: Numbered, key: string): Name =>
  (field === 'printed' ? null : sharedName(row, field)) ?? { key, zh: key, en: key }

/** What a row says of a value, if its column is one of which more is said. */
const sayingOf = (row: SourceRow, field: Numbered): object | null =>
  field === 'bound' || field === 'status' || field === 'printed' ? null : row[field]

/** The order of values as the table of a page sorts them, equal ones by their keys. */
function comparing(field: Numbered, language: Language): (a: Known, b: Known) => number {
  if (field !== 'printed') return (a, b) => compareShared(field, a.name, b.name, language)
  return (a, b) =>
    compareTexts(a.name[language], b.name[language], language) || (a.name.key < b.name.key ? -1 : 1)
}

/** Collects the values of rows one by one, and numbers them once all are known. */
export function collectNames(): { readonly add: (row: SourceRow) => void; readonly done: () => Codes } {
  const columns = NUMBERED.map(
    (field): Column => ({
      field,
      saysMore: SAYING.includes(field),
      known: new Map(),
      none: { value: unknownName(), isAsSaid: true },
      seen: new Map(),
    }),
  )
  const vague = unknownName()
  const values = valueOrder()

  function find(row: SourceRow, { field, saysMore, known, none, seen }: Column, mayAdd: boolean): Found {
    const saying = saysMore ? sayingOf(row, field) : null
    if (saying !== null) {
      const before = seen.get(saying)
      if (before !== undefined) return before
    }
    const key = keyOf(row, field)
    if (key === null) return none
    const said = saying === null ? '' : JSON.stringify(saying)
    let found = known.get(key)
    if (found === undefined) {
      if (!mayAdd) throw new RangeError(`${key} is no known ${field}: the input has changed`)
      const period = field === 'period' ? row.period : null
      found = {
        value: { ...unknownName(), name: nameOf(row, field, key), said, period },
        isAsSaid: true,
      }
      known.set(key, found)
    } else if (said !== found.value.said) found = { value: found.value, isAsSaid: false }
    if (saying !== null && seen.size < KEPT) seen.set(saying, found)
    return found
  }

  return {
    add(row) {
      for (const column of columns) find(row, column, true).value.rows += 1
      const keys = rowKeys(rowQuantity(row))
      if (keys.anchor === null) vague.rows += 1
      else values.add(keys)
    },
    done() {
      for (const { field, known } of columns)
        number(
          field,
          Array.from(known.values(), ({ value }) => value),
        )
      values.number()
      return {
        *names() {
          for (const { field, none } of columns) if (none.value.rows > 0) yield [field, none.value] as const
          if (vague.rows > 0) yield ['value', vague] as const
          for (const { field, known } of columns)
            for (const { value } of known.values()) yield [field, value] as const
        },
        namesOf(row) {
          let other: Record<string, unknown> | null = null
          const names = columns.map((column) => {
            const { value, isAsSaid } = find(row, column, false)
            if (!isAsSaid) {
              other ??= {}
              other[column.field] = row[column.field]
            }
            return value
          })
          return { names, other }
        },
        valueCode: (keys) => values.codeOf(keys),
      }
    },
  }
}

/** Gives values their places in both orders. The numbers of bounds and statuses are known to all, whichever of them a source has. */
function number(field: Numbered, values: readonly Known[]): void {
  if (field === 'bound' || field === 'status') {
    const keys: readonly string[] = field === 'bound' ? BOUNDS : SOURCE_STATUSES
    for (const value of values) {
      value.code = keys.indexOf(value.name.key) + 1
      value.codeEn = value.code
    }
    return
  }
  for (const [place, value] of values.toSorted(comparing(field, 'en')).entries()) value.codeEn = place + 1
  for (const [place, value] of values.toSorted(comparing(field, 'zh')).entries()) value.code = place + 1
}

/** The order of values that are not vague: by `anchor`, then by `boundRank`, then by `tie`. */
function valueOrder() {
  /** By the rank of the bound, then by the anchor, or by anchor and tie where they differ. */
  const known: Map<number | string, RowKeys & { code: number }>[] = []
  const keyOf = ({ anchor, tie }: RowKeys): number | string =>
    anchor === null || tie === anchor ? (anchor ?? '') : `${anchor} ${tie}`
  return {
    add(keys: RowKeys): void {
      known[keys.boundRank] ??= new Map()
      const values = known[keys.boundRank]
      const key = keyOf(keys)
      if (values?.has(key) === false) values.set(key, { ...keys, code: 0 })
    },
    number(): void {
      const all = known.flatMap((values) => [...values.values()])
      all.sort(
        (a, b) =>
          (a.anchor ?? 0) - (b.anchor ?? 0) || a.boundRank - b.boundRank || (a.tie ?? 0) - (b.tie ?? 0),
      )
      for (const [place, value] of all.entries()) value.code = place + 1
    },
    codeOf(keys: RowKeys): number {
      if (keys.anchor === null) return 0
      const value = known[keys.boundRank]?.get(keyOf(keys))
      if (value === undefined) throw new RangeError(`${keys.anchor} is no known value: the input has changed`)
      return value.code
    },
  }
}
