import type { Problem } from '../../dataset/problem.ts'
import { LANGUAGE_TAGS } from '../../domain/text.ts'
import { languageOfBrowser } from '../../state/preferences.ts'
import type { PublishedContent } from '../../state/workspace/published-content.ts'
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

interface PublishedFaultViewProps {
  readonly fault: Exclude<PublishedContent, { readonly kind: 'read' }>
}

/** What a published page shows whose data cannot be read. There is no router yet, so the browser's language is used. */
export function PublishedFaultView({ fault: { kind, detail } }: PublishedFaultViewProps) {
  const language = languageOfBrowser(navigator.languages)
  return (
    <main className={styles.alone} lang={LANGUAGE_TAGS[language]}>
      <h1>{words.publishedTitle[language]}</h1>
      <p role="alert">{words.published[kind][language]}</p>
      {detail !== '' && <pre className={styles.details}>{detail}</pre>}
    </main>
  )
}
