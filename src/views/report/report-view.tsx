import { Link, useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useStore } from 'zustand'
import type { KnownReport } from '../../dataset/observation.ts'
import { observationName, scopeWords, valueText } from '../../dataset/observation-wording.ts'
import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { OwnReport } from '../../domain/record/own-report.ts'
import type { Report } from '../../domain/record/report.ts'
import { langOf, sentenceCase, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { dataFolder } from '../../exports/data-folder.ts'
import { entryOf } from '../../lib/entry-of.ts'
import { runInSlices } from '../../lib/steps.ts'
import { zipFiles } from '../../lib/zip.ts'
import { keptTexts } from '../../state/kept-texts.ts'
import type { RemovedReport } from '../../state/own-reports.ts'
import { removeOwnReport, restoreOwnReport } from '../../state/own-reports.ts'
import { keepsNothing } from '../../state/publication.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useReportText } from '../../ui/data/use-report-text.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { downloadBlob } from '../../ui/download.ts'
import { EvidenceTrigger } from '../../ui/evidence/evidence-trigger.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { phrased } from '../../ui/phrased.tsx'
import { BETWEEN, keepTogether, Said } from '../../ui/said.tsx'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import { useSaid } from '../../ui/use-said.ts'
import { missing } from '../../words/app/missing.ts'
import { BY_HAND } from '../../words/dataset/evidence.ts'
import { ownReportMessages } from '../../words/dataset/own-report.ts'
import {
  KIND_NAMES,
  REASON_NAMES,
  TEXT_STATE_NAMES,
  reportMessages as words,
} from '../../words/reports/report.ts'
import { Unknown } from '../problem/unknown.tsx'
import { Derivations } from './derivations.tsx'
import { OriginalText, rowId, showPlace, textId } from './original-text.tsx'
import styles from './report.module.css'

interface OwnReportActionsProps {
  readonly own: OwnReport
  readonly onRemove: () => void
}

/** What can be done with a report of the user's own: seen in the table, saved as files of `data/`, deleted. */
function OwnReportActions({ own, onRemove }: OwnReportActionsProps) {
  const t = useText()
  const id = useId()
  const text = useStore(keptTexts.store, ({ texts }) => texts.get(own.id)?.text)
  const [withText, setWithText] = useState(false)
  const save = async () => {
    const texts = new Map(withText && text !== undefined ? [[own.id, text]] : [])
    downloadBlob(`${own.id}.data.zip`, await runInSlices(zipFiles(dataFolder([own], texts))))
  }
  return (
    <div className={styles.actions}>
      <Link to="/table" search={{ 'f.report': own.id }}>
        {t(ownReportMessages.inTable)}
      </Link>
      <Button onClick={() => void save()}>{t(ownReportMessages.save)}</Button>
      {text !== undefined && (
        <span>
          <input
            id={id}
            type="checkbox"
            checked={withText}
            onChange={(event) => setWithText(event.target.checked)}
          />{' '}
          <label htmlFor={id}>{t(ownReportMessages.withText)}</label>
        </span>
      )}
      {!keepsNothing() && <Button onClick={onRemove}>{t(ownReportMessages.remove)}</Button>}
      <small>{t(ownReportMessages.saveNote)}</small>
    </div>
  )
}

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
    <Page title={textIn(title, language)} titleLang={langOf(title, language)} kicker={t(words.ownKicker)}>
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
  const [problem, say] = useSaid()
  const ledger = [...figures.values()].filter((figure) => figure.report === report.id)
  const counts = {
    figures: ledger.length,
    observations: ledger.filter((figure) => 'observation' in figure).length,
  }
  const remove = async () => {
    const removed = own === undefined ? null : await removeOwnReport(own)
    if (removed === null) say({ text: ownReportMessages.failed })
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
      titleLang={langOf(report.title, language)}
      kicker={
        <>
          {t(report.isOwn ? words.ownKicker : words.kicker)}
          {BETWEEN}
          <Link
            to="/locality/$id"
            params={{ id: report.locality }}
            lang={langOf(localities.get(report.locality)?.name, language)}
          >
            {textIn(localities.get(report.locality)?.name, language)}
          </Link>
        </>
      }
      lead={<span lang={langOf(report.summary, language)}>{textIn(report.summary, language)}</span>}
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
  const source = entryOf(useDataset().sources, report.source)
  return (
    <dl className={styles.citation}>
      <dt>{t(words.source)}</dt>
      <dd>
        {sentenceCase(textIn(source.title, language))}
        <small lang={langOf(source.description, language)}>{textIn(source.description, language)}</small>
      </dd>
      <dt>{t(words.newspaper)}</dt>
      <dd lang={langOf(source.newspaper, language)}>
        {textIn(source.newspaper, language) ?? t(words.newspaperUnknown)}
      </dd>
      <dt>{t(words.published)}</dt>
      <dd>
        {keepTogether(wordPeriodBasis(report.published, language))}
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

interface LedgerProps {
  readonly figures: readonly LedgerFigure[]
  /** The figure that was chosen, in the text or in the ledger. */
  readonly current: string | null
  /** Shows a figure in the text; null where there is no text. */
  readonly onShow: ((id: string) => void) | null
}

/** Every figure of a report in text order, and what became of it. */
function Ledger({ figures, current, onShow }: LedgerProps) {
  const t = useText()
  return (
    // The region scrolls sideways on a narrow screen, so it takes the focus and has a name.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label={t(words.ledgerTable)}>
      <table className={styles.ledger}>
        <thead>
          <tr>
            <th scope="col">{t(words.place)}</th>
            <th scope="col">{t(words.printed)}</th>
            <th scope="col">{t(words.kind)}</th>
            <th scope="col">{t(words.account)}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.id} id={rowId(figure.id)} data-current={figure.id === current || undefined}>
              <td>{t(words.paragraph, { n: figure.paragraph })}</td>
              <td>
                {onShow === null ? (
                  <span className={styles.printed} lang="zh-CN">
                    {figure.printed}
                  </span>
                ) : (
                  <button
                    type="button"
                    className={styles.printed}
                    lang="zh-CN"
                    title={t(words.showInText)}
                    onClick={() => onShow(figure.id)}
                  >
                    {figure.printed}
                  </button>
                )}
              </td>
              <td>{phrased(t(KIND_NAMES[figure.kind]))}</td>
              <td>
                <Account figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Account({ figure }: { readonly figure: LedgerFigure }) {
  const t = useText()
  const language = useLanguage()
  const style = useNumberStyle()
  const { observations, figures } = useDataset()
  const repeated = 'repeats' in figure ? figures.get(figure.repeats) : figure
  const observation =
    repeated !== undefined && 'observation' in repeated ? observations.get(repeated.observation) : undefined
  return (
    <>
      {'reason' in figure && (
        <span className={styles.reason}>{phrased(t(REASON_NAMES[figure.reason]))} </span>
      )}
      {observation !== undefined && (
        <>
          <span lang={langOf(observation.indicator.name, language)}>
            {phrased(observationName(observation, language))}
          </span>{' '}
          <EvidenceTrigger observation={observation}>{valueText(observation, style)}</EvidenceTrigger>{' '}
          {phrased(scopeWords(observation, language).join(BETWEEN))}
        </>
      )}
      {figure.exactness === 'by-hand' && <small className={styles.note}>{phrased(t(BY_HAND))}</small>}
      {figure.note !== undefined && (
        <small className={styles.note} lang={langOf(figure.note, language)}>
          {phrased(textIn(figure.note, language))}
        </small>
      )}
    </>
  )
}
