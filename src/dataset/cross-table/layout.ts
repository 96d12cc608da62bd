import type { Quantity } from '../../domain/bound.ts'
import { exact, range } from '../../domain/bound.ts'
import { compareTexts } from '../../domain/collation.ts'
import { compareQuantities } from '../../domain/order.ts'
import type { Period } from '../../domain/period.ts'
import type { Rank } from '../../domain/rank.ts'
import type { Language } from '../../domain/text.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Observation } from '../observation.ts'
import type { PlaceHead } from './axes.ts'
import { periodKey } from './axes.ts'
import type { CrossChange, CrossRanks } from './comparisons.ts'
import { changeOf, ranksIn, totalChange } from './comparisons.ts'
import type { CrossCell, CrossTable, Measure } from './cross-table.ts'
import { shownIn } from './cross-table.ts'
import { NAME_KEY, TOTAL_KEY } from './settings.ts'
import type { CrossTotal } from './total.ts'
import { totalOf } from './total.ts'

/** What is told of a measure: its value and, where asked for, the change on the year before and the rank. */
export type Part = 'value' | 'change' | 'rank'

/** A heading, of a line or of a column. */
export type Head =
  | { readonly kind: 'place'; readonly key: string; readonly place: number; readonly head: PlaceHead }
  | { readonly kind: 'total'; readonly key: string }
  | { readonly kind: 'measure'; readonly key: string; readonly measure: Measure; readonly part: Part }

/** What all values of a measure share, which is said once in its heading. */
export interface Shared {
  /** Null where they have several units, or are no numbers. */
  readonly unit: Unit | null
  /** Undefined where they are of several periods. */
  readonly period: Period | null | undefined
}

/** What stands in a cell. */
export type Content =
  | { readonly kind: 'value'; readonly cell: CrossCell; readonly shared: Shared }
  | { readonly kind: 'total'; readonly total: CrossTotal; readonly shared: Shared }
  | { readonly kind: 'change'; readonly change: CrossChange }
  | { readonly kind: 'rank'; readonly ranks: CrossRanks; readonly rank: Rank | undefined }
  | { readonly kind: 'blank' }

/** A cross-table as it stands on the screen and in files. */
export interface CrossLayout {
  readonly table: CrossTable
  readonly language: Language
  readonly lines: readonly Head[]
  readonly columns: readonly Head[]
  readonly at: (line: Head, column: Head) => Content
  readonly shared: (measure: Measure) => Shared
  readonly total: (measure: Measure) => CrossTotal
  readonly ranks: (measure: Measure) => CrossRanks
}

/** Remembers what is asked of measures: headings, cells and files ask again and again. */
function perMeasure<T>(make: (measure: Measure) => T): (measure: Measure) => T {
  const kept = new Map<Measure, T>()
  return (measure) => {
    const known = kept.get(measure)
    if (known !== undefined) return known
    const made = make(measure)
    kept.set(measure, made)
    return made
  }
}

/** Sets the table out in lines and columns, sorted as it asks. */
export function layOut(table: CrossTable): CrossLayout {
  const { cross, places, measures } = table
  const { language } = table.view
  const shared = perMeasure((measure) => sharedOf(table, measure))
  const total = perMeasure((measure) => totalOf(table, measure))
  const ranks = perMeasure((measure) => ranksIn(table, measure))
  const parts: readonly Part[] = [
    'value',
    ...(cross.change ? (['change'] as const) : []),
    ...(cross.rank ? (['rank'] as const) : []),
  ]
  const placeHeads = places.map(
    (head, place): Head => ({ kind: 'place', key: head.locality.id, place, head }),
  )
  const totals: readonly Head[] = hasTotals(table) ? [{ kind: 'total', key: TOTAL_KEY }] : []
  const measureHeads = measures.map((measure) =>
    parts.map((part): Head => ({ kind: 'measure', key: partKey(measure, part), measure, part })),
  )
  const at = (line: Head, column: Head): Content => {
    const [measured, place] = line.kind === 'measure' ? [line, column] : [column, line]
    if (measured.kind !== 'measure' || place.kind === 'measure') return { kind: 'blank' }
    const { measure, part } = measured
    if (place.kind === 'total') {
      const sum = total(measure)
      if (part === 'value') return { kind: 'total', total: sum, shared: shared(measure) }
      if (part === 'change') return { kind: 'change', change: totalChange(table, measure, sum) }
      return { kind: 'blank' }
    }
    switch (part) {
      case 'value':
        return { kind: 'value', cell: table.cell(place.place, measure), shared: shared(measure) }
      case 'change':
        return { kind: 'change', change: changeOf(table, place.place, measure) }
      case 'rank': {
        const all = ranks(measure)
        return { kind: 'rank', ranks: all, rank: all.kind === 'ranks' ? all.of.get(place.place) : undefined }
      }
    }
  }
  // A total stands behind what it sums, and the parts of a measure stay together, whatever the order.
  const columns = cross.swapped ? [...placeHeads, ...totals] : measureHeads.flat()
  const blocks = cross.swapped ? measureHeads : placeHeads.map((head) => [head])
  const lines = [...sorted(blocks, columns, cross, at, language), ...(cross.swapped ? [] : totals)]
  return { table, language, lines, columns, at, shared, total, ranks }
}

const PART_SIGN = ':'
const partKey = ({ key }: Measure, part: Part): string =>
  part === 'value' ? key : `${key}${PART_SIGN}${part}`

/** Whether anything can have a total: what adds up, of several places. */
const hasTotals = ({ places, measures }: CrossTable): boolean =>
  places.length > 1 && measures.some(({ series }) => series.indicator.additive)

function sharedOf(table: CrossTable, measure: Measure): Shared {
  const values = [...table.places.keys()].flatMap((place) => shownIn(table.cell(place, measure)))
  const [first] = values
  if (first === undefined) return { unit: null, period: undefined }
  const isUnit = values.every(({ unit }) => unit.id === first.unit.id)
  const period = periodKey(first.period)
  return {
    unit: isUnit ? first.unit : null,
    period: values.every((value) => periodKey(value.period) === period)
      ? commonBasis(first.period, values)
      : undefined,
  }
}

/** The period as inferred where it is so for all values; else those for which it is say so themselves. */
function commonBasis(period: Period | null, values: readonly Observation[]): Period | null {
  if (period === null) return null
  return values.every((value) => value.period?.basis === period.basis)
    ? period
    : { ...period, basis: 'stated' }
}

/** A line as it is sorted: by its number; without one, several values before none. */
interface Sorted {
  readonly block: readonly Head[]
  readonly quantity: Quantity | null
  readonly rest: number
}

function sorted(
  blocks: readonly (readonly Head[])[],
  columns: readonly Head[],
  { sort }: CrossTable['cross'],
  at: CrossLayout['at'],
  language: Language,
): readonly Head[] {
  if (sort === null) return blocks.flat()
  const sign = sort.direction === 'asc' ? 1 : -1
  if (sort.by === NAME_KEY) {
    const name = (block: readonly Head[]) => (block[0] === undefined ? '' : nameOf(block[0], language))
    return blocks.toSorted((a, b) => sign * compareTexts(name(a), name(b), language)).flat()
  }
  const column = columns.find(({ key }) => key === sort.by)
  if (column === undefined) return blocks.flat()
  const rows = blocks.flatMap((block): Sorted[] => {
    const [line] = block
    if (line === undefined) return []
    const content = at(line, column)
    const isSeveral = content.kind === 'value' && content.cell.kind === 'several'
    return [{ block, quantity: quantityIn(content), rest: isSeveral ? 0 : 1 }]
  })
  // The order of the list: by the number that a bound starts from or ends at; vague ones behind all numbers, then several, then none.
  return rows
    .toSorted((a, b) => {
      const [x, y] = [a.quantity, b.quantity]
      if (x === null || y === null) return Number(x === null) - Number(y === null) || a.rest - b.rest
      const isVague = Number(x.bound === 'vague') - Number(y.bound === 'vague')
      return isVague || sign * compareQuantities(x, y)
    })
    .flatMap(({ block }) => block)
}

function nameOf(head: Head, language: Language): string {
  switch (head.kind) {
    case 'place':
      return head.head.locality.name[language]
    case 'measure':
      return head.measure.series.indicator.name[language]
    case 'total':
      return ''
  }
}

/** The one number of a cell; null where it has none, or several. */
function quantityIn(content: Content): Quantity | null {
  switch (content.kind) {
    case 'value':
      return content.cell.kind === 'one' ? content.cell.value.quantity : null
    case 'total':
      return content.total.kind === 'sum' ? content.total.quantity : null
    case 'change':
      return content.change.kind === 'change' ? content.change.change.quantity : null
    case 'rank': {
      const { rank } = content
      if (rank === undefined) return null
      return rank.from === rank.to ? exact(rank.from) : range(rank.from, rank.to)
    }
    case 'blank':
      return null
  }
}
