import { LANGUAGE_TAGS, LANGUAGES } from '../../domain/text.ts'
import { Button } from '../../ui/control/button.tsx'
import { errors } from '../../words/app/errors.ts'
import { startErrors as words } from '../../words/app/start-errors.ts'
import styles from './problem.module.css'

/**
 * Shown in place of the whole app when it fails: what happened, what can be done, and the way to save one's own data before. The build
 * draws it into the page, hidden, since nothing more may be there to load when it is needed; `first-view/boot.js` shows it and answers.
 */
export function FailedPage() {
  return LANGUAGES.map((language) => (
    <main key={language} className={styles.alone} lang={LANGUAGE_TAGS[language]} data-language={language}>
      <h1 tabIndex={-1}>{words.rootTitle[language]}</h1>
      <p>{words.rootText[language]}</p>
      <p className={styles.actions}>
        <Button data-act="reload">{words.reload[language]}</Button>
        <Button data-act="home">{errors.home[language]}</Button>
        <Button data-act="save" data-refused={words.backupFailed[language]}>
          {words.saveBackup[language]}
        </Button>
        <Button data-act="reset">{words.resetDisplay[language]}</Button>
      </p>
      <p role="status" />
      <pre className={styles.details} />
    </main>
  ))
}
