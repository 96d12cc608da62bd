import { boundText } from '../dataset/beside-wording.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { valueText } from '../dataset/observation-wording.ts'
import { doubtsOf } from '../dataset/review/review-wording.ts'
import { fill } from '../domain/fill.ts'
import { asSentence, colon, semicolon, sentencesOf } from '../domain/text.ts'
import { wordPeriodBasis } from '../domain/time/period.ts'
import { CHART_STATUS, MORE_VALUES, TABLE_HEADINGS } from '../words/charts/frame.ts'
import type { ChartFrame, ChartPoint, ChartTable, TableColumn } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { findingOf } from './emphasis.ts'
import { basesDiffer, footnotesOf, shortSource, sourceLine } from './footnotes.ts'
import type { Facet } from './labels.ts'
import { differingFacets, facetText } from './labels.ts'
import type { ExtraMark } from './legend.ts'
import { legendOf } from './legend.ts'
import { subtitleOf } from './subtitle.ts'

/** What a kind of chart adds to the frame that all kinds share. */
export interface FrameParts {
  /** In the order in which they are drawn; the table follows it. */
  readonly observations: readonly Observation[]
  readonly points: readonly ChartPoint[]
  /** The points that are drawn as marks, if others are only numbers. The legend explains these. */
  readonly drawn?: readonly ChartPoint[]
  /** The finding made from the data, for charts without one from an author. */
  readonly title: string
  /** Whether values are drawn as bars or as dots. */
  readonly form?: 'bar' | 'dot'
  readonly marks?: readonly ExtraMark[]
  /** The notes of this kind of chart: they come first among the footnotes and are always visible beside the picture. */
  readonly notes?: readonly string[]
  /** Observations that appear in words but are not drawn: a stated change, a share. */
  readonly told?: readonly Observation[]
  /** How the last value of the chart changed from the one before: the subtitle ends with it. */
  readonly since?: string | null
  /** Observations that are not drawn for lack of room. They are in the table. */
  readonly beyond?: readonly Observation[]
}

/** How many points the description names; the table has the rest. */
const READ_OUT = 12

/** Title, subtitle, description, legend, footnotes, source and table of a chart. */
export function frameOf(
  draft: Draft,
  parts: FrameParts,
  dataset: Dataset,
  context: ChartContext,
): ChartFrame {
  const { language } = context
  const {
    observations,
    points,
    drawn = points,
    marks = [],
    form = 'bar',
    notes = [],
    told = [],
    since = null,
    beyond = [],
  } = parts
  const all = [...new Map([...observations, ...beyond, ...told].map((o) => [o.id, o])).values()]
  const cautions = [...notes, ...basesDiffer(all, language), ...doubtsOf(all, language)]
  const title = findingOf(draft, parts.title, dataset, context)
  const about = subtitleOf([...observations, ...beyond], language)
  const subtitle = since === null ? about : `${about} · ${since}`
  return {
    id: draft.id,
    title,
    subtitle,
    description: tell(title, subtitle, points, context),
    legend: legendOf(drawn, marks, form, language),
    footnotes: [...new Set([...cautions, ...footnotesOf(all, context)])],
    cautions,
    source: sourceLine(all, dataset.sources, language),
    shortSource: shortSource(all, language),
    table: tableOf(all, context),
  }
}

/** The chart in sentences: title, subtitle and its first values. */
function tell(
  title: string,
  subtitle: string,
  points: readonly ChartPoint[],
  { language }: ChartContext,
): string {
  const values = points.slice(0, READ_OUT).map(({ label, text }) => `${label}${colon(language)}${text}`)
  const rest = points.length - values.length
  const more = rest <= 0 ? [] : [fill(MORE_VALUES[language], { n: rest }, language)]
  const list = [...values, ...more].join(semicolon(language))
  return sentencesOf(
    [title, subtitle, list].map((each) => asSentence(each, language)),
    language,
  )
}

/**
 * The table of a chart: the same values as its points, in the same order and the same words. Columns that would say the
 * same in each row are left out, but period, value, bound and status are always there.
 */
function tableOf(observations: readonly Observation[], context: ChartContext): ChartTable {
  const { language } = context
  const differing = differingFacets(observations, language)
  const facets: Facet[] = differing.filter((facet) => facet !== 'period')
  if (facets.length === 0) facets.push('indicator')
  const column = (key: keyof typeof TABLE_HEADINGS, numeric = false): TableColumn => ({
    key,
    label: TABLE_HEADINGS[key][language],
    numeric,
  })
  return {
    columns: [
      ...facets.map((facet) => column(facet)),
      column('period'),
      column('value', true),
      column('bound'),
      column('status'),
    ],
    rows: observations.map((o) => ({
      observationId: o.id,
      quantity: o.quantity,
      cells: [
        ...facets.map((facet) => facetText(o, facet, language) ?? '—'),
        wordPeriodBasis(o.period, language),
        valueText(o, context),
        boundText(o, context),
        CHART_STATUS[o.status][language],
      ],
    })),
  }
}
