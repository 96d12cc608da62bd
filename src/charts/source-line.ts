import type { KnownReport, Observation, Reported } from '../dataset/observation.ts'
import { rootsOf } from '../dataset/observation.ts'
import type { ReportId } from '../domain/ids.ts'
import { wordPeriodBasis } from '../domain/period.ts'
import type { Source } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import { semicolon } from '../domain/text.ts'
import { isolated } from '../lib/hidden-signs.ts'

/** The reports that observations go back to, each once. */
export function reportsOf(observations: readonly Observation[]): KnownReport[] {
  const reports = new Map<string, KnownReport>()
  for (const root of roots(observations)) reports.set(root.report.id, root.report)
  return [...reports.values()]
}

const roots = (observations: readonly Observation[]): Reported[] => observations.flatMap((o) => rootsOf(o))

export const reportIdsOf = (observations: readonly Observation[]): ReportId[] =>
  reportsOf(observations).map(({ id }) => id)

/** More titles than this are counted, since a source line has to fit under a chart. */
const TITLES = 2

/** The user's files that observations go back to, each once. */
function filesOf(observations: readonly Observation[]): string[] {
  const files = new Map<string, string>()
  for (const row of observations) if (row.status === 'imported') files.set(row.origin.id, row.origin.file)
  return [...files.values()]
}

/**
 * Where the values come from: the report, the page it stands on and when that was published; the user's files by name, so that what
 * they hold is never taken for what a report says.
 */
export function sourceLine(
  observations: readonly Observation[],
  sources: ReadonlyMap<string, Source>,
  language: Language,
): string {
  const zh = language === 'zh'
  const reports = reportsOf(observations)
  const files = filesOf(observations)
  const parts = [
    ...(reports.length === 0 ? [] : [reportsLine(reports, sources, zh)]),
    ...(files.length === 0 ? [] : [filesLine(files, zh)]),
  ]
  const none = zh ? '无' : 'none'
  return `${zh ? '来源：' : 'Source: '}${parts.length === 0 ? none : parts.join(semicolon(language))}`
}

/** The same in a few words, for where a line is all there is: the title of a single report, else how many there are. */
export function shortSource(observations: readonly Observation[], language: Language): string {
  const zh = language === 'zh'
  const reports = reportsOf(observations)
  const files = filesOf(observations)
  const [only, ...others] = reports
  const parts = [
    ...(only === undefined ? [] : [others.length > 0 ? countOf(reports, zh) : titleOf(only, zh)]),
    ...(files.length === 0 ? [] : [filesLine(files, zh)]),
  ]
  const none = zh ? '无' : 'none'
  return `${zh ? '来源：' : 'Source: '}${parts.length === 0 ? none : parts.join(semicolon(language))}`
}

const titleOf = ({ title, isOwn }: KnownReport, zh: boolean) => {
  if (zh) return isOwn ? `用户录入的《${title.zh}》` : `《${title.zh}》`
  return isOwn ? `“${title.en}” (entered by the user)` : `“${title.en}”`
}

/** How many reports there are, and how many of them the user entered. */
function countOf(reports: readonly KnownReport[], zh: boolean): string {
  const own = reports.filter(({ isOwn }) => isOwn).length
  const count = zh ? `${reports.length}篇报道` : `${reports.length} reports`
  if (own === 0) return count
  if (own === reports.length) return zh ? `用户录入的${count}` : `${count} entered by the user`
  return zh ? `${count}（${own}篇为用户录入）` : `${count} (${own} entered by the user)`
}

function filesLine(files: readonly string[], zh: boolean): string {
  if (files.length > TITLES) return zh ? `用户导入的${files.length}个文件` : `${files.length} imported files`
  return zh
    ? `用户导入的文件${files.map((f) => `“${isolated(f)}”`).join('、')}`
    : `imported ${files.map(isolated).join(', ')}`
}

function reportsLine(
  reports: readonly KnownReport[],
  sources: ReadonlyMap<string, Source>,
  zh: boolean,
): string {
  const titles = reports.slice(0, TITLES).map((report) => titleOf(report, zh))
  const what = reports.length > TITLES ? countOf(reports, zh) : titles.join(zh ? '' : ', ')
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
  return zh ? `${what}，${where.join('；')}` : `${what}, ${where.join('; ')}`
}
