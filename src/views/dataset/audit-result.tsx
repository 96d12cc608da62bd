import { Link } from '@tanstack/react-router'
import { auditTables } from '../../dataset/audit/audit.ts'
import { bundledTables } from '../../dataset/bundled.ts'
import { Outside } from '../../ui/said.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { datasetMessages as words } from '../../words/data/dataset.ts'
import { TEXT_STATE_NAMES } from '../../words/reports/report.ts'
import styles from './dataset.module.css'

/** The bundled data never changes while the page is open, so it is audited once, when the page is first asked for it. */
let result: ReturnType<typeof auditTables> | undefined

/** What the audit says of the bundled data, and the ledger of each report in numbers. */
export function AuditResultTable() {
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
                    <Link to="/report/$id" params={{ id: row.report }}>
                      {localities.get(row.locality)?.name[language]}
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
