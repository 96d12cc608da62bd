import { compareTexts } from '../domain/collation.ts'
import type { Theme } from '../domain/indicator.ts'
import type { Locality } from '../domain/locality.ts'
import { comparePeriods } from '../domain/period.ts'
import type { Report } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import type { Dataset } from './dataset.ts'
import { groupRows } from './index-rows.ts'
import type { Observation } from './observation.ts'
import { rowsByLocality } from './rows-by.ts'

/** An observation for a tile, with the change that belongs to it. */
export interface TileContent {
  readonly observation: Observation
  readonly change: Observation | undefined
}

/** What a page about one locality shows. */
export interface LocalitySummary {
  readonly locality: Locality
  readonly observations: readonly Observation[]
  readonly reports: readonly Report[]
  readonly tiles: readonly TileContent[]
}

/** Most tiles of a locality; the rest stands in its charts and its table. */
const TILES = 6

/** The headline tiles of the whole dataset, in their authored order. */
export function headlineTiles({ highlights, observations }: Dataset): TileContent[] {
  return highlights.flatMap(({ observation: id, change }) => {
    const observation = observations.get(id)
    if (observation === undefined) return []
    return [{ observation, change: change === undefined ? undefined : observations.get(change) }]
  })
}

/**
 * What is known of a locality. Its tiles are its headlines first, then its other printed values in the order of its ledger,
 * so that a report needs no authored tiles; a change stands beside its value and not alone, a category not without its whole.
 * @param theme the one theme to which tiles and observations are held; all where it is null
 */
export function summariseLocality(
  dataset: Dataset,
  locality: Locality,
  theme: Theme | null = null,
): LocalitySummary {
  const concerns = (row: Observation) =>
    row.locality.id === locality.id && (theme === null || row.theme.id === theme.id)
  const observations = (rowsByLocality(dataset).get(locality.id) ?? []).filter(concerns)
  const headlines = headlineTiles(dataset).filter(({ observation }) => concerns(observation))
  const shown = new Set(headlines.flatMap(({ observation, change }) => [observation.id, change?.id]))
  const told = new Set(headlines.map(({ observation }) => observation.indicator.id))
  const latest = latestPeriods(observations)
  const more = observations
    .filter((row) => row.status !== 'derived' && row.breakdown === null && !shown.has(row.id))
    .filter((row) => !told.has(row.indicator.id) && latest.get(row.indicator.id) === periodKey(row))
    .sort((a, b) => weight(b) - weight(a))
    .map((observation) => ({ observation, change: undefined }))
  return {
    locality,
    observations,
    reports: [...dataset.reports.values()].filter((report) => report.locality === locality.id),
    tiles: [...headlines, ...more].slice(0, TILES),
  }
}

const periodKey = ({ period }: Observation) => (period === null ? '' : `${period.start}/${period.end}`)

/** The latest period of each indicator; earlier values belong in a chart. */
function latestPeriods(observations: readonly Observation[]): ReadonlyMap<string, string> {
  const latest = new Map<string, Observation>()
  for (const row of observations) {
    const known = latest.get(row.indicator.id)
    if (known === undefined || comparePeriods(known.period, row.period) < 0) latest.set(row.indicator.id, row)
  }
  return new Map([...latest].map(([indicator, row]) => [indicator, periodKey(row)]))
}

/** What people look for first: results (rates, changes, flows), then levels, then durations; what is better one way before what is not. */
function weight({ indicator }: Observation): number {
  const kinds = { rate: 3, change: 3, flow: 2, level: 1, duration: 0 } as const
  return kinds[indicator.kind] + (indicator.better === 'neither' ? 0 : 4)
}

/** The localities that have observations, in the order of their names. */
export function reportedLocalities(dataset: Dataset, language: Language): Locality[] {
  const known = rowsByLocality(dataset)
  return [...dataset.localities.values()]
    .filter((locality) => known.has(locality.id))
    .sort((a, b) => compareTexts(a.name[language], b.name[language], language))
}

/** A theme with the number of its observations. */
export interface ThemeCount {
  readonly theme: Theme
  readonly count: number
}

/** The themes that the observations belong to, in the order of the dataset. */
export function countThemes(dataset: Dataset, observations: Iterable<Observation>): ThemeCount[] {
  const groups = groupRows(observations, ({ theme }) => theme.id)
  return [...dataset.themes.values()].flatMap((theme) => {
    const count = groups.get(theme.id)?.length ?? 0
    return count === 0 ? [] : [{ theme, count }]
  })
}
