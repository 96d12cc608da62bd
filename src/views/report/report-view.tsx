import { Link, useParams } from '@tanstack/react-router'
import type { KnownReport as Known } from '../../dataset/observation.ts'
import { wordPeriodBasis } from '../../domain/period.ts'
import type { Report } from '../../domain/report.ts'
import { sentenceCase } from '../../domain/text.ts'
import { errors } from '../../ui/messages/errors.ts'
import { TEXT_STATE_NAMES, reportMessages as words } from '../../ui/messages/report.ts'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { Unknown } from '../problem/unknown.tsx'
import { Ledger } from './ledger.tsx'
import { OriginalText } from './original-text.tsx'
import styles from './report.module.css'

/** A report: citation, summary in our own words, and its ledger. */
export function ReportView() {
  const { id } = useParams({ from: '/report/$id' })
  const t = useText()
  const report = useDataset().reports.get(id)
  if (report === undefined) return <Unknown text={t(errors.unknownReport, { id })} wanted={id} />
  return <KnownReport report={report} key={id} />
}

function KnownReport({ report }: { readonly report: Known }) {
  const t = useText()
  const language = useLanguage()
  const { figures, localities } = useDataset()
  const ledger = [...figures.values()].filter((figure) => figure.report === report.id)
  const counts = {
    figures: ledger.length,
    observations: ledger.filter((figure) => 'observation' in figure).length,
  }
  return (
    <Page
      title={report.title[language]}
      kicker={
        <>
          {t(report.isOwn ? words.ownKicker : words.kicker)} ·{' '}
          <Link to="/locality/$id" params={{ id: report.locality }}>
            {localities.get(report.locality)?.name[language]}
          </Link>
        </>
      }
      lead={report.summary[language]}
    >
      <Section title={t(words.citation)}>
        <Citation report={report} />
      </Section>
      <Section
        title={t(words.ledger)}
        note={t(counts.observations === counts.figures ? words.ledgerAll : words.ledgerNote, counts)}
      >
        <Ledger figures={ledger} />
      </Section>
      <OriginalText report={report} />
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
        {sentenceCase(source?.title[language] ?? '')}
        <small>{source?.description[language]}</small>
      </dd>
      <dt>{t(words.newspaper)}</dt>
      <dd>{source?.newspaper?.[language] ?? t(words.newspaperUnknown)}</dd>
      <dt>{t(words.published)}</dt>
      <dd>
        {wordPeriodBasis(report.published, language)}
        <small>{report.published.note?.[language]}</small>
      </dd>
      <dt>{t(words.text)}</dt>
      <dd>
        {t(TEXT_STATE_NAMES[report.textState])} · {t(words.paragraphs, { n: report.paragraphs.length })}
        <small>{report.textNote?.[language]}</small>
      </dd>
    </dl>
  )
}
