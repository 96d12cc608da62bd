import type { Locality } from '../../domain/place/locality.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { comparePeriods } from '../../domain/time/period.ts'
import { groupRows } from '../../lib/group-rows.ts'
import type { Dataset } from '../dataset.ts'
import type { KnownReport, Observation } from '../observation.ts'
import { isSetAside, standingChange, standingValue } from '../observation.ts'
import { rowsByLocality } from '../rows-by.ts'

/** An observation for a tile, with the change that belongs to it. */
export interface TileContent {
  readonly observation: Observation
  readonly change: Observation | undefined
}

/** What a page about one locality shows. */
export interface LocalitySummary {
  readonly locality: Locality
  readonly observations: readonly Observation[]
  readonly reports: readonly KnownReport[]
  readonly tiles: readonly TileContent[]
}

/** The most tiles of a locality; its charts and its table show the rest. */
const TILES = 6

/** What a page leaves to its charts, and how many numbers it has room for. */
interface TileChoice {
  readonly drawn?: ReadonlySet<string>
  readonly most?: number
}

/** The headline tiles of the whole dataset, in their authored order. */
export const headlineTiles = (dataset: Dataset): TileContent[] => tilesOf(dataset.highlights, dataset)

/** What leads the overview: the user's own choice, else the headline tiles. */
export const leadingTiles = (dataset: Dataset): TileContent[] =>
  tilesOf(dataset.leading ?? dataset.highlights, dataset)

function tilesOf(highlights: Dataset['highlights'], dataset: Dataset): TileContent[] {
  return highlights.flatMap(({ observation: id, change }) => {
    const observation = standingValue(dataset, id)
    return observation === undefined ? [] : [{ observation, change: standingChange(dataset, id, change) }]
  })
}

/**
 * What is known of a locality. Its tiles are its headlines first, then its other values by their weight, so that a report needs no
 * authored tiles. A change that a headline shows beside it gets no tile of its own. Beyond the headlines categories get no tile; their
 * whole does, even if it is the sum of its parts.
 * @param theme tiles and observations are of this theme only; of all themes if it is null
 * @param choice the values that a chart of the page shows already, which get no tile, and the most tiles
 */
export function summariseLocality(
  dataset: Dataset,
  locality: Locality,
  theme: Theme | null = null,
  { drawn = new Set(), most = TILES }: TileChoice = {},
): LocalitySummary {
  const concerns = (row: Observation) =>
    row.locality.id === locality.id && (theme === null || row.theme.id === theme.id)
  const observations = (rowsByLocality(dataset).get(locality.id) ?? []).filter(concerns)
  const headlines = headlineTiles(dataset).filter(({ observation }) => concerns(observation))
  const shown = new Set(headlines.flatMap(({ observation, change }) => [observation.id, change?.id]))
  const inHeadlines = new Set(headlines.map(({ observation }) => observation.indicator.id))
  const latest = latestPeriods(observations)
  const more = observations
    .filter((row) => mayLead(row) && row.breakdown === null && !isSetAside(row) && !shown.has(row.id))
    .filter((row) => !inHeadlines.has(row.indicator.id) && latest.get(row.indicator.id) === periodKey(row))
    .sort((a, b) => weight(b) - weight(a))
    .map((observation) => ({ observation, change: undefined }))
  return {
    locality,
    observations,
    reports: [...dataset.reports.values()].filter((report) => report.locality === locality.id),
    tiles: [...headlines, ...more].filter(({ observation }) => !drawn.has(observation.id)).slice(0, most),
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

/** Whether a value may be a headline: one from a source, or the sum of such values. A computed ratio may not. */
const mayLead = (row: Observation): boolean => row.status !== 'derived' || row.formula === 'sum'

/** As much as a number of ten thousand. */
const RESULT = 4
/** Below the weight of every count. */
const TIME = -1

/**
 * What people look for first: how much it is about, in powers of ten, so that 1万余 comes before 19. A rate or a change weighs as much as a
 * large number; how long something takes comes last.
 */
function weight({ indicator, quantity }: Observation): number {
  if (indicator.kind === 'duration') return TIME
  if (indicator.kind === 'rate' || indicator.kind === 'change') return RESULT
  return Math.log10(1 + Math.abs(quantity.value ?? quantity.lower ?? quantity.upper ?? 0))
}

/** The localities that have observations, of the theme or at all, in the order of the dataset. */
export function reportedLocalities(dataset: Dataset, theme: Theme | null = null): Locality[] {
  const known = rowsByLocality(dataset)
  return [...dataset.localities.values()].filter(({ id }) =>
    theme === null ? known.has(id) : known.get(id)?.some((row) => row.theme.id === theme.id),
  )
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
    const own = groups.get(theme.id)
    return own === undefined ? [] : [{ theme, count: own.length }]
  })
}
