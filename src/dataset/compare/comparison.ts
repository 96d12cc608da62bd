import type { Locality } from '../../domain/place/locality.ts'
import type { Indicator, Theme } from '../../domain/record/indicator.ts'
import { comparePeriods } from '../../domain/time/period.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Dataset } from '../dataset.ts'
import { isOwn } from '../edits/own-word.ts'
import type { Observation } from '../observation.ts'
import { baseOf, isSetAside } from '../observation.ts'
import { rowsByIndicator, rowsByLocality } from '../rows-by.ts'

/** Fewest and most localities that can be read side by side. */
export const FEWEST_COMPARED = 2
export const MOST_COMPARED = 4

/** The localities that an address names. */
interface ChosenLocalities {
  readonly localities: readonly Locality[]
  /** Ids that no locality has. */
  readonly unknown: readonly string[]
  /** Localities named beyond the fourth, which are not shown. */
  readonly beyond: readonly Locality[]
}

/** Reads ids with commas between, each once, in their order. */
export function readChosen(text: string | undefined, dataset: Dataset): ChosenLocalities {
  const ids = [...new Set((text ?? '').split(',').map((id) => id.trim()))].filter((id) => id !== '')
  const localities = ids.flatMap((id) => dataset.localities.get(id) ?? [])
  return {
    localities: localities.slice(0, MOST_COMPARED),
    unknown: ids.filter((id) => !dataset.localities.has(id)),
    beyond: localities.slice(MOST_COMPARED),
  }
}

/** The ids as an address writes them; undefined where there are none. */
export const writeChosen = (ids: readonly string[]): string | undefined =>
  ids.length === 0 ? undefined : ids.join(',')

/**
 * What keeps values of one indicator from being set against each other freely.
 *
 * - `unit`: they count different things, so no comparison holds.
 * - `base`: they are shares of different things, and are not ranked.
 * - `breakdown`: they are for different categories.
 * - `period`, `scope`: they cover different times (or unknown ones), or different parts of the whole.
 * - `basis`: one is printed, another derived.
 * - `vague`: one is only a vague amount such as 几十, not a number.
 * - `definition`: the reports leave open how the indicator was counted, or several sources of the user's give no definition.
 */
export const DIFFERENCES = [
  'unit',
  'base',
  'breakdown',
  'period',
  'scope',
  'basis',
  'vague',
  'definition',
] as const
export type Difference = (typeof DIFFERENCES)[number]

/** What is known to differ: of a definition that nobody gives it is not known. */
export const knownDifferences = (
  differences: readonly Difference[],
): readonly Exclude<Difference, 'definition'>[] =>
  differences.filter((difference) => difference !== 'definition')

/**
 * Whether the values of a row may be compared: `alone` where fewer than two localities have one, `comparable` where nothing
 * speaks against it, `careful` where they differ, `not` where they cannot be set against each other.
 */
export type Comparability = 'alone' | 'comparable' | 'careful' | 'not'

/** A sign for each, so that readers can tell them apart at a glance and without colour. */
export const COMPARABILITY_SIGNS = {
  alone: '–',
  comparable: '=',
  careful: '≈',
  not: '≠',
} as const satisfies Record<Comparability, string>

/** One indicator across the chosen localities. */
export interface ComparisonRow {
  readonly indicator: Indicator
  /** What each locality has, in the order of the localities; empty where its reports say nothing. */
  readonly cells: readonly (readonly Observation[])[]
  readonly comparability: Comparability
  readonly differences: readonly Difference[]
}

/** The indicators of a theme that at least one of the localities has; those that several have come first. */
export interface ThemeComparison {
  readonly theme: Theme
  readonly rows: readonly ComparisonRow[]
  /** How many of the rows several localities have. */
  readonly shared: number
}

export interface Comparison {
  readonly localities: readonly Locality[]
  readonly themes: readonly ThemeComparison[]
  /** Themes of which none of the localities has an indicator. */
  readonly silent: readonly Theme[]
}

/** Two to four localities side by side, theme by theme. */
export function compareLocalities(dataset: Dataset, localities: readonly Locality[]): Comparison {
  const chosen = new Set<string>(localities.map(({ id }) => id))
  const rows = [...chosen].flatMap((id) => rowsByLocality(dataset).get(id) ?? [])
  const byIndicator = groupRows(rows, ({ indicator }) => indicator.id)
  const compared = [...dataset.themes.values()].map((theme): ThemeComparison => {
    const all = [...dataset.indicators.values()].flatMap((indicator) => {
      const values = indicator.theme === theme.id ? byIndicator.get(indicator.id) : undefined
      return values === undefined ? [] : [compareRow(indicator, values, localities)]
    })
    const [shared, alone] = [all.filter(isShared), all.filter((row) => !isShared(row))]
    return { theme, rows: [...shared, ...alone], shared: shared.length }
  })
  return {
    localities,
    themes: compared.filter((theme) => theme.rows.length > 0),
    silent: compared.filter((theme) => theme.rows.length === 0).map(({ theme }) => theme),
  }
}

const isShared = ({ comparability }: ComparisonRow) => comparability !== 'alone'

function compareRow(
  indicator: Indicator,
  observations: readonly Observation[],
  localities: readonly Locality[],
): ComparisonRow {
  const byPlace = groupRows(observations, ({ locality }) => locality.id)
  const cells = localities.map(({ id }) => (byPlace.get(id) ?? []).toSorted(wholeThenLatest))
  return { indicator, cells, ...comparabilityOf(indicator, cells) }
}

/** The whole before its parts, the latest value before earlier ones, and one that was chosen before the one that was passed over. */
const wholeThenLatest = (a: Observation, b: Observation): number =>
  (a.breakdown === null ? 0 : 1) - (b.breakdown === null ? 0 : 1) ||
  comparePeriods(b.period, a.period) ||
  Number(isSetAside(a)) - Number(isSetAside(b))

/** Whether and why not the values of an indicator may be compared, place by place. */
export function comparabilityOf(
  indicator: Indicator,
  cells: readonly (readonly Observation[])[],
): Pick<ComparisonRow, 'comparability' | 'differences'> {
  const known = cells.filter((cell) => cell.length > 0)
  if (known.length < 2) return { comparability: 'alone', differences: [] }
  const found = DIFFERENCES.filter((difference) => differs(difference, indicator, known))
  const comparability = found.includes('unit') ? 'not' : found.length > 0 ? 'careful' : 'comparable'
  return { comparability, differences: found }
}

type Cells = readonly (readonly Observation[])[]

function differs(difference: Difference, indicator: Indicator, cells: Cells): boolean {
  switch (difference) {
    case 'unit':
      return !haveInCommon(cells, (a, b) => a.unit.dimension === b.unit.dimension)
    case 'base':
      return !haveInCommon(cells, (a, b) => baseOf(a) === baseOf(b))
    case 'breakdown':
      return !haveInCommon(cells, (a, b) => a.breakdown?.category === b.breakdown?.category)
    case 'period':
      return !haveInCommon(cells, (a, b) => a.period !== null && comparePeriods(a.period, b.period) === 0)
    case 'scope':
      return !haveInCommon(cells, (a, b) => a.scope?.zh === b.scope?.zh)
    case 'basis':
      return !haveInCommon(cells, (a, b) => a.status === b.status)
    case 'vague':
      return cells.some((cell) => cell[0]?.quantity.bound === 'vague')
    case 'definition':
      return indicator.comparability !== undefined || (isOwn(indicator) && !areOfOneSource(cells.flat()))
  }
}

/** Whether all values come from one file or one report: nothing then suggests that they were counted in different ways. */
const areOfOneSource = (rows: readonly Observation[]): boolean => {
  const sources = new Set(rows.map(sourceOf))
  return sources.size === 1 && !sources.has(null)
}

/** The report or file that a value comes from; null for a computed value. All sheets of a file are one source. */
function sourceOf(row: Observation): string | null {
  switch (row.status) {
    case 'reported':
      return row.report.id
    case 'imported':
      return row.origin.file
    case 'derived':
      return null
  }
}

/** Whether some value of the first place has its like in every other place. */
const haveInCommon = ([first = [], ...others]: Cells, alike: (a: Observation, b: Observation) => boolean) =>
  first.some((a) => others.every((cell) => cell.some((b) => alike(a, b))))

/** An indicator in every locality that has it, in the order of the dataset. */
export interface IndicatorAcross extends Omit<ComparisonRow, 'cells'> {
  readonly places: readonly { readonly locality: Locality; readonly observations: readonly Observation[] }[]
}

/** What is known of an indicator everywhere, and whether its values may be compared. */
export function indicatorAcross(dataset: Dataset, indicator: Indicator): IndicatorAcross {
  const observations = rowsByIndicator(dataset).get(indicator.id) ?? []
  const known = new Set<string>(observations.map(({ locality }) => locality.id))
  const localities = [...dataset.localities.values()].filter(({ id }) => known.has(id))
  const { cells, comparability, differences } = compareRow(indicator, observations, localities)
  const places = localities.map((locality, index) => ({ locality, observations: itemAt(cells, index) }))
  return { indicator, places, comparability, differences }
}

/** The indicators that two localities or more have: what there is to compare. */
export const sharedIndicators = (dataset: Dataset): IndicatorAcross[] =>
  [...dataset.indicators.values()]
    .map((indicator) => indicatorAcross(dataset, indicator))
    .filter(({ places }) => places.length > 1)

/** The places of an indicator that are set side by side first: of one time, where several have their latest value of the same. */
export function comparedFirst({ places }: IndicatorAcross): readonly Locality[] {
  const byTime = groupRows(places, ({ observations: [latest] }) =>
    latest?.period == null ? '' : `${latest.period.start}/${latest.period.end}`,
  )
  const [most = []] = [...byTime.values()].toSorted((a, b) => b.length - a.length)
  return (most.length > 1 ? most : places).slice(0, MOST_COMPARED).map(({ locality }) => locality)
}
