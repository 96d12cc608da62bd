import type { Observation, Reported } from '../dataset/observation.ts'
import { rootsOf } from '../dataset/observation.ts'
import type { ReportId } from '../domain/ids.ts'
import type { Report, Source } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import { wordPeriodBasis } from './labels.ts'

/** The reports that observations go back to, each once. */
export function reportsOf(observations: readonly Observation[]): Report[] {
  const reports = new Map<string, Report>()
  for (const root of roots(observations)) reports.set(root.report.id, root.report)
  return [...reports.values()]
}

const roots = (observations: readonly Observation[]): Reported[] => observations.flatMap((o) => rootsOf(o))

export const reportIdsOf = (observations: readonly Observation[]): ReportId[] =>
  reportsOf(observations).map(({ id }) => id)

/** More titles than this are counted, since a source line has to fit under a chart. */
const TITLES = 2

/** Where the values come from: the report, the page it stands on, and when that was published. */
export function sourceLine(
  reports: readonly Report[],
  sources: ReadonlyMap<string, Source>,
  language: Language,
): string {
  const zh = language === 'zh'
  if (reports.length === 0) return zh ? '来源：无' : 'Source: none'
  const titles = reports.slice(0, TITLES).map(({ title }) => (zh ? `《${title.zh}》` : `“${title.en}”`))
  const what =
    reports.length > TITLES
      ? zh
        ? `${reports.length}篇报道`
        : `${reports.length} reports`
      : titles.join(zh ? '' : ', ')
  const pages = new Map(reports.map((report) => [report.source, sources.get(report.source)]))
  const where = [...pages.values()].flatMap((source) =>
    source === undefined
      ? []
      : [
          zh
            ? `${source.title.zh}，${wordPeriodBasis(source.published, 'zh')}`
            : `${source.title.en}, ${wordPeriodBasis(source.published, 'en')}`,
        ],
  )
  return zh ? `来源：${what}，${where.join('；')}` : `Source: ${what}, ${where.join('; ')}`
}
