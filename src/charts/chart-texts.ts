import { boundText } from '../dataset/bound-text.ts'
import type { Observation } from '../dataset/observation.ts'
import { valueText } from '../dataset/observation-wording.ts'
import { doubtsOf } from '../dataset/review/review-wording.ts'
import { fill } from '../domain/fill.ts'
import { asSentence, colon, semicolon, sentencesOf } from '../domain/text.ts'
import { wordPeriodBasis } from '../domain/time/period.ts'
import { byId } from '../lib/group-rows.ts'
import { CHART_STATUS, MORE_VALUES, TABLE_HEADINGS } from '../words/charts/chart-texts.ts'
import type { ChartPoint, ChartTable, ChartTexts, TableColumn } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { findingOf } from './emphasis.ts'
import { basesDiffer, conflictCautions, footnotesOf, shortSource, sourceLine } from './footnotes.ts'
import type { Facet } from './labels.ts'
import { differingFacets, facetText } from './labels.ts'
import type { ExtraMark } from './legend.ts'
import { legendOf } from './legend.ts'
import { subtitleOf } from './subtitle.ts'

/** What a kind of chart adds to the texts that all kinds share. */
export interface TextParts {
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
  /** Observations of which only the table tells, and a note how many they are. */
  readonly apart?: readonly Observation[]
  /** How the last value of the chart changed from the one before: the subtitle ends with it. */
  readonly since?: string | null
  /** Observations that are not drawn for lack of room. They are in the table. */
  readonly beyond?: readonly Observation[]
  /** How a value is written, where not all of the chart are on one scale. */
  readonly contextOf?: (observation: Observation) => ChartContext
}

/** How many points the description names; the table has the rest. */
const READ_OUT = 12

/** The texts of a chart that draws values. */
export function textsOf(draft: Draft, parts: TextParts): ChartTexts {
  const { context } = draft
  const { language } = context
  const { observations, points, drawn = points, marks = [], form = 'bar', notes = [] } = parts
  const { title, told = [], since = null, beyond = [], apart = [], contextOf = () => context } = parts
  const all = [...byId([...observations, ...beyond, ...told]).values()]
  const listed = [...byId([...all, ...apart]).values()]
  const cautions = [
    ...conflictCautions(all, context),
    ...notes,
    ...basesDiffer(all, language),
    ...doubtsOf(all, language),
  ]
  const subjects = [...observations, ...beyond]
  const about = subtitleOf(subjects, language)
  const times = new Set(subjects.map(({ period }) => wordPeriodBasis(period, language)))
  const named = points.slice(0, READ_OUT).map(({ label, text }) => `${label}${colon(language)}${text}`)
  const more = points.length - named.length
  return textsWithSource(draft, listed, {
    title,
    subtitle: since === null ? about : `${about} · ${since}`,
    ...(times.size > 1 ? { undated: subtitleOf(subjects, language, false) } : {}),
    said: more === 0 ? named : [...named, fill(MORE_VALUES[language], { n: more }, language)],
    legend: legendOf(drawn, marks, form, language),
    footnotes: [...new Set([...cautions, ...footnotesOf(all, context)])],
    cautions,
    table: tableOf(listed, context, contextOf),
  })
}

interface PlaceTextParts {
  readonly title: string
  readonly subtitle: string
  /** What the description says after title and subtitle. */
  readonly said: readonly string[]
  readonly footnotes: readonly string[]
  /** Notes that are always visible beside the picture and come first among the footnotes. */
  readonly cautions?: readonly string[]
  readonly columns: readonly TableColumn[]
  /** The cells of each row of the table. */
  readonly rows: readonly (readonly string[])[]
}

/**
 * The texts of a chart that shows where there is data: it counts observations and does not draw their values.
 * @param counted the observations that it counts
 */
export function placeTexts(draft: Draft, counted: readonly Observation[], parts: PlaceTextParts): ChartTexts {
  const { columns, rows, cautions = [], footnotes, ...others } = parts
  return textsWithSource(draft, counted, {
    ...others,
    legend: [],
    footnotes: [...cautions, ...footnotes],
    cautions,
    table: { columns, rows: rows.map((cells) => ({ observationId: null, quantity: null, cells })) },
  })
}

type Told = Omit<ChartTexts, 'id' | 'description' | 'source' | 'shortSource'>

/** The texts of a chart with its source, and its description: title, subtitle, and what is said of it in a list. */
function textsWithSource(
  draft: Draft,
  observations: readonly Observation[],
  { title: generated, said, ...others }: Told & { readonly said: readonly string[] },
): ChartTexts {
  const { language } = draft.context
  const title = findingOf(draft, generated)
  const sentences = [title, others.subtitle, said.join(semicolon(language))]
  return {
    ...others,
    id: draft.id,
    title,
    description: sentencesOf(
      sentences.map((each) => asSentence(each, language)),
      language,
    ),
    source: sourceLine(observations, draft.dataset.sources, language),
    shortSource: shortSource(observations, language),
  }
}

/**
 * The table of a chart: the same values as its points, in the same order and the same words. Columns that would say the
 * same in each row are left out, but period, value, bound and status are always there.
 */
function tableOf(
  observations: readonly Observation[],
  { language }: ChartContext,
  contextOf: (observation: Observation) => ChartContext,
): ChartTable {
  const differing = differingFacets(observations, language)
  const facets: Facet[] = differing.filter((facet) => facet !== 'period')
  if (facets.length === 0) facets.push('indicator')
  const keys = [...facets, 'period', 'value', 'bound', 'status'] as const
  return {
    columns: keys.map((key) => ({ key, label: TABLE_HEADINGS[key][language], numeric: key === 'value' })),
    rows: observations.map((o) => ({
      observationId: o.id,
      quantity: o.quantity,
      cells: [
        ...facets.map((facet) => facetText(o, facet, language) ?? '—'),
        wordPeriodBasis(o.period, language),
        valueText(o, contextOf(o)),
        boundText(o, contextOf(o)),
        CHART_STATUS[o.status][language],
      ],
    })),
  }
}
