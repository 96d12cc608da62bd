import { fill } from '../../domain/fill.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import { PROVENANCE_COUNTS } from '../../words/dataset/provenance.ts'
import type { Dataset } from '../dataset.ts'
import { fileNameIn } from '../file-name.ts'
import type { Observation } from '../observation.ts'
import { rootsOf } from '../observation.ts'
import { leadingPlaces } from './leading-values.ts'
import type { ThemeCount, TileContent } from './locality-summary.ts'
import { countThemes, leadingTiles, reportedLocalities, summariseLocality } from './locality-summary.ts'

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
  /** How many localities have values of the theme but are not shown one by one. */
  readonly beyond: number
}

/** What the overview says of a dataset; its places are held to the theme, null for all. */
export function overviewOf(dataset: Dataset, theme: Theme | null): Overview {
  const known = reportedLocalities(dataset, theme)
  const leading = leadingPlaces(dataset, known)
  const own = [...dataset.reports.values()].filter(({ isOwn }) => isOwn).length
  return {
    observations: dataset.observations.size,
    reports: dataset.reports.size - own,
    own,
    provenance: provenanceOf(dataset.observations.values()),
    themes: countThemes(dataset, dataset.observations.values()),
    headlines: leadingTiles(dataset),
    places: leading.map((locality) => {
      const { reports, observations } = summariseLocality(dataset, locality, theme)
      return { locality, finding: reports[0]?.title ?? null, observations: observations.length }
    }),
    beyond: known.length - leading.length,
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
    ...(observation.disputed && { disputed: { ...observation.disputed, others: [] } }),
    ...(observation.agrees && { agrees: { ...observation.agrees, others: [] } }),
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

/** How many values come from where: printed in how many reports, of the product and of the user, computed from them, taken in from how many files: one with several sheets is one. */
interface Provenance {
  readonly reported: number
  readonly derived: number
  readonly imported: number
  readonly reports: number
  readonly ownReports: number
  readonly files: number
}

/** Counts where values come from, in one pass. */
export function provenanceOf(observations: Iterable<Observation>): Provenance {
  const counts = { reported: 0, derived: 0, imported: 0 }
  const reports = new Set<string>()
  const ownReports = new Set<string>()
  const files = new Set<string>()
  for (const observation of observations) {
    counts[observation.status] += 1
    if (observation.status === 'imported') files.add(fileNameIn(observation.origin.file, 'zh'))
    else for (const { report } of rootsOf(observation)) (report.isOwn ? ownReports : reports).add(report.id)
  }
  return { ...counts, reports: reports.size, ownReports: ownReports.size, files: files.size }
}

/**
 * The counts in words, each kind by its own name and none that is 0: no report is said to hold what came from a file.
 * "9篇报道 · 59个报道数值 · 16个推算值 · 1个文件 · 115个导入值".
 */
export function provenanceWords(provenance: Provenance, language: Language): readonly string[] {
  const kinds = ['reports', 'ownReports', 'reported', 'derived', 'files', 'imported'] as const
  return kinds
    .filter((kind) => provenance[kind] > 0)
    .map((kind) => fill(PROVENANCE_COUNTS[kind][language], { n: provenance[kind] }, language))
}
