import type { Language } from '../domain/text.ts'
import type { Observation } from './observation.ts'
import { rootsOf } from './observation.ts'

/** How many values come from where: printed in how many reports, of the product and of the user, computed from them, taken in from how many files. */
export interface Provenance {
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
    if (observation.status === 'imported') files.add(observation.origin.id)
    else for (const { report } of rootsOf(observation)) (report.isOwn ? ownReports : reports).add(report.id)
  }
  return { ...counts, reports: reports.size, ownReports: ownReports.size, files: files.size }
}

/**
 * The counts in words, each kind by its own name and none that is 0: no report is said to hold what came from a file.
 * "9篇报道 · 59个报道数值 · 16个推算值 · 1个文件 · 115个导入值".
 */
export function provenanceWords(provenance: Provenance, language: Language): readonly string[] {
  const { reports, ownReports, reported, derived, files, imported } = provenance
  const say = (n: number, zh: string, one: string, many: string): string[] => {
    if (n === 0) return []
    if (language === 'zh') return [`${n.toLocaleString('zh-CN')}${zh}`]
    return [`${n.toLocaleString('en')} ${n === 1 ? one : many}`]
  }
  return [
    ...say(reports, '篇报道', 'report', 'reports'),
    ...say(ownReports, '篇用户录入的报道', 'report entered by the user', 'reports entered by the user'),
    ...say(reported, '个报道数值', 'printed value', 'printed values'),
    ...say(derived, '个推算值', 'derived', 'derived'),
    ...say(files, '个导入的文件', 'imported file', 'imported files'),
    ...say(imported, '个导入的数值', 'imported value', 'imported values'),
  ]
}
