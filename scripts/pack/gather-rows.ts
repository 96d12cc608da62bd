import { createHash } from 'node:crypto'
import { BOUNDS } from '../../src/domain/number/bound.ts'
import { likelyInterval } from '../../src/domain/number/interval.ts'
import { boundRank } from '../../src/domain/number/order.ts'
import { countUp, sortByNumber, sortByRank } from '../../src/lib/sort.ts'
import { runNow } from '../../src/lib/steps.ts'
import { quantityStored, storedValue } from '../../src/sources/parquet/columns.ts'
import type { Manifest, ManifestNames, OrderBy } from '../../src/sources/parquet/manifest.ts'
import { narrowRanges, PACK_MOST } from '../../src/sources/parquet/manifest.ts'
import { compareShared, rowQuantity, sharedKey, sharedName } from '../../src/sources/row-keys.ts'
import type { SharedColumn, SourceRow } from '../../src/sources/view.ts'
import { SHARED_COLUMNS, SOURCE_STATUSES } from '../../src/sources/view.ts'

/** Rows by number, made or read when asked for: each is asked for once for every copy. */
export interface RowsToPack {
  readonly length: number
  readonly at: (row: number) => SourceRow
}

const FIXED: Partial<Record<SharedColumn, readonly string[]>> = { bound: BOUNDS, status: SOURCE_STATUSES }

/** What a first pass keeps of every row. */
export interface Gathered {
  readonly codes: Readonly<Record<SharedColumn, Uint32Array>>
  readonly anchors: Float64Array
  readonly lowerEnds: Float64Array
  readonly upperEnds: Float64Array
  readonly ties: Float64Array
  readonly lowers: Float64Array
  readonly uppers: Float64Array
  readonly names: ManifestNames
  readonly counts: Manifest['counts']
  readonly fingerprint: string
}

const forEach = <T>(make: (column: SharedColumn) => T): Record<SharedColumn, T> => {
  const of = (column: SharedColumn) => make(column)
  return {
    locality: of('locality'),
    province: of('province'),
    theme: of('theme'),
    indicator: of('indicator'),
    breakdown: of('breakdown'),
    scope: of('scope'),
    bound: of('bound'),
    unit: of('unit'),
    period: of('period'),
    status: of('status'),
    report: of('report'),
  }
}

export function gather(rows: RowsToPack): Gathered {
  const { length } = rows
  const codes = forEach(() => new Uint32Array(length))
  const firsts = forEach((): number[] => [])
  const known = forEach((column) => new Map((FIXED[column] ?? []).map((key, at) => [key, at + 1])))
  const words = forEach((): string[] => [])
  const numbers = () => new Float64Array(length).fill(Number.NaN)
  const [anchors, lowerEnds, upperEnds, ties] = [numbers(), numbers(), numbers(), numbers()]
  const [lowers, uppers] = [numbers(), numbers()]
  const hash = createHash('sha256')
  for (let at = 0; at < length; at += 1) {
    const row = rows.at(at)
    if (row.position !== at) throw new RangeError(`row ${at} says that it is ${row.position}`)
    for (const column of SHARED_COLUMNS) {
      const key = sharedKey(row, column)
      if (key === null) continue
      let code = known[column].get(key)
      if (code === undefined) {
        if (FIXED[column] !== undefined) throw new RangeError(`${row.id}: no ${column} is called ${key}`)
        code = firsts[column].push(at)
        if (code > PACK_MOST.names) throw new RangeError(`more than ${PACK_MOST.names} values of ${column}`)
        known[column].set(key, code)
        words[column].push(wordsOf(row, column))
      } else if (words[column][code - 1] !== undefined && words[column][code - 1] !== wordsOf(row, column))
        throw new RangeError(`${row.id}: ${column} ${key} is called otherwise by a row before`)
      codes[column][at] = code
    }
    const quantity = rowQuantity(row)
    const stored = storedValue(quantity)
    anchors[at] = stored.anchor
    lowerEnds[at] = stored.lowerEnd
    upperEnds[at] = stored.upperEnd
    ties[at] = quantity.upper ?? stored.anchor
    lowers[at] = quantity.lower ?? Number.NaN
    uppers[at] = quantity.upper ?? Number.NaN
    hash.update(`${row.id}\n${row.bound} ${row.value} ${row.lower} ${row.upper}\n`)
  }
  const named = <T>(column: SharedColumn, of: (row: SourceRow) => T | null): T[] =>
    sortNames(column, firsts[column], codes[column], rows).flatMap((at) => of(rows.at(at)) ?? [])
  const names: ManifestNames = {
    locality: named('locality', (row) => row.locality),
    province: named('province', (row) => row.province),
    theme: named('theme', (row) => row.theme),
    indicator: named('indicator', (row) => row.indicator),
    breakdown: named('breakdown', (row) => row.breakdown),
    scope: named('scope', (row) => sharedName(row, 'scope')),
    unit: named('unit', (row) => row.unit),
    period: named('period', (row) => row.period),
    report: named('report', (row) => row.report),
  }
  const counts = forEach((column) => {
    const sums = new Array<number>((FIXED[column] ?? firsts[column]).length + 1).fill(0)
    for (const code of codes[column]) sums[code] = (sums[code] ?? 0) + 1
    return sums
  })
  const fingerprint = hash.update(JSON.stringify(names)).digest('hex').slice(0, 16)
  return { codes, anchors, lowerEnds, upperEnds, ties, lowers, uppers, names, counts, fingerprint }
}

/** The words of a value that rows bring along, which must be the same wherever its key is. */
function wordsOf(row: SourceRow, column: SharedColumn): string {
  if (column === 'bound' || column === 'status' || column === 'period') return ''
  if (column === 'unit') return row.unit.zh
  return `${row[column]?.zh}\n${row[column]?.en}`
}

/** Renumbers codes in the order of the words, so that like values are close together. Gives the first row of each new code. */
function sortNames(
  column: SharedColumn,
  firsts: readonly number[],
  codes: Uint32Array,
  rows: RowsToPack,
): readonly number[] {
  const entries = firsts.map((at, place) => ({ at, code: place + 1, name: sharedName(rows.at(at), column) }))
  entries.sort((a, b) =>
    a.name === null || b.name === null ? 0 : compareShared(column, a.name, b.name, 'zh'),
  )
  const next = new Uint32Array(firsts.length + 1)
  for (const [place, { code }] of entries.entries()) next[code] = place + 1
  for (let row = 0; row < codes.length; row += 1) codes[row] = next[codes[row] ?? 0] ?? 0
  return entries.map(({ at }) => at)
}

/** The rows in the order of a copy. Rows that are equal stay as they were loaded, and those without a value come last. */
export function ordered({ codes, anchors, ties }: Gathered, by: OrderBy): Uint32Array {
  const rows = countUp(anchors.length)
  if (by === null) return rows
  if (by !== 'value') {
    const column = codes[by]
    const last = column.reduce((most, code) => Math.max(most, code), 0) + 1
    const ranks = column.map((code) => (code === 0 ? last : code))
    return runNow(sortByRank(rows, ranks, false, last))
  }
  const ranks = codes.bound.map((code) => rankOfBound(code))
  const byTie = runNow(sortByNumber(rows, ties.map(vagueLast)))
  const byBound = runNow(sortByRank(byTie, ranks, false, BOUNDS.length))
  return runNow(sortByNumber(byBound, anchors.map(vagueLast)))
}

const vagueLast = (n: number): number => (Number.isNaN(n) ? Number.POSITIVE_INFINITY : n)

function rankOfBound(code: number): number {
  const bound = BOUNDS[code - 1]
  return bound === undefined ? BOUNDS.length - 1 : boundRank(bound)
}

/** For each row of the copy by value where the run of values equal to its own begins and ends. */
export function runsOf(
  { codes, anchors, ties }: Gathered,
  order: Uint32Array,
): { starts: Int32Array; ends: Int32Array } {
  const starts = new Int32Array(order.length)
  const ends = new Int32Array(order.length)
  const same = (a: number, b: number) =>
    Number.isNaN(anchors[a] ?? 0)
      ? Number.isNaN(anchors[b] ?? 0)
      : anchors[a] === anchors[b] && codes.bound[a] === codes.bound[b] && ties[a] === ties[b]
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && same(order[from] ?? 0, order[to] ?? 0)) to += 1
    starts.fill(from, from, to)
    ends.fill(to, from, to)
    from = to
  }
  return { starts, ends }
}

/** How far the values of each row group of the copy by value reach. */
export function zonesOf(
  { codes, anchors, lowerEnds, upperEnds }: Gathered,
  order: Uint32Array,
  layout: Manifest['layout'],
): NonNullable<Manifest['zones']> {
  const known = (n: number) => (Number.isFinite(n) ? n : null)
  return narrowRanges(order.length, layout).map(([start, stop]) => {
    let [leastFrom, mostFrom, leastTo, mostTo] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const row of order.subarray(start, stop)) {
      const { lower, upper } = likelyInterval(
        quantityStored(codes.bound[row] ?? 0, anchors[row] ?? 0, lowerEnds[row] ?? 0, upperEnds[row] ?? 0),
      )
      leastFrom = Math.min(leastFrom, lower)
      mostFrom = Math.max(mostFrom, lower)
      leastTo = Math.min(leastTo, upper)
      mostTo = Math.max(mostTo, upper)
    }
    return [known(leastFrom), known(mostFrom), known(leastTo), known(mostTo)]
  })
}
