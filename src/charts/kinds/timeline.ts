import type { Dataset } from '../../dataset/dataset.ts'
import type { Observation } from '../../dataset/observation.ts'
import { fill } from '../../domain/fill.ts'
import type { Report } from '../../domain/record/report.ts'
import type { Language } from '../../domain/text.ts'
import { colon, comma, textIn } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import { comparePeriods, wordPeriodBasis } from '../../domain/time/period.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { TABLE_HEADINGS } from '../../words/charts/frame.ts'
import { DATE_ROLES, timelineWords } from '../../words/charts/timeline.ts'
import { calendarTicks, endOfDay, startOfDay } from '../axis.ts'
import type { TimelineModel, TimeSpan } from '../chart-model.ts'
import type { ChartContext, Draft } from '../context.ts'
import { placeFrame } from '../place-frame.ts'
import { cutNote, mostRows } from '../row-limit.ts'

/** Which period each report is about, and when it was published: stated periods solid, inferred ones hatched, open starts fading. */
export function timelineChart(draft: Draft, dataset: Dataset, context: ChartContext): TimelineModel {
  const { language } = context
  const told = groupRows(dataset.observations.values(), (o) => (o.status === 'reported' ? o.report.id : ''))
  const places = [...dataset.localities.keys()]
  const reports = [...dataset.reports.values()].toSorted(
    (a, b) => places.indexOf(a.locality) - places.indexOf(b.locality),
  )
  const all = reports.map((report) => rowOf(report, told.get(report.id) ?? [], dataset, context))
  const rows = all.slice(0, mostRows(context))
  const spans = rows.flatMap((row) => row.spans)
  const min = Math.min(...spans.map(({ from, to }) => from ?? to))
  const max = Math.max(...spans.map(({ to }) => to))
  const inferred = all.filter((row) => row.spans.some((s) => s.role === 'published' && s.inferred)).length
  const frame = placeFrame(
    draft,
    {
      title: fill(timelineWords.title[language], { n: all.length }, language),
      subtitle: timelineWords.subtitle[language],
      observations: [...dataset.observations.values()].filter(({ status }) => status !== 'imported'),
      told: rows.map(({ spoken }) => spoken),
      cautions: cutNote(rows.length, all.length, context),
      footnotes: inferred === 0 ? [] : [fill(timelineWords.inferred[language], { n: inferred }, language)],
      table: {
        columns: [
          { key: 'report', label: timelineWords.report[language], numeric: false },
          { key: 'role', label: timelineWords.role[language], numeric: false },
          { key: 'period', label: TABLE_HEADINGS.period[language], numeric: false },
        ],
        rows: all.flatMap((row) =>
          row.spans.map((s) => ({
            observationId: null,
            quantity: null,
            cells: [row.label, DATE_ROLES[s.role][language], s.text],
          })),
        ),
      },
    },
    dataset,
    context,
  )
  const bounds = spans.length === 0 ? { min: 0, max: 1 } : { min, max }
  return {
    ...frame,
    kind: 'timeline',
    ...bounds,
    ticks: calendarTicks(bounds.min, bounds.max, language),
    rows,
    roles: (['period', 'published', 'inferred'] as const).map((role) => ({
      role,
      label: DATE_ROLES[role][language],
    })),
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
    key: report.id,
    label,
    target: { locality: report.locality, report: report.id },
    spans,
    spoken: `${label}${colon(language)}${told.join(comma(language))}`,
  }
}

const spanOf = (period: Period, role: TimeSpan['role'], language: Language): TimeSpan => ({
  key: `${role}/${period.start}/${period.end}/${period.basis}`,
  from: period.start === null ? null : startOfDay(period.start),
  to: endOfDay(period.end),
  inferred: period.basis === 'inferred',
  role,
  text: wordPeriodBasis(period, language),
})
