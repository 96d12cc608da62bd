import type { ReportId } from '../../domain/ids.ts'
import type { Bilingual } from '../../domain/text.ts'
import type { Dataset } from '../dataset.ts'
import { rootsOf } from '../observation.ts'

/** Words that a sentence of ours puts in quotation marks, as words of a report. */
export interface Quote {
  readonly report: ReportId
  readonly words: string
  /** What quotes them: a report, a figure, an observation or an indicator, by its id. */
  readonly by: string
}

/** The words between quotation marks. Only the Chinese sentence quotes: English retells. */
export const quotedIn = ({ zh }: Bilingual): string[] =>
  [...zh.matchAll(/“([^”]+)”/gu)].map(([, words = '']) => words)

/** Every quotation of the dataset, each once for the report that is quoted. */
export function quotesOf({ reports, figures, observations }: Dataset): Quote[] {
  const quotes = new Map<string, Quote>()
  const take = (report: ReportId, by: string, ...sentences: readonly (Bilingual | null | undefined)[]) => {
    for (const words of sentences.flatMap((sentence) => (sentence ? quotedIn(sentence) : []))) {
      quotes.set(`${report}/${by}/${words}`, { report, words, by })
    }
  }
  for (const { id, title, summary, textNote } of reports.values()) take(id, id, title, summary, textNote)
  for (const { id, report, note } of figures.values()) take(report, id, note)
  for (const row of observations.values()) {
    const { id, indicator, period, scope } = row
    const note = row.status === 'derived' ? row.note : undefined
    for (const { report } of rootsOf(row)) {
      take(report.id, id, period?.note, scope, note)
      take(report.id, indicator.id, indicator.name, indicator.definition, indicator.comparability)
    }
  }
  return [...quotes.values()]
}
