import { useMemo } from 'react'
import { sentenceOf } from '../../dataset/verify/sentence.ts'
import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { Report } from '../../domain/record/report.ts'
import { useDataset } from '../data/use-dataset.ts'
import { useReportText } from '../data/use-report-text.ts'
import styles from './evidence-card.module.css'

interface PrintedSentenceProps {
  readonly report: Report
  readonly figure: LedgerFigure
}

/** The sentence in which a figure stands, where the text of its report is on this computer. */
export function PrintedSentence({ report, figure }: PrintedSentenceProps) {
  const { figures } = useDataset()
  const found = useReportText(report)
  const text = found?.text ?? null
  const sentence = useMemo(() => {
    if (text === null) return null
    const ledger = [...figures.values()].filter((one) => one.report === report.id)
    return sentenceOf(text, report, ledger, figure.id)
  }, [text, figures, report, figure])
  if (sentence === null) return null
  return (
    <blockquote className={styles.sentence} lang="zh-CN">
      {sentence.before}
      <mark>{sentence.printed}</mark>
      {sentence.after}
    </blockquote>
  )
}
