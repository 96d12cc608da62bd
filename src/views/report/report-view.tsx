import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { KnownReport } from '../../dataset/observation.ts'
import type { Report } from '../../domain/record/report.ts'
import { langOf, sentenceCase, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import type { RemovedReport } from '../../state/own-reports.ts'
import { removeOwnReport, restoreOwnReport } from '../../state/own-reports.ts'
import { keepsNothing } from '../../state/publication.ts'
import { BETWEEN } from '../../ui/between.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useReportText } from '../../ui/data/use-report-text.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { missing } from '../../words/app/missing.ts'
import { ownReportMessages } from '../../words/dataset/own-report.ts'
import { TEXT_STATE_NAMES, reportMessages as words } from '../../words/reports/report.ts'
import { Unknown } from '../problem/unknown.tsx'
import { Derivations } from './derivations.tsx'
import { rowId, showPlace, textId } from './figure-places.ts'
import { Ledger } from './ledger.tsx'
import { OriginalText } from './original-text.tsx'
import { OwnReportActions } from './own-report-actions.tsx'
import styles from './report.module.css'

/** A report: citation, summary in our own words, its ledger, and its text where that is on this computer. */
export function ReportView() {
  const { id } = useParams({ from: '/report/$id' })
  const t = useText()
  const report = useDataset().reports.get(id)
  const [removed, setRemoved] = useState<RemovedReport | null>(null)
  if (report !== undefined) return <ReportPage report={report} onRemoved={setRemoved} key={id} />
  if (removed !== null && removed.own.id === id)
    return <Removed removed={removed} onRestored={() => setRemoved(null)} />
  return <Unknown text={t(missing.unknownReport, { id })} wanted={id} />
}

interface RemovedProps {
  readonly removed: RemovedReport
  readonly onRestored: () => void
}

/** What is left of a report that was deleted here: the way back. */
function Removed({ removed, onRestored }: RemovedProps) {
  const t = useText()
  const language = useLanguage()
  const { title } = removed.own.report
  return (
    <Page title={textIn(title, language)} kicker={t(words.ownKicker)}>
      <p role="status">
        <Said text={t(ownReportMessages.removed, { title: textIn(title, language) })} />{' '}
        <Button onClick={() => void restoreOwnReport(removed).then(onRestored)}>
          {t(ownReportMessages.undo)}
        </Button>
      </p>
    </Page>
  )
}

interface ReportPageProps {
  readonly report: KnownReport
  readonly onRemoved: (removed: RemovedReport) => void
}

function ReportPage({ report, onRemoved }: ReportPageProps) {
  const t = useText()
  const language = useLanguage()
  const { figures, localities } = useDataset()
  const own = useCollection('reports').find(({ id }) => id === report.id)
  const found = useReportText(report)
  const [current, setCurrent] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const ledger = [...figures.values()].filter((figure) => figure.report === report.id)
  const counts = {
    figures: ledger.length,
    observations: ledger.filter((figure) => 'observation' in figure).length,
  }
  const remove = async () => {
    const removed = own === undefined ? null : await removeOwnReport(own)
    if (removed === null) setProblem(t(ownReportMessages.failed))
    else onRemoved(removed)
  }
  const showInText = (id: string) => {
    setCurrent(id)
    showPlace(textId(id))
  }
  const showInLedger = (id: string, opensEvidence: boolean) => {
    setCurrent(id)
    showPlace(rowId(id), opensEvidence ? 'leave-focus' : 'focus')
  }
  return (
    <Page
      title={textIn(report.title, language)}
      kicker={
        <>
          {t(report.isOwn ? words.ownKicker : words.kicker)}
          {BETWEEN}
          <Link to="/locality/$id" params={{ id: report.locality }}>
            {textIn(localities.get(report.locality)?.name, language)}
          </Link>
        </>
      }
      lead={textIn(report.summary, language)}
    >
      {report.isOwn && own !== undefined && <OwnReportActions own={own} onRemove={() => void remove()} />}
      {problem !== '' && <p role="alert">{problem}</p>}
      <Section title={t(words.citation)}>
        <Citation report={report} />
      </Section>
      <div className={found === null ? styles.one : styles.both}>
        <Section
          title={t(words.ledger)}
          note={t(counts.observations === counts.figures ? words.ledgerAll : words.ledgerNote, counts)}
        >
          <Ledger figures={ledger} current={current} onShow={found === null ? null : showInText} />
        </Section>
        <OriginalText report={report} found={found} current={current} onFigure={showInLedger} />
      </div>
      {own !== undefined && report.isOwn && !keepsNothing() && <Derivations own={own} />}
    </Page>
  )
}

function Citation({ report }: { readonly report: Report }) {
  const t = useText()
  const language = useLanguage()
  const source = useDataset().sources.get(report.source)
  return (
    <dl className={styles.citation}>
      <dt>{t(words.source)}</dt>
      <dd>
        {sentenceCase(textIn(source?.title, language) ?? '')}
        <small lang={langOf(source?.description, language)}>{textIn(source?.description, language)}</small>
      </dd>
      <dt>{t(words.newspaper)}</dt>
      <dd lang={langOf(source?.newspaper, language)}>
        {textIn(source?.newspaper, language) ?? t(words.newspaperUnknown)}
      </dd>
      <dt>{t(words.published)}</dt>
      <dd>
        {wordPeriodBasis(report.published, language)}
        <small lang={langOf(report.published.note, language)}>
          {textIn(report.published.note, language)}
        </small>
      </dd>
      <dt>{t(words.text)}</dt>
      <dd>
        {t(TEXT_STATE_NAMES[report.textState])}
        {BETWEEN}
        {t(words.paragraphs, { n: report.paragraphs.length })}
        <small lang={langOf(report.textNote, language)}>{textIn(report.textNote, language)}</small>
      </dd>
    </dl>
  )
}
