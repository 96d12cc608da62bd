import { listOf } from '../../domain/text.ts'
import type { OwnWords } from '../../imports/own-words.ts'
import { importMessages as words } from '../../ui/messages/import.ts'
import { Section } from '../../ui/section.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import styles from './import.module.css'
import { shortened } from './shortened.ts'

/** Names that are listed at once, and those that are listed when asked for. */
const LISTED = 12
const MOST = 2000

/** The localities, indicators and units that the data does not have, so that a slip of the pen is not taken in as a new place. */
export function NewWords({ words: own }: { readonly words: OwnWords }) {
  const t = useText()
  const language = useLanguage()
  const namesIn = (names: readonly string[]) =>
    listOf(
      names.map((name) => shortened(name, language)),
      language,
    )
  const rows = [
    { text: words.newLocalities, names: own.localities.map(({ name }) => name[language]) },
    { text: words.newIndicators, names: own.indicators.map(({ name }) => name[language]) },
    { text: words.newUnits, names: own.units.map(({ zh }) => zh) },
  ].filter(({ names }) => names.length > 0)
  if (rows.length === 0) return null
  return (
    <Section title={t(words.words)} note={t(words.wordsNote)}>
      <ul>
        {rows.map(({ text, names }) => (
          <li key={text.en}>
            {t(text, { names: namesIn(names.slice(0, LISTED)) })}
            {names.length > LISTED && (
              <details>
                <summary>{t(words.andOthers, { n: names.length - LISTED })}</summary>
                <p className={styles.scrollTall}>{namesIn(names.slice(LISTED, MOST))}</p>
                {names.length > MOST && (
                  <p className={styles.quiet}>{t(words.andMore, { n: names.length - MOST })}</p>
                )}
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
