import type { ReactNode } from 'react'
import { useEffect, useMemo, useState } from 'react'
import { idsOf } from '../../dataset/edits/conflicts.ts'
import type { Imported } from '../../dataset/observation.ts'
import type { sentenceOf } from '../../dataset/verify/lit-report.ts'
import { editId } from '../../domain/record/edit.ts'
import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { Report } from '../../domain/record/report.ts'
import { evidenceMessages as words } from '../../words/places/evidence.ts'
import { Button } from '../control/button.tsx'
import { useDataset } from '../data/use-dataset.ts'
import { useEdits } from '../data/use-edits.ts'
import { useReportText } from '../data/use-report-text.ts'
import { Said } from '../said.tsx'
import { useText } from '../use-language.ts'
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
    import('../../dataset/verify/lit-report.ts').then(
      (module) => setFind(() => module.sentenceOf),
      // Without a network the card says everything but the sentence.
      () => undefined,
    )
  }, [isWanted])
  return find
}

/** The sentence that contains a figure, if the text of its report is on this computer. */
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

/** Leaves one imported value out, and with it the cells that say the same. It is brought back on the page of own data. */
export function LeaveOut({ observation }: { readonly observation: Imported }) {
  const t = useText()
  const { putAll, message } = useEdits()
  const leaveOut = () =>
    putAll(idsOf(observation).map((id) => ({ kind: 'left-out', id: editId('left-out', id), of: id })))
  return (
    <p>
      <Button onClick={() => void leaveOut()}>{t(words.leaveOut)}</Button>{' '}
      <span role="status">
        <Said text={message} />
      </span>
    </p>
  )
}

/** A line of an evidence card: the name of a fact, and what is said of it. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
