import { textIn } from '../../domain/text.ts'
import type { Choices, ImportPlan } from '../../imports/table/plan/import-plan.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import { Section } from '../../ui/page/section.tsx'
import { Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { tableMessages } from '../../words/imports/import-tables.ts'
import styles from './import.module.css'

interface RenamedIndicatorsProps {
  readonly plan: ImportPlan
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

/** Words of the files that are taken for known indicators of another name. Each may be kept as an indicator of its own. */
export function RenamedIndicators({ plan: { renamed }, choices, onChoose }: RenamedIndicatorsProps) {
  const t = useText()
  const language = useLanguage()
  if (renamed.length === 0) return null
  const keep = (word: string, isKept: boolean) => {
    const kept = new Set(choices.kept)
    if (isKept) kept.add(word)
    else kept.delete(word)
    onChoose({ ...choices, kept })
  }
  return (
    <Section title={t(tableMessages.renamed)} note={t(tableMessages.renamedNote)}>
      <ul className={styles.inferred}>
        {renamed.map(({ word, name, isKept }) => (
          <li key={word} className={`${styles.bar} ${styles.field}`}>
            <Outside text={word} /> →{' '}
            <select
              aria-label={t(tableMessages.renamedTo, { name: isolated(word) })}
              value={isKept ? 'own' : 'known'}
              onChange={({ target }) => keep(word, target.value === 'own')}
            >
              <option value="known">{textIn(name, language)}</option>
              <option value="own">{t(tableMessages.renamedKeep, { name: isolated(word) })}</option>
            </select>
          </li>
        ))}
      </ul>
    </Section>
  )
}
