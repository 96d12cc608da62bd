import { useEffect, useMemo, useState } from 'react'
import type { sentenceOf } from '../../dataset/verify/sentence.ts'
import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { Report } from '../../domain/record/report.ts'
import { useDataset } from '../data/use-dataset.ts'
import { useReportText } from '../data/use-report-text.ts'
import styles from './evidence-card.module.css'

interface PrintedSentenceProps {
  readonly report: Report
  readonly figure: LedgerFigure
}

/** What finds sentences, loaded once there is a text: it brings the whole extractor, and few readers have a text. */
function useSentenceOf(isWanted: boolean): typeof sentenceOf | null {
  const [find, setFind] = useState<typeof sentenceOf | null>(null)
  useEffect(() => {
    if (!isWanted) return
    import('../../dataset/verify/sentence.ts').then(
      (module) => setFind(() => module.sentenceOf),
      // Without a network the card says everything but the sentence.
      () => undefined,
    )
  }, [isWanted])
  return find
}

/** The sentence in which a figure stands, where the text of its report is on this computer. */
export function PrintedSentence({ report, figure }: PrintedSentenceProps) {
  const { figures } = useDataset()
  const found = useReportText(report)
  const text = found?.text ?? null
  const find = useSentenceOf(text !== null)
  const sentence = useMemo(() => {
    if (text === null || find === null) return null
    const ledger = [...figures.values()].filter((one) => one.report === report.id)
    return find(text, report, ledger, figure.id)
  }, [find, text, figures, report, figure])
  if (sentence === null) return null
  return (
    <blockquote className={styles.sentence} lang="zh-CN">
      {sentence.before}
      <mark>{sentence.printed}</mark>
      {sentence.after}
    </blockquote>
  )
}
