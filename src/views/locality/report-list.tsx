import { Link } from '@tanstack/react-router'
import type { KnownReport } from '../../dataset/observation.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { KeepNumbers } from '../../ui/chart/keep-numbers.tsx'
import { BETWEEN } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { TEXT_STATE_NAMES, reportMessages as words } from '../../words/reports/report.ts'
import styles from './report-list.module.css'

/** Reports with title, summary and the state of their text. */
export function ReportList({ reports }: { readonly reports: readonly KnownReport[] }) {
  const t = useText()
  const language = useLanguage()
  return (
    <ul className={styles.list}>
      {reports.map((report) => (
        <li key={report.id}>
          <h3 className={styles.title}>
            <Link to="/report/$id" params={{ id: report.id }}>
              <KeepNumbers text={textIn(report.title, language)} />
            </Link>
          </h3>
          <p className={styles.summary} lang={langOf(report.summary, language)}>
            {textIn(report.summary, language)}
          </p>
          <p className={styles.meta}>
            {wordPeriodBasis(report.published, language)}
            {report.isOwn && `${BETWEEN}${t(words.own)}`}
            {report.textState !== 'complete' && `${BETWEEN}${t(TEXT_STATE_NAMES[report.textState])}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
