import { Link } from '@tanstack/react-router'
import { closest } from '../../domain/closest.ts'
import { errors } from '../../ui/messages/errors.ts'
import { Page } from '../../ui/page.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import styles from './problem.module.css'

interface UnknownProps {
  /** What is not there, in a sentence. */
  readonly text: string
  /** What was asked for; the closest ids are offered instead. */
  readonly wanted: string
  /** Among what the closest are looked for. */
  readonly among?: 'locality' | 'indicator'
}

/** A clear page for what does not exist, with the way to what does. */
export function Unknown({ text, wanted, among = 'locality' }: UnknownProps) {
  const t = useText()
  const language = useLanguage()
  const { localities, indicators, reports } = useDataset()
  const reported = new Set<string>([...reports.values()].map((report) => report.locality))
  const [ids, rows, to] =
    among === 'locality'
      ? [[...reported], localities, '/locality/$id' as const]
      : [[...indicators.keys()], indicators, '/indicator/$id' as const]
  const near = closest(wanted.split('/').at(-1) ?? '', ids)
  return (
    <Page title={t(errors.unknownTitle)} lead={text}>
      <p>{t(errors.closest)}</p>
      <ul className={styles.closest}>
        {near.map((id) => (
          <li key={id}>
            <Link to={to} params={{ id }}>
              {rows.get(id)?.name[language]}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/">{t(errors.home)}</Link>
        </li>
      </ul>
    </Page>
  )
}
