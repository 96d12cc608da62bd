import { Link } from '@tanstack/react-router'
import { wordPeriodBasis } from '../../domain/period.ts'
import type { Source } from '../../domain/report.ts'
import { sentenceCase } from '../../domain/text.ts'
import { keepsNothing } from '../../state/publication.ts'
import { BETWEEN } from '../../ui/between.ts'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { datasetMessages as words } from '../../words/data/dataset.ts'
import { ownMessages } from '../../words/data/own.ts'
import { ownReportMessages } from '../../words/data/own-report.ts'
import { publishMessages } from '../../words/data/publish.ts'
import { importMessages } from '../../words/imports/import.ts'
import { templateMessages } from '../../words/imports/templates.ts'
import { reportMessages } from '../../words/reports/report.ts'
import { AuditResultTable } from './audit-result.tsx'
import styles from './dataset.module.css'
import { Downloads } from './downloads.tsx'
import { OwnReports } from './own-reports.tsx'
import { WorkspaceSection } from './workspace/workspace-section.tsx'

/** Downloads, the result of the audit, and the sources. */
export function DatasetView() {
  const t = useText()
  const { observations, sources } = useDataset()
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <Section title={t(words.downloads)} note={t(words.downloadsNote, { n: observations.size })}>
        <Downloads />
        {!keepsNothing() && (
          <p>
            <Link to="/import">{t(importMessages.offer)}</Link>
            {BETWEEN}
            <Link to="/own">{t(ownMessages.title)}</Link>
            {BETWEEN}
            <Link to="/templates">{t(templateMessages.title)}</Link>
            {BETWEEN}
            <Link to="/publish">{t(publishMessages.offer)}</Link>
          </p>
        )}
      </Section>
      <WorkspaceSection />
      <OwnReports />
      <Section title={t(words.audit)}>
        <AuditResultTable />
      </Section>
      <Section title={t(words.sources)}>
        <ul className={styles.sources}>
          {[...sources.values()].map((source) => (
            <SourceItem key={source.id} source={source} />
          ))}
        </ul>
        <p className={styles.note}>{t(words.notKept)}</p>
      </Section>
    </Page>
  )
}

function SourceItem({ source }: { readonly source: Source }) {
  const t = useText()
  const language = useLanguage()
  const isOwn = [...useDataset().reports.values()].some(
    (report) => report.source === source.id && report.isOwn,
  )
  return (
    <li>
      <h3 className={styles.name}>{sentenceCase(source.title[language])}</h3>
      <p>{source.description[language]}</p>
      <p className={styles.note}>
        {isOwn && `${t(ownReportMessages.title)}${BETWEEN}`}
        {source.newspaper?.[language] ?? t(reportMessages.newspaperUnknown)}
        {BETWEEN}
        {wordPeriodBasis(source.published, language)}
        {BETWEEN}
        {t(words.length, { n: source.length })}
        {BETWEEN}SHA-256 <code>{source.sha256.slice(0, 16)}…</code>
      </p>
      <p className={styles.note}>{source.published.note?.[language]}</p>
    </li>
  )
}
