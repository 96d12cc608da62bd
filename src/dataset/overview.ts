import type { Theme } from '../domain/indicator.ts'
import type { Locality } from '../domain/locality.ts'
import type { Period } from '../domain/period.ts'
import type { Bilingual } from '../domain/text.ts'
import type { Dataset } from './dataset.ts'
import { leadingPlaces } from './leading-values.ts'
import type { ThemeCount, TileContent } from './locality-summary.ts'
import { countThemes, headlineTiles, reportedLocalities, summariseLocality } from './locality-summary.ts'
import type { Observation } from './observation.ts'
import type { Provenance } from './provenance.ts'
import { provenanceOf } from './provenance.ts'

/** A locality as the overview tells of it: what its first report says, and how many values there are. */
export interface OverviewPlace {
  readonly locality: Locality
  readonly finding: Bilingual | null
  readonly observations: number
}

/** What the overview says before its charts. It is plain data, so that the build can put it into the page that opens first. */
export interface Overview {
  readonly observations: number
  readonly reports: number
  /** Reports that the user entered, beside those. */
  readonly own: number
  readonly provenance: Provenance
  readonly themes: readonly ThemeCount[]
  readonly headlines: readonly TileContent[]
  readonly places: readonly OverviewPlace[]
  /** Localities that have values of the theme, and are not told one by one. */
  readonly untold: number
}

/** What the overview says of a dataset; its places are held to the theme, null for all. */
export function overviewOf(dataset: Dataset, theme: Theme | null): Overview {
  const known = reportedLocalities(dataset, theme)
  const told = leadingPlaces(dataset, known)
  const own = [...dataset.reports.values()].filter(({ isOwn }) => isOwn).length
  return {
    observations: dataset.observations.size,
    reports: dataset.reports.size - own,
    own,
    provenance: provenanceOf(dataset.observations.values()),
    themes: countThemes(dataset, dataset.observations.values()),
    headlines: headlineTiles(dataset),
    places: told.map((locality) => {
      const { reports, observations } = summariseLocality(dataset, locality, theme)
      return { locality, finding: reports[0]?.title ?? null, observations: observations.length }
    }),
    untold: known.length - told.length,
  }
}

const UNSAID: Bilingual = { zh: '', en: '' }

const withoutNote = ({ note: _, ...period }: Period): Period => period

/** An observation without what a tile does not say of it: definition, notes, report and figure, which its evidence takes from the dataset. */
function asOnTile(observation: Observation): Observation {
  const { definition: _, comparability: __, ...indicator } = observation.indicator
  const short = {
    ...observation,
    indicator: { ...indicator, definition: UNSAID },
    period: observation.period && withoutNote(observation.period),
  }
  if (short.status === 'reported') {
    const { textNote: _, ...report } = short.report
    const published = withoutNote(report.published)
    return { ...short, report: { ...report, published, title: UNSAID, summary: UNSAID, paragraphs: [] } }
  }
  return short.status === 'derived' ? { ...short, inputs: [], note: undefined } : short
}

/** The overview with no more than it shows, for the page that opens first. */
export const asShown = (overview: Overview): Overview => ({
  ...overview,
  headlines: overview.headlines.map(({ observation, change }) => ({
    observation: asOnTile(observation),
    change: change && asOnTile(change),
  })),
})
