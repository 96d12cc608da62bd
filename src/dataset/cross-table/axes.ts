import type { Base } from '../../domain/number/base.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import type { Period } from '../../domain/time/period.ts'
import { comparePeriods } from '../../domain/time/period.ts'
import type { Days } from '../../domain/time/year-change.ts'
import { compareLocalities } from '../dataset.ts'
import type { Category, Observation } from '../observation.ts'
import { baseOf } from '../observation.ts'

/** What can be compared and added up: one indicator, one category of its breakdown, one base, one dimension of unit. */
export interface Series {
  readonly key: string
  readonly indicator: Indicator
  readonly category: Category | null
  /** Set only where the table has the indicator on several bases. */
  readonly base: Base | null
  readonly isPercent: boolean
}

/** The sign between the parts of a key. No id contains it. */
const BAR = '|'

/** The key of the series that a row belongs to. It does not depend on other rows, so an address keeps its meaning. */
export function seriesKey(row: Observation): string {
  const { indicator, unit, breakdown } = row
  const base = baseOf(row)
  const parts = [
    indicator.id,
    unit.dimension,
    breakdown === null ? '' : `${breakdown.dimension}=${breakdown.category}`,
    base === null || base === (indicator.base ?? 'unstated') ? '' : base,
  ]
  while (parts.at(-1) === '') parts.pop()
  return parts.join(BAR)
}

export const seriesOf = (row: Observation, key: string): Series => ({
  key,
  indicator: row.indicator,
  category: row.breakdown,
  base: baseOf(row),
  isPercent: row.unit.dimension === 'percent',
})

/** The key of a period. It does not depend on how the period is known: an inferred year and a stated one share a column. */
export const periodKey = (period: Period | null): string =>
  period === null ? UNKNOWN_PERIOD : daysKey(period)
export const daysKey = ({ start, end }: Days): string => `${start ?? ''}/${end}`
const UNKNOWN_PERIOD = 'unknown'

/** A period as the heading of a column. */
export interface PeriodChoice {
  readonly key: string
  readonly period: Period | null
}

export const inTime = (periods: Iterable<PeriodChoice>): readonly PeriodChoice[] =>
  [...periods].sort((a, b) => comparePeriods(a.period, b.period))

/**
 * Orders by theme, then by indicator, each in order of first appearance; the whole comes before its categories, which keep their natural
 * order.
 */
export function inOrder(series: readonly Series[]): readonly Series[] {
  const themes = [...new Set(series.map(({ indicator }) => indicator.theme))]
  const indicators = [...new Set(series.map(({ indicator }) => indicator.id))]
  const category = ({ indicator: { breakdown }, category: of }: Series) =>
    of === null || breakdown === undefined
      ? -1
      : breakdown.categories.findIndex(({ id }) => id === of.category)
  const sorted = series.toSorted(
    (a, b) =>
      themes.indexOf(a.indicator.theme) - themes.indexOf(b.indicator.theme) ||
      indicators.indexOf(a.indicator.id) - indicators.indexOf(b.indicator.id) ||
      category(a) - category(b),
  )
  // Where all rates of an indicator are on one base, it is not named.
  const bases = new Map<string, Set<Base | null>>()
  for (const { indicator, base } of sorted)
    bases.set(indicator.id, (bases.get(indicator.id) ?? new Set()).add(base))
  return sorted.map((one) => ((bases.get(one.indicator.id)?.size ?? 0) > 1 ? one : { ...one, base: null }))
}

/** A locality as the heading of a line, indented below the localities that contain it. */
export interface PlaceHead {
  readonly locality: Locality
  readonly depth: number
}

/** Localities as a tree, in the order that all pages use: each is followed by those inside it. */
export function placeTree(localities: readonly Locality[]): readonly PlaceHead[] {
  const present = new Set<string>(localities.map(({ id }) => id))
  const roots: Locality[] = []
  const within = new Map<string, Locality[]>()
  for (const locality of localities.toSorted(compareLocalities)) {
    const parent = locality.parents.find((id) => id !== locality.id && present.has(id))
    if (parent === undefined) roots.push(locality)
    else within.set(parent, [...(within.get(parent) ?? []), locality])
  }
  const heads: PlaceHead[] = []
  const put = (locality: Locality, depth: number) => {
    heads.push({ locality, depth })
    const inner = within.get(locality.id) ?? []
    within.delete(locality.id)
    for (const each of inner) put(each, depth + 1)
  }
  for (const root of roots) put(root, 0)
  // Localities that are each other's parents have no root. They are still listed, at the end.
  for (const rest of [...within.values()].flat()) {
    if (heads.every(({ locality }) => locality !== rest)) put(rest, 0)
  }
  return heads
}
