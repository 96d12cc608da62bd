import { Link } from '@tanstack/react-router'
import { auditTables } from '../../dataset/audit/audit.ts'
import { bundledTables } from '../../dataset/bundled.ts'
import type { Observation } from '../../dataset/observation.ts'
import type { Source } from '../../domain/record/report.ts'
import type { Bilingual } from '../../domain/text.ts'
import { langOf, sentenceCase, textIn } from '../../domain/text.ts'
import { wordDay } from '../../domain/time/moment.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { textBlob } from '../../exports/csv.ts'
import { dataFolder, ownDataset } from '../../exports/data-folder.ts'
import { observationsCsvParts, observationsJsonParts } from '../../exports/observations-file.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { PackedFile } from '../../lib/zip.ts'
import { zipFiles } from '../../lib/zip.ts'
import { keepsNothing } from '../../state/publication.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { downloadBlob } from '../../ui/download.ts'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { BETWEEN, Outside, Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { largeMessages } from '../../words/dataset/large.ts'
import { ownMessages } from '../../words/dataset/own.ts'
import { ownReportMessages } from '../../words/dataset/own-report.ts'
import { publishMessages } from '../../words/dataset/publish.ts'
import { datasetMessages as words } from '../../words/dataset/sources.ts'
import { importMessages } from '../../words/imports/import.ts'
import { templateMessages } from '../../words/imports/templates.ts'
import { reportMessages, TEXT_STATE_NAMES } from '../../words/reports/report.ts'
import styles from './dataset.module.css'
import { PublishedSection, WorkspaceSection } from './workspace/workspace-section.tsx'

/** The reports that the user entered, each with its page, and all of them as data files. Nothing where there are none. */
function OwnReports() {
  const t = useText()
  const language = useLanguage()
  const reports = useCollection('reports')
  if (reports.length === 0) return null
  const save = async (name: string, files: readonly PackedFile[]) =>
    downloadBlob(name, await runInSlices(zipFiles(files)))
  return (
    <Section title={t(ownReportMessages.title)}>
      <ul className={styles.sources}>
        {reports.map(({ id, entered, report, observations, derivations }) => (
          <li key={id}>
            <Link to="/report/$id" params={{ id }}>
              <Said text={textIn(report.title, language)} />
            </Link>
            <p className={styles.note}>
              {t(ownReportMessages.entry, {
                day: wordDay(entered, language),
                n: observations.length + derivations.length,
              })}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Button onClick={() => void save('own-reports.data.zip', dataFolder(reports))}>
          {t(ownReportMessages.saveAll)}
        </Button>
      </p>
      <p className={styles.note}>{t(ownReportMessages.saveNote)}</p>
      <p>
        <Button onClick={() => void save('own-dataset.zip', ownDataset(reports))}>
          {t(ownReportMessages.saveAlone)}
        </Button>
      </p>
      <p className={styles.note}>{t(ownReportMessages.aloneNote)}</p>
    </Section>
  )
}

/** Downloads, the result of the audit, and the sources. */
export function DatasetView() {
  const t = useText()
  const { observations, sources } = useDataset()
  return (
    <Page title={t(words.title)} purpose={t(words.lead)}>
      <Section title={t(words.downloads)} note={t(words.downloadsNote, { n: observations.size })}>
        <Downloads />
        <p>
          <Link to="/large">{t(largeMessages.offer)}</Link>
        </p>
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
      {keepsNothing() ? <PublishedSection /> : <WorkspaceSection />}
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
      <h3 className={styles.name}>{sentenceCase(textIn(source.title, language))}</h3>
      <p lang={langOf(source.description, language)}>{textIn(source.description, language)}</p>
      <p className={styles.note}>
        {isOwn && `${t(ownReportMessages.title)}${BETWEEN}`}
        {textIn(source.newspaper, language) ?? t(reportMessages.newspaperUnknown)}
        {BETWEEN}
        {wordPeriodBasis(source.published, language)}
        {BETWEEN}
        {t(words.length, { n: source.length })}
        {BETWEEN}SHA-256 <code>{source.sha256.slice(0, 16)}…</code>
      </p>
      <p className={styles.note} lang={langOf(source.published.note, language)}>
        {textIn(source.published.note, language)}
      </p>
    </li>
  )
}

interface Format {
  readonly name: Bilingual
  readonly note: Bilingual
  readonly file: string
  readonly type: string
  readonly write: (rows: readonly Observation[]) => Steps<readonly string[]>
}

const FORMATS: readonly Format[] = [
  {
    name: words.csvSpreadsheet,
    note: words.csvSpreadsheetNote,
    file: 'union-metrics-excel.csv',
    type: 'text/csv;charset=utf-8',
    write: (rows) => observationsCsvParts(rows, 'spreadsheet'),
  },
  {
    name: words.csvLossless,
    note: words.csvLosslessNote,
    file: 'union-metrics.csv',
    type: 'text/csv;charset=utf-8',
    write: (rows) => observationsCsvParts(rows, 'lossless'),
  },
  {
    name: words.json,
    note: words.jsonNote,
    file: 'union-metrics.json',
    type: 'application/json',
    write: observationsJsonParts,
  },
]

/** All observations as files. */
function Downloads() {
  const t = useText()
  const { observations } = useDataset()
  const save = async ({ file, type, write }: Format) =>
    downloadBlob(file, await runInSlices(textBlob(write([...observations.values()]), type)))
  return (
    <>
      <ul className={styles.downloads}>
        {FORMATS.map((format) => (
          <li key={format.file}>
            <Button onClick={() => void save(format)}>{t(format.name)}</Button>
            <span className={styles.note}>{t(format.note)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.columns}>{t(words.columns)}</p>
    </>
  )
}

/** The bundled data never changes while the page is open, so it is audited once, when the page is first asked for it. */
let result: ReturnType<typeof auditTables> | undefined

/** What the audit says of the bundled data, and the ledger of each report in numbers. */
function AuditResultTable() {
  const t = useText()
  const language = useLanguage()
  const { reports, localities } = useDataset()
  result ??= auditTables(bundledTables)
  const { problems } = result
  return (
    <>
      <p>
        {problems.length === 0
          ? t(words.sound, { figures: result.reports.reduce((sum, row) => sum + row.figures, 0) })
          : t(words.unsound, { n: problems.length })}
      </p>
      <ul>
        {problems.map(({ file, path, message }) => (
          <li key={`${file}${path}${message}`}>
            <Outside text={file} />
            {path}: {message}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.scroll} tabIndex={0} aria-label={t(words.auditTable)}>
        <table className={styles.audit}>
          <thead>
            <tr>
              {[words.report, words.text, words.figures, words.observations, words.repeats, words.none].map(
                (word) => (
                  <th key={word.en} scope="col">
                    {t(word)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {result.reports.map((row) => {
              const report = reports.get(row.report)
              return (
                <tr key={row.report}>
                  <th scope="row">
                    <Link
                      to="/report/$id"
                      params={{ id: row.report }}
                      lang={langOf(localities.get(row.locality)?.name, language)}
                    >
                      {textIn(localities.get(row.locality)?.name, language)}
                    </Link>
                  </th>
                  <td>{report !== undefined && t(TEXT_STATE_NAMES[report.textState])}</td>
                  <td>{row.figures}</td>
                  <td>{row.observations}</td>
                  <td>{row.repeats}</td>
                  <td>{row.notObservations}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </>
  )
}
