import type { Dataset } from '../../dataset/dataset.ts'
import type { Observation } from '../../dataset/observation.ts'
import { fill } from '../../domain/fill.ts'
import type { Report } from '../../domain/record/report.ts'
import type { Language } from '../../domain/text.ts'
import { colon, comma, inBrackets, textIn } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import { comparePeriods, wordPeriodBasis } from '../../domain/time/period.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { TABLE_HEADINGS } from '../../words/charts/chart-texts.ts'
import { DATE_ROLES, timelineWords } from '../../words/charts/timeline.ts'
import { PERIOD_BASIS_NAMES } from '../../words/domain/period.ts'
import type { TimelineModel, TimeSpan } from '../chart-model.ts'
import { placeTexts } from '../chart-texts.ts'
import type { ChartContext, Draft } from '../context.ts'
import { withinLimit } from '../row-limit.ts'
import { calendarTicks, endOfDay, startOfDay } from '../time-axis.ts'

/** Which period each report is about, and when it was published: stated periods solid, inferred ones hatched, open starts fading. */
export function timelineChart(draft: Draft): TimelineModel {
  const { dataset, context } = draft
  const { language } = context
  const observations = [...dataset.observations.values()]
  const told = groupRows(observations, (o) => (o.status === 'reported' ? o.report.id : ''))
  const places = [...dataset.localities.keys()]
  const reports = [...dataset.reports.values()].toSorted(
    (a, b) => places.indexOf(a.locality) - places.indexOf(b.locality),
  )
  const all = reports.map((report) => rowOf(report, told.get(report.id) ?? [], dataset, context))
  const { shown: rows, notes: cautions } = withinLimit(all, context)
  const spans = rows.flatMap((row) => row.spans)
  const inferred = all.filter((row) => row.spans.some((s) => s.role === 'published' && s.inferred)).length
  const reported = observations.filter(({ status }) => status !== 'imported')
  const texts = placeTexts(draft, reported, {
    title: fill(timelineWords.title[language], { n: all.length }, language),
    subtitle: timelineWords.subtitle[language],
    said: rows.map(({ spoken }) => spoken),
    cautions,
    footnotes: inferred === 0 ? [] : [fill(timelineWords.inferred[language], { n: inferred }, language)],
    columns: [
      { key: 'report', label: timelineWords.report[language], numeric: false },
      { key: 'role', label: timelineWords.role[language], numeric: false },
      { key: 'period', label: TABLE_HEADINGS.period[language], numeric: false },
    ],
    rows: all.flatMap(({ label, spans }) =>
      spans.map(({ role, text }) => [label, DATE_ROLES[role][language], text]),
    ),
  })
  const min = Math.min(...spans.map(({ from, to }) => from ?? to))
  const bounds =
    spans.length === 0 ? { min: 0, max: 1 } : { min, max: Math.max(...spans.map(({ to }) => to)) }
  return {
    ...texts,
    kind: 'timeline',
    ...bounds,
    ticks: calendarTicks(bounds.min, bounds.max, language),
    rows,
    roles: (['period', 'published'] as const).flatMap((role) =>
      [false, true]
        .filter((isInferred) => spans.some((span) => span.role === role && span.inferred === isInferred))
        .map((isInferred) => {
          const basis = isInferred ? PERIOD_BASIS_NAMES.inferred[language] : ''
          return {
            role,
            inferred: isInferred,
            label: `${DATE_ROLES[role][language]}${inBrackets(basis, language)}`,
          }
        }),
    ),
  }
}

function rowOf(
  report: Report,
  observations: readonly Observation[],
  dataset: Dataset,
  { language }: ChartContext,
): TimelineModel['rows'][number] {
  const periods = observations.flatMap(({ period }) => (period === null ? [] : [period]))
  const distinct = new Map(periods.map((p) => [`${p.start}/${p.end}/${p.basis}`, p]))
  const spans = [
    ...[...distinct.values()].toSorted(comparePeriods).map((p) => spanOf(p, 'period', language)),
    spanOf(report.published, 'published', language),
  ]
  const label =
    textIn(dataset.localities.get(report.locality)?.name, language) ?? textIn(report.title, language)
  const told = spans.map((s) => `${DATE_ROLES[s.role][language]} ${s.text}`)
  return {
    label,
    target: { locality: report.locality, report: report.id },
    spans,
    spoken: `${label}${colon(language)}${told.join(comma(language))}`,
  }
}

const spanOf = (period: Period, role: TimeSpan['role'], language: Language): TimeSpan => ({
  from: period.start === null ? null : startOfDay(period.start),
  to: endOfDay(period.end),
  inferred: period.basis === 'inferred',
  role,
  text: wordPeriodBasis(period, language),
})
