import { compareTexts } from '../../domain/collation.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { exact, range } from '../../domain/number/bound.ts'
import { writeNumber } from '../../domain/number/number-format.ts'
import { compareQuantities } from '../../domain/number/order.ts'
import type { Rank } from '../../domain/number/rank.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { groupOf } from '../../domain/place/place-group.ts'
import type { Direction } from '../../domain/record/indicator.ts'
import type { Language } from '../../domain/text.ts'
import { textIn } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import { eachLanguage } from '../../words/languages.ts'
import type { Observation } from '../observation.ts'
import type { Aims, Target } from '../target/target.ts'
import { NO_AIMS, sideOf } from '../target/target.ts'
import type { PlaceHead } from './axes.ts'
import { periodKey } from './axes.ts'
import type { CrossAim, CrossChange, CrossRanks } from './comparisons.ts'
import { aimOf, changeOf, ranksIn, totalChange } from './comparisons.ts'
import type { CrossCell, CrossTable, CrossTotal, Measure } from './cross-table.ts'
import { shownIn, totalOf } from './cross-table.ts'
import { NAME_KEY, TOTAL_KEY } from './settings.ts'

/** What is shown for a measure: its value and, if asked for, its change since the year before, its completion and band, and its rank. */
export type Part = 'value' | 'change' | 'completion' | 'band' | 'rank'

/** Places that are shown together: a group that the user made, or, with the name null, the places without a group. */
export interface PlacesTogether {
  readonly name: string | null
  /** By their numbers in the table. */
  readonly places: readonly number[]
}

/** A heading of a line or a column. */
export type Head =
  | { readonly kind: 'place'; readonly key: string; readonly place: number; readonly head: PlaceHead }
  | { readonly kind: 'group'; readonly key: string; readonly group: PlacesTogether }
  | { readonly kind: 'total'; readonly key: string }
  | { readonly kind: 'measure'; readonly key: string; readonly measure: Measure; readonly part: Part }

/** What all values of a measure have in common, which its heading says once. */
export interface Shared {
  /** Null where they have several units, or are not numbers. */
  readonly unit: Unit | null
  /** Undefined where they have several periods. */
  readonly period: Period | null | undefined
  /** Whether short notation writes all of them and their targets with one scale: 8.5万 and 12.35万. */
  readonly isScaled: Readonly<Record<Language, boolean>>
}

/** The content of a cell. */
export type Content =
  | { readonly kind: 'value'; readonly cell: CrossCell; readonly shared: Shared }
  | { readonly kind: 'total'; readonly total: CrossTotal; readonly shared: Shared }
  | { readonly kind: 'change'; readonly change: CrossChange }
  | {
      readonly kind: 'completion' | 'band'
      readonly aim: CrossAim
      /** Whether all places have this target. */
      readonly isShared: boolean
      readonly shared: Shared
    }
  | { readonly kind: 'rank'; readonly ranks: CrossRanks; readonly rank: Rank | undefined }
  | { readonly kind: 'blank' }

/** A cross-table as it is shown on the screen and in files. */
export interface CrossLayout {
  readonly table: CrossTable
  readonly language: Language
  readonly lines: readonly Head[]
  readonly columns: readonly Head[]
  readonly at: (line: Head, column: Head) => Content
  readonly shared: (measure: Measure) => Shared
  readonly total: (measure: Measure) => CrossTotal
  readonly ranks: (measure: Measure) => CrossRanks
  /** Which direction is better: as the indicator says, else as the user's targets for it say. */
  readonly better: (measure: Measure) => Direction
  /** The end that ranks first: the better one, or the greatest where neither is better. */
  readonly first: (measure: Measure) => 'greatest' | 'least'
  /** The ranks within the group of the place; the same as `ranks` where there are no groups. */
  readonly ranksAmong: (measure: Measure, place: number) => CrossRanks
  readonly aims: Aims
  readonly aim: (measure: Measure, place: number) => CrossAim
  /** The only target of a measure, for all its places; null where there is none, there are several, or a place has none. */
  readonly sharedTarget: (measure: Measure) => Target | null
  /** The groups, with the places without a group last; empty where places are not grouped. */
  readonly together: readonly PlacesTogether[]
}

/** Caches a result for each measure: headings, cells and files need it again and again. */
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

/** Lays the table out in lines and columns, sorted as its settings say. */
export function layOut(table: CrossTable, aims: Aims = NO_AIMS): CrossLayout {
  const { cross, places, measures } = table
  const { language } = table.view
  const total = perMeasure((measure) => totalOf(table, measure))
  const better = perMeasure(({ series: { indicator } }): Direction => {
    if (indicator.better !== 'neither') return indicator.better
    const sides = aims.targets
      .filter((target) => target.indicator === indicator.id)
      .map((target) => sideOf(indicator, target))
    return sides.includes('down') ? 'down' : sides.includes('up') ? 'up' : 'neither'
  })
  const first = (measure: Measure) => (better(measure) === 'down' ? 'least' : 'greatest')
  const ranks = perMeasure((measure) => ranksIn(table, measure, places.keys(), first(measure)))
  const together = cross.grouped ? togetherOf(table, aims) : []
  const groupRanks = perMeasure((measure) =>
    together.map((group) => ({ group, ranks: ranksIn(table, measure, group.places, first(measure)) })),
  )
  const groupTotals = perMeasure(
    (measure) => new Map(together.map((group) => [group, totalOf(table, measure, group.places)])),
  )
  const ranksAmong = (measure: Measure, place: number) =>
    groupRanks(measure).find(({ group }) => group.places.includes(place))?.ranks ?? ranks(measure)
  const judged = perMeasure((measure) => places.map((_, place) => aimOf(table, place, measure, aims)))
  const shared = perMeasure((measure) =>
    sharedOf(
      table,
      measure,
      judged(measure).flatMap((one) => (one.kind === 'aim' ? [one.target.value] : [])),
    ),
  )
  const aim = (measure: Measure, place: number): CrossAim =>
    judged(measure)[place] ?? { kind: 'none', reason: 'empty' }
  const sharedTarget = perMeasure((measure) => {
    const all = judged(measure)
    const set = all.flatMap((one) => (one.kind === 'aim' ? [one.target] : []))
    const [first] = set
    const isSame = set.every(({ value, year }) => value === first?.value && year === first.year)
    // A target of one place, or of a group, is not that of a place beside it, with a value or without.
    const isForAll = set.every(({ locality, group }) => locality === null && group === undefined)
    const lacks = all.some((one) => one.kind === 'none' && (one.reason === 'target' || !isForAll))
    return isSame && !lacks ? (first ?? null) : null
  })
  const parts: readonly Part[] = [
    'value',
    ...(cross.change ? (['change'] as const) : []),
    ...(cross.target ? (['completion', 'band'] as const) : []),
    ...(cross.rank ? (['rank'] as const) : []),
  ]
  const placeHeads = places.map(
    (head, place): Head => ({ kind: 'place', key: head.locality.id, place, head }),
  )
  const totals: readonly Head[] = hasTotals(table) ? [{ kind: 'total', key: TOTAL_KEY }] : []
  // A measure without targets has no columns for them.
  const partsOf = (measure: Measure) =>
    judged(measure).some(({ kind }) => kind === 'aim')
      ? parts
      : parts.filter((part) => part !== 'completion' && part !== 'band')
  const measureHeads = measures.map((measure) =>
    partsOf(measure).map((part): Head => ({ kind: 'measure', key: partKey(measure, part), measure, part })),
  )
  const at = (line: Head, column: Head): Content => {
    const [measured, place] = line.kind === 'measure' ? [line, column] : [column, line]
    if (measured.kind !== 'measure' || place.kind === 'measure') return { kind: 'blank' }
    const { measure, part } = measured
    if (place.kind === 'group') {
      const sum = groupTotals(measure).get(place.group)
      return part === 'value' && sum !== undefined
        ? { kind: 'total', total: sum, shared: shared(measure) }
        : { kind: 'blank' }
    }
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
      case 'completion':
      case 'band':
        return {
          kind: part,
          aim: aim(measure, place.place),
          isShared: sharedTarget(measure) !== null,
          shared: shared(measure),
        }
      case 'rank': {
        const all = ranksAmong(measure, place.place)
        return { kind: 'rank', ranks: all, rank: all.kind === 'ranks' ? all.of.get(place.place) : undefined }
      }
    }
  }
  // In every order, a total comes after what it sums, and the parts of a measure stay together.
  const groups = together.map((group): readonly [Head, readonly Head[]] => [
    { kind: 'group', key: `${GROUP_SIGN}${group.name ?? ''}`, group },
    placeHeads.filter((head) => head.kind === 'place' && group.places.includes(head.place)),
  ])
  const placesInOrder = groups.length === 0 ? placeHeads : groups.flatMap(([head, inner]) => [head, ...inner])
  const columns = cross.swapped ? [...placesInOrder, ...totals] : measureHeads.flat()
  const inLines = (heads: readonly Head[]) =>
    sorted(
      heads.map((head) => [head]),
      columns,
      cross,
      at,
      language,
    )
  // The places of a group are sorted among themselves.
  const lines = cross.swapped
    ? sorted(measureHeads, columns, cross, at, language)
    : groups.length === 0
      ? inLines(placeHeads)
      : groups.flatMap(([head, inner]) => [head, ...inLines(inner)])
  return {
    table,
    language,
    lines: cross.swapped ? lines : [...lines, ...totals],
    columns,
    at,
    shared,
    total,
    ranks,
    better,
    first,
    ranksAmong,
    aims,
    aim,
    sharedTarget,
    together,
  }
}

const GROUP_SIGN = 'group:'

/** The places of each group, and those without a group; empty where no place is in a group. */
function togetherOf({ places }: CrossTable, { groups }: Aims): readonly PlacesTogether[] {
  const inGroup = new Map<string | null, number[]>(groups.map(({ id }) => [id, []]))
  for (const [place, { locality }] of places.entries()) {
    const id = groupOf(groups, locality.id)?.id ?? null
    const known = inGroup.get(id)
    if (known === undefined) inGroup.set(id, [place])
    else known.push(place)
  }
  const named = groups.flatMap(({ id, name }): PlacesTogether[] => {
    const own = inGroup.get(id) ?? []
    return own.length === 0 ? [] : [{ name, places: own }]
  })
  const rest = inGroup.get(null) ?? []
  if (named.length === 0) return []
  return rest.length === 0 ? named : [...named, { name: null, places: rest }]
}

const PART_SIGN = ':'
const partKey = ({ key }: Measure, part: Part): string =>
  part === 'value' ? key : `${key}${PART_SIGN}${part}`

/** Whether anything can have a total: there are several places, and an indicator that adds up. */
const hasTotals = ({ places, measures }: CrossTable): boolean =>
  places.length > 1 && measures.some(({ series }) => series.indicator.additive)

function sharedOf(table: CrossTable, measure: Measure, targets: readonly number[]): Shared {
  const values = [...table.places.keys()].flatMap((place) => shownIn(table.cell(place, measure)))
  const [first] = values
  if (first === undefined) return { unit: null, period: undefined, isScaled: eachLanguage(() => false) }
  const isUnit = values.every(({ unit }) => unit.id === first.unit.id)
  const period = periodKey(first.period)
  return {
    unit: isUnit ? first.unit : null,
    period: values.every((value) => periodKey(value.period) === period)
      ? commonBasis(first.period, values)
      : undefined,
    isScaled: eachLanguage((language) => haveOneScale(values, targets, language)),
  }
}

function haveOneScale(
  values: readonly Observation[],
  targets: readonly number[],
  language: Language,
): boolean {
  const scales = new Set(
    [...values.map(({ quantity }) => quantity.value), ...targets].map((value) =>
      value === null ? '' : writeNumber(value, language, 'compact').scale,
    ),
  )
  return scales.size === 1 && !scales.has('')
}

/** The period with its basis if all values share it; otherwise as stated, and the inferred values say so themselves. */
function commonBasis(period: Period | null, values: readonly Observation[]): Period | null {
  if (period === null) return null
  return values.every((value) => value.period?.basis === period.basis)
    ? period
    : { ...period, basis: 'stated' }
}

/** A line to be sorted: by its number; lines without one come last, several values before none. */
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
  // The same order as in the list: by the number of a bound; vague values after all numbers, then several values, then none.
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
      return textIn(head.head.locality.name, language)
    case 'measure':
      return textIn(head.measure.series.indicator.name, language)
    case 'group':
    case 'total':
      return ''
  }
}

/** The only number of a cell; null where it has none, or several. */
function quantityIn(content: Content): Quantity | null {
  switch (content.kind) {
    case 'value':
      return content.cell.kind === 'one' ? content.cell.value.quantity : null
    case 'total':
      return content.total.kind === 'sum' ? content.total.quantity : null
    case 'change':
      return content.change.kind === 'change' ? content.change.change.quantity : null
    case 'completion':
    case 'band':
      return content.aim.kind === 'aim' ? content.aim.completion : null
    case 'rank': {
      const { rank } = content
      if (rank === undefined) return null
      return rank.from === rank.to ? exact(rank.from) : range(rank.from, rank.to)
    }
    case 'blank':
      return null
  }
}
