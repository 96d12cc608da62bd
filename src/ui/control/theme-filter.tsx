import { Link, useSearch } from '@tanstack/react-router'
import type { ThemeCount } from '../../dataset/compare/locality-summary.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { textIn } from '../../domain/text.ts'
import { themeMessages as words } from '../../words/app/theme.ts'
import { useDataset } from '../data/use-dataset.ts'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import styles from './theme-filter.module.css'

/** The theme to which the address holds the view; null for all, and for a theme that does not exist. */
export function useTheme(): Theme | null {
  const { theme } = useSearch({ strict: false })
  return useDataset().themes.get(theme ?? '') ?? null
}

interface ThemeFilterProps {
  readonly themes: readonly ThemeCount[]
  /** The theme to which the view is held, null for all. */
  readonly chosen: Theme | null
}

/** Links that hold the view to one theme. One theme alone needs no choice. */
export function ThemeFilter({ themes, chosen }: ThemeFilterProps) {
  const t = useText()
  const language = useLanguage()
  if (themes.length < 2) return null
  const choices = [
    { id: undefined, name: t(words.all), count: null },
    ...themes.map(({ theme, count }) => ({ id: theme.id, name: textIn(theme.name, language), count })),
  ]
  return (
    <nav aria-label={t(words.label)} data-screen-only={chosen === null || undefined}>
      <ul className={styles.list}>
        {choices.map(({ id, name, count }) => (
          <li key={id ?? ''}>
            <Link
              to="."
              search={(search) => ({ ...search, theme: id, chart: undefined })}
              resetScroll={false}
              className={styles.choice}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{}}
              data-chosen={chosen?.id === id || undefined}
              aria-current={chosen?.id === id ? 'true' : undefined}
            >
              <Said text={name} />
              {count !== null && <small>{count}</small>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
