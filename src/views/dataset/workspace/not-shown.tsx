import { countRefused } from '../../../dataset/with-imports.ts'
import { Said } from '../../../ui/said.tsx'
import { useTaken } from '../../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../../ui/use-language.ts'
import { useCollection } from '../../../ui/use-workspace.ts'
import {
  REFUSED_REPORT_WORDS,
  REFUSED_WORDS,
  workspaceMessages as words,
} from '../../../words/data/workspace.ts'
import styles from './workspace.module.css'

/** Own reports and rows of imports that are kept and shown nowhere, with the reason: what the bundled data says is never replaced. */
export function NotShown() {
  const t = useText()
  const language = useLanguage()
  const { refused, refusedReports } = useTaken()
  const counts = countRefused(refused)
  const imports = useCollection('imports')
  if (counts.length + refusedReports.length === 0) return null
  const fileOf = (id: string) => imports.find((one) => one.id === id)?.file ?? id
  return (
    <div className={styles.warning}>
      <p>{t(words.notShown)}</p>
      <ul className={styles.problems}>
        {refusedReports.map(({ id, title, reason }) => (
          <li key={`${reason} ${id}`}>
            <Said text={t(REFUSED_REPORT_WORDS[reason], { title: title[language] })} />
          </li>
        ))}
        {counts.map(({ importId, reason, n }) => (
          <li key={`${reason} ${importId}`}>
            <Said text={t(REFUSED_WORDS[reason], { file: fileOf(importId), n })} />
          </li>
        ))}
      </ul>
    </div>
  )
}
