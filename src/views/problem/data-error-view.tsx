import type { Problem } from '../../dataset/problem.ts'
import { languageOfBrowser } from '../../state/preferences.ts'
import { startErrors as words } from '../../words/app/start-errors.ts'
import styles from './problem.module.css'

/** What is shown where the bundled data is not sound. There is no router yet, so the browser's language is used. */
export function DataErrorView({ problems }: { readonly problems: readonly Problem[] }) {
  const language = languageOfBrowser(navigator.languages)
  return (
    <main className={styles.alone}>
      <h1>{words.dataTitle[language]}</h1>
      <p>{words.dataText[language]}</p>
      <ul className={styles.details}>
        {problems.map(({ file, path, message }) => (
          <li key={`${file}${path}${message}`}>
            <code>
              {file}
              {path}
            </code>
            : {message}
          </li>
        ))}
      </ul>
    </main>
  )
}
