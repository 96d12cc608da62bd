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
}

/** A clear page for what does not exist, with the way to what does. */
export function Unknown({ text, wanted }: UnknownProps) {
  const t = useText()
  const language = useLanguage()
  const { localities, reports } = useDataset()
  const reported = new Set([...reports.values()].map((report) => report.locality))
  const near = closest(wanted.split('/').at(-1) ?? '', [...reported])
  return (
    <Page title={t(errors.unknownTitle)} lead={text}>
      <p>{t(errors.closest)}</p>
      <ul className={styles.closest}>
        {near.map((id) => (
          <li key={id}>
            <Link to="/locality/$id" params={{ id }}>
              {localities.get(id)?.name[language]}
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
