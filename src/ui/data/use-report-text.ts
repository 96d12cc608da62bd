import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { standsIn } from '../../dataset/verify/place-report.ts'
import type { Report } from '../../domain/record/report.ts'
import { keptTexts } from '../../state/kept-texts.ts'
import { originalText } from '../../state/original-text.ts'

/** The text of a report, and whether it is kept on this computer or there until the page closes. */
export interface ReportText {
  readonly text: string
  readonly origin: 'kept' | 'page'
  /** Whether a text of this report is kept, be it this one or another. */
  readonly isKept: boolean
}

/** The text that was given last where it has the report, else the one that is kept; null where there is none. */
export function useReportText(report: Report): ReportText | null {
  const given = useStore(originalText, ({ text }) => text)
  const kept = useStore(keptTexts.store, ({ texts }) => texts.get(report.id)?.text ?? null)
  useEffect(() => {
    void keptTexts.load()
  }, [])
  const isInGiven = useMemo(() => given !== null && standsIn(report, given), [given, report])
  const isKept = kept !== null
  if (given !== null && given !== kept && (isInGiven || kept === null))
    return { text: given, origin: 'page', isKept }
  return kept === null ? null : { text: kept, origin: 'kept', isKept }
}
