import { differenceInCalendarDays, parseISO } from 'date-fns'
import type { Quantity } from '../../domain/number/bound.ts'
import type { Period } from '../../domain/time/period.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { tight } from '../../places/written-name.ts'
import type { SheetTable } from '../file-read.ts'
import type { KnownWords } from './cell/known-words.ts'
import { isTotal, isWholeArea } from './cell/words.ts'
import type { OutlineHead } from './observe/outline.ts'
import type { Conflict, LeftOut, TableObservation } from './reading.ts'

/** A value of a table that a total may include. */
export interface Summand {
  readonly row: number
  /** What is added up: one indicator of one period. */
  readonly key: string
  readonly value: number
}

/** A value that a total may include and of which only the ends are known, or nothing at all: 约300, —, an empty cell. */
export interface OpenSummand extends Omit<Summand, 'value'> {
  readonly value: null
  readonly lower: number | null
  readonly upper: number | null
  /** Whose value it is. */
  readonly text: string
}

/** What a total says and what its parts come to. */
export interface TotalCheck {
  readonly says: number
  readonly sum: number
  readonly agrees: boolean
  /** Whose values are not known, if the total may be right for all that the others come to. */
  readonly unknown: readonly string[]
}

/** A value of which nothing is known, or the ends that its words leave. */
export const openSummand = (
  of: Pick<OpenSummand, 'row' | 'key' | 'text'>,
  quantity: Quantity | null,
): OpenSummand => ({ ...of, value: null, lower: quantity?.lower ?? null, upper: quantity?.upper ?? null })

/**
 * Whether a total may be right if some of its parts are not known. What is counted is not below 0, unless one of its values is.
 */
function mayCome(total: number, known: readonly number[], open: readonly OpenSummand[]): boolean {
  if (open.length === 0) return false
  const sum = sumOf(known)
  const least = known.some((value) => value < 0) || total < 0 ? Number.NEGATIVE_INFINITY : 0
  const lower = open.reduce((all, each) => all + (each.lower ?? least), sum)
  const upper = open.reduce((all, each) => all + (each.upper ?? Number.POSITIVE_INFINITY), sum)
  return (total >= lower || isSame(total, lower)) && (total <= upper || isSame(total, upper))
}

/** Decimal numbers added in binary: 316.5 + 702 + 455.25 may be 1473.7500000000002. */
const DIGITS = 12

const isSame = (a: number, b: number): boolean => a === b || a.toPrecision(DIGITS) === b.toPrecision(DIGITS)
const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15))

/** Lines below a total that may be its parts. */
const MOST_BELOW = 40

/** What a line stands below: lines, by their rows; several for the same place of several periods. */
export type LinesAbove = (row: number) => readonly OutlineHead[]

/**
 * What a total of some lines may add: all of them; those that stand below none of the others; those that none of the others stand below. A quarter
 * and its months are never added together.
 */
function levelsOf(lines: readonly Part[], above: LinesAbove): readonly (readonly Part[])[] {
  const rows = new Set(lines.map(({ row }) => row))
  const known = new Map<object, boolean>()
  const headRows = new Set<number>()
  const isAmong = (head: OutlineHead): boolean => {
    const before = known.get(head)
    if (before !== undefined) return before
    const found = [...head.rows].filter((row) => rows.has(row))
    for (const row of found) headRows.add(row)
    known.set(head, found.length > 0)
    return found.length > 0
  }
  const top = lines.filter(({ row }) => above(row).filter(isAmong).length === 0)
  if (top.length === lines.length) return [lines]
  const levels = [top, lines.filter(({ row }) => !headRows.has(row))]
  const isTwice = lines.some(({ row }) => above(row).some((head) => head.isTime === true && isAmong(head)))
  return isTwice ? levels : [lines, ...levels]
}

/** Of some lines those that are left if each that comes to the next ones stands for them: 东片 above its villages, not set in. */
function withoutParts(lines: readonly Part[]): readonly Part[] {
  const left: Part[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const head = lines[at]
    if (head === undefined) break
    left.push(head)
    let sum = 0
    for (let length = 1; length <= MOST_BELOW; length += 1) {
      const value = lines[at + length]?.value ?? null
      if (value === null || head.value === null) break
      sum += value
      if (length > 1 && isSame(Number(sum.toPrecision(15)), head.value)) {
        at += length
        break
      }
    }
  }
  return left.length === lines.length ? [] : left
}

type Part = Summand | OpenSummand

const isKnown = (part: Part): part is Summand => part.value !== null
const isOpen = (part: Part): part is OpenSummand => part.value === null
const valuesOf = (parts: readonly Part[]): readonly number[] =>
  parts.filter(isKnown).map(({ value }) => value)

interface TotalOf {
  readonly lines: readonly Summand[]
  /** Lines without a number of their own. */
  readonly open?: readonly OpenSummand[]
  readonly totals?: readonly Summand[]
  /** The rows of all totals, also of those without an exact value: 73.2万余. */
  readonly ends?: readonly number[]
  readonly above?: LinesAbove
  /** They are columns, all of which are named: none is left out of a sum because others come to it. */
  readonly areColumns?: true
}

/** Whether a total is what all of some values come to. */
export const checkSum = (
  total: number,
  values: readonly number[],
  open: readonly OpenSummand[] = [],
): TotalCheck | null =>
  checkTotal(
    { row: 1, key: '', value: total },
    {
      lines: values.map((value) => ({ row: 0, key: '', value })),
      open: open.map((each) => ({ ...each, row: 0, key: '' })),
    },
  )

/**
 * Compares a total with the lines that it may sum: those since the total before it, all those of the table, the totals before it, or those
 * below it. Where lines stand below others, as counties below their city, either the ones or the others are added, never both. Null if there
 * is nothing to add.
 */
export function checkTotal(
  total: Summand,
  { lines, open = [], totals = [], ends = [], above = () => [], areColumns }: TotalOf,
): TotalCheck | null {
  const known = lines.filter(({ key }) => key === total.key)
  const unknown = open.filter(({ key }) => key === total.key)
  const same: readonly Part[] =
    unknown.length === 0 ? known : [...known, ...unknown].sort((a, b) => a.row - b.row)
  const before = totals.filter(({ key, row }) => key === total.key && row < total.row)
  const last = before.at(-1)?.row ?? -1
  const next =
    totals.find(({ key, row }) => key === total.key && row > total.row)?.row ?? Number.POSITIVE_INFINITY
  const isBelow = ({ row }: Part) => above(row).some(({ rows }) => rows.has(total.row))
  const end = Math.max(last, ...ends.filter((row) => row < total.row))
  const choices = [
    ...(end > last ? [same.filter(({ row }) => row > end && row < total.row)] : []),
    same.filter(({ row }) => row > last && row < total.row),
    same.filter(({ row }) => row < total.row),
    before,
    same.filter(({ row }) => row > total.row && row < next),
    same.filter(isBelow),
    same,
  ]
    .flatMap((choice) => [...levelsOf(choice, above), ...(areColumns === true ? [] : [withoutParts(choice)])])
    .concat([totals.filter((each) => each.key === total.key && isBelow(each))])
    .filter((choice) => choice.some(isKnown))
  if (choices.length === 0) return null
  const sums = choices.map((choice) => sumOf(valuesOf(choice)))
  // Below the last total of a sheet its parts may be followed by other lines: 支出合计, its parts, 结余.
  const below = areColumns === true ? [] : known.filter(({ row }) => row > total.row && row < next)
  for (let length = 2; length < Math.min(below.length, MOST_BELOW); length += 1)
    sums.push(sumOf(below.slice(0, length).map(({ value }) => value)))
  const found = sums.find((sum) => isSame(sum, total.value))
  if (found !== undefined) return { says: total.value, sum: found, agrees: true, unknown: [] }
  // A total that is wrong is most likely one of what it comes nearest to.
  const far = (sum: number) => Math.abs(sum - total.value)
  const nearest = sums
    .slice(0, choices.length)
    .reduce((best, sum) => (far(sum) < far(best) ? sum : best), sums[0] ?? 0)
  const possible = choices.find((choice) => mayCome(total.value, valuesOf(choice), choice.filter(isOpen)))
  return {
    says: total.value,
    sum: nearest,
    agrees: false,
    unknown: possible === undefined ? [] : possible.filter(isOpen).map(({ text }) => text),
  }
}

export const plainValue = (quantity: Quantity): number | null =>
  quantity.bound === 'exact' ? quantity.value : null

const columnOf = ({ cell }: TableObservation): string => cell.replace(/\d+$/u, '')
const lineOf = ({ cell }: TableObservation): string => /\d+$/u.exec(cell)?.[0] ?? ''

/** Says of a total that it may be right or wrong, and whose values would tell. */
export const notChecked = (about: string, { says, unknown }: TotalCheck): string =>
  `${about} says ${says}, which cannot be checked: no exact value of ${[...new Set(unknown)].join(', ')}`

/** Days of a period; none where its beginning is open. */
const daysIn = ({ start, end }: Period): number =>
  start === null ? 0 : differenceInCalendarDays(parseISO(end), parseISO(start)) + 1

const isWithin = (part: Period, whole: Period): boolean =>
  part.start !== null && whole.start !== null && part.start >= whole.start && part.end <= whole.end

/**
 * Holds 一季度合计 against the months beside it in its line, where they fill its period without a gap: it says of itself that it is their sum. It is
 * a value of its own and comes in.
 */
export function periodTotals(
  observations: readonly TableObservation[],
  /** What the last heading of each column says, by its letters. */
  headings: ReadonlyMap<string, string>,
  where: (cell: string) => string,
): readonly Conflict[] {
  const headingOf = (one: TableObservation) => headings.get(columnOf(one)) ?? ''
  const lines = groupRows(observations, (one) => `${lineOf(one)}|${one.indicator}|${one.unit}`)
  return [...lines.values()].flatMap((line) =>
    line.flatMap((whole): Conflict[] => {
      const { period } = whole
      const heading = headingOf(whole)
      const value = plainValue(whole.quantity)
      if (period === null || value === null || !isTotal(tight(heading))) return []
      const parts = line.filter(
        (one) =>
          one.period !== null &&
          one.period.end.length === period.end.length &&
          daysIn(one.period) < daysIn(period) &&
          !isTotal(tight(headingOf(one))) &&
          isWithin(one.period, period),
      )
      const values = parts.map(({ quantity }) => plainValue(quantity)).filter((part) => part !== null)
      const days = parts.reduce((sum, one) => sum + (one.period === null ? 0 : daysIn(one.period)), 0)
      if (days !== daysIn(period) || values.length < parts.length) return []
      const check = checkSum(value, values)
      if (check === null || check.agrees) return []
      return [
        {
          kind: 'total',
          where: [where(whole.cell)],
          about: `${whole.localityText === '' ? '' : `${whole.localityText} `}${heading} ${whole.indicator}`,
          values: [String(check.says), String(check.sum)],
        },
      ]
    }),
  )
}

/** Whether a sheet sums the others, as 汇总 does where at least two of them are called after places. */
export function sumsSheets({ name }: SheetTable, shown: readonly SheetTable[], words: KnownWords): boolean {
  const plain = tight(name ?? '').replace(/表$/u, '')
  if (!isTotal(plain) && !isWholeArea(plain)) return false
  const others = shown.filter((sheet) => words.isPlace(sheet.name ?? ''))
  return others.length > 1
}

/** Holds the values of a sheet that sums the others against them. Rates do not add up. */
export function checkSums(
  sums: readonly TableObservation[],
  observations: readonly TableObservation[],
): { readonly leftOut: readonly LeftOut[]; readonly conflicts: readonly Conflict[] } {
  if (sums.length === 0) return { leftOut: [], conflicts: [] }
  const keyOf = ({ indicator, period, periodText, unit }: TableObservation) =>
    `${indicator}|${period === null ? periodText : `${period.start}/${period.end}`}|${unit}`
  const lines = observations.flatMap((each) => {
    const value = plainValue(each.quantity)
    return value === null ? [] : [{ row: 0, key: keyOf(each), value }]
  })
  const sheets = groupRows(observations, ({ sheet }) => sheet ?? '')
  const keysOf = new Map([...sheets].map(([sheet, all]) => [sheet, new Set(all.map(keyOf))]))
  /** What the sheets say of a thing without a number, and those that say nothing of it. */
  const openOf = (key: string): readonly OpenSummand[] => [
    ...observations
      .filter((each) => keyOf(each) === key && plainValue(each.quantity) === null)
      .map(({ sheet, quantity }) => openSummand({ row: 0, key, text: sheet ?? '' }, quantity)),
    ...[...keysOf].flatMap(([sheet, keys]) =>
      keys.has(key) ? [] : [openSummand({ row: 0, key, text: sheet }, null)],
    ),
  ]
  const conflicts: Conflict[] = []
  const leftOut = sums.map((sum): LeftOut => {
    const where = sum.sheet === null ? sum.cell : `${sum.sheet}!${sum.cell}`
    const value = plainValue(sum.quantity)
    const about = sum.indicator
    const said = (words: string) => ({
      where,
      text: sum.printed,
      reason: `a total of the other sheets; ${words}`,
    })
    if (sum.unit === '%' || sum.unit === '个百分点') return said(`${about}: rates do not add up`)
    const key = keyOf(sum)
    const check = value === null ? null : checkTotal({ row: 1, key, value }, { lines, open: openOf(key) })
    if (check === null) return said('nothing to hold it against')
    if (check.agrees) return said('agrees')
    if (check.unknown.length > 0) return said(notChecked(about, check))
    conflicts.push({
      kind: 'total',
      where: [where],
      about: `${sum.sheet} ${about}`,
      values: [String(check.says), String(check.sum)],
    })
    return said(`${about} says ${check.says}, the sheets come to ${check.sum}`)
  })
  return { leftOut, conflicts }
}
