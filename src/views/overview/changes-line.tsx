import { Link } from '@tanstack/react-router'
import { wordMoment } from '../../domain/time/moment.ts'
import { useChanges, wordChanges } from '../../ui/data/use-changes.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { changesMessages as words } from '../../words/dataset/changes.ts'

/** One line that says how much changed since the reader last looked; nothing where nothing did. */
export function ChangesLine() {
  const t = useText()
  const language = useLanguage()
  const found = useChanges()
  if (found === null || found.changes.length === 0) return null
  const { seen, changes } = found
  return (
    <p>
      {t(seen.said ? words.since : words.sinceFirst, {
        date: wordMoment(seen.at, language),
        what: wordChanges(changes, language),
      })}{' '}
      <Link to="/changes">{t(words.see)}</Link>
    </p>
  )
}
