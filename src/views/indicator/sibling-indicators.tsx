import { Link } from '@tanstack/react-router'
import type { Indicator } from '../../domain/indicator.ts'
import { Outside } from '../../ui/said.tsx'
import { Section } from '../../ui/section.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { indicatorMessages as words } from '../../words/places/indicator.ts'
import styles from './indicator.module.css'

/** The way to the other indicators of the theme. */
export function SiblingIndicators({ indicator }: { readonly indicator: Indicator }) {
  const t = useText()
  const language = useLanguage()
  const siblings = [...useDataset().indicators.values()].filter(
    ({ id, theme }) => theme === indicator.theme && id !== indicator.id,
  )
  if (siblings.length === 0) return null
  return (
    <Section title={t(words.siblings)}>
      <ul className={styles.siblings}>
        {siblings.map(({ id, name }) => (
          <li key={id}>
            <Link to="/indicator/$id" params={{ id }}>
              <Outside text={name[language]} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
