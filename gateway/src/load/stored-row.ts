import { rowKeys, rowQuantity } from '../../../src/sources/row-keys.ts'
import type { SourceRow } from '../../../src/sources/view.ts'
import { LEVELS } from '../../../src/sources/view.ts'
import { NUMBERED, SAID, WORDED } from '../sql/schema.ts'
import type { Codes, LoadedName } from './names.ts'
import { saidOf } from './names.ts'

/** A cell as it is sent: JSON has no infinite number, which the server reads from its name. */
type Cell = string | number | null

const endless = (n: number): Cell => (Number.isFinite(n) ? n : n > 0 ? 'inf' : '-inf')

const yearOf = ({ period }: SourceRow): number => (period === null ? 0 : Number(period.end.slice(0, 4)))

/** The columns of a row of observations, in the order of {@link storedRow}. */
export const STORED_COLUMNS: readonly [string, ...string[]] = [
  'load',
  'year',
  'position',
  'id',
  ...NUMBERED,
  ...WORDED.map((column) => `${column}_en`),
  'level',
  'bound_rank',
  'value',
  'lower',
  'upper',
  'anchor',
  'tie',
  'low',
  'high',
  'low_open',
  'high_open',
  'said',
  'paragraph',
  'figure',
  'formula',
  'inputs',
]

/**
 * A row with all that is computed of it, as it is stored.
 * @throws {RangeError} where its numbers contradict each other.
 */
export function storedRow(load: number, row: SourceRow, codes: Codes): readonly Cell[] {
  const keys = rowKeys(rowQuantity(row))
  return [
    load,
    yearOf(row),
    row.position,
    row.id,
    ...NUMBERED.map((column) => codes.codeOf(row, column).code),
    ...WORDED.map((column) => codes.codeOf(row, column).codeEn),
    LEVELS.indexOf(row.locality.level),
    keys.boundRank,
    row.value,
    row.lower,
    row.upper,
    keys.anchor,
    keys.tie,
    endless(keys.from),
    endless(keys.to),
    keys.fromOpen ? 1 : 0,
    keys.toOpen ? 1 : 0,
    saidOtherwise(row, codes),
    row.paragraph,
    row.figure,
    row.formula,
    JSON.stringify(row.inputs),
  ]
}

/** What a row says of its values where the first row with them says it otherwise, as JSON; mostly empty. */
function saidOtherwise(row: SourceRow, codes: Codes): string {
  const other = SAID.filter((column) => saidOf(row, column) !== codes.codeOf(row, column).said)
  return other.length === 0
    ? ''
    : JSON.stringify(Object.fromEntries(other.map((column) => [column, row[column]])))
}

/** The columns of a name, in the order of {@link storedName}. */
export const NAME_COLUMNS: readonly [string, ...string[]] = [
  'load',
  'field',
  'code',
  'code_en',
  'key',
  'zh',
  'en',
  'said',
  'folded',
  'first',
  'last',
  'rows',
]

export const storedName = (load: number, name: LoadedName): readonly Cell[] => [
  load,
  name.field,
  name.code,
  name.codeEn,
  name.key,
  name.text.zh,
  name.text.en,
  name.said,
  name.folded,
  name.period?.start ?? null,
  name.period?.end ?? null,
  name.rows,
]
